package id.koperasi.registry.region;

import static id.koperasi.platform.caller.Permission.permit;

import id.koperasi.platform.caller.Permission;
import id.koperasi.platform.caller.PermissionTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The official codes are public. */
@ApplicationScoped
class RegionPermissions implements PermissionTable {

    @Override
    public List<Permission> rows() {
        return List.of(
                permit("searchRegions").anybody(),
                permit("showRegion").anybody(),
                permit("listRegionChildren").anybody());
    }
}
