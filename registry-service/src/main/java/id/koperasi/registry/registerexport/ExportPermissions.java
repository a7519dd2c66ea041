package id.koperasi.registry.registerexport;

import static id.koperasi.platform.caller.Permission.permit;

import id.koperasi.platform.caller.Permission;
import id.koperasi.platform.caller.PermissionTable;
import id.koperasi.platform.caller.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Offices take home what the registry holds of their region, the ministry of the nation. */
@ApplicationScoped
class ExportPermissions implements PermissionTable {

    @Override
    public List<Permission> rows() {
        return List.of(permit("exportTable")
                .staff(Scope.NATION, "ministry")
                .staff(Scope.REGION, "province-office", "regency-office"));
    }
}
