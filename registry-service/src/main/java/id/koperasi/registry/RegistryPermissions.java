package id.koperasi.registry;

import static id.koperasi.platform.caller.Permission.permit;

import id.koperasi.platform.caller.Permission;
import id.koperasi.platform.caller.PermissionTable;
import id.koperasi.platform.caller.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Who may do what in the registry. */
@ApplicationScoped
class RegistryPermissions implements PermissionTable {

    @Override
    public List<Permission> rows() {
        return List.of(
                permit("proposeCooperative").staff(Scope.REGION, "province-office", "regency-office"),
                permit("showCooperative")
                        .staff(Scope.NATION, "ministry")
                        .staff(Scope.REGION, "province-office", "regency-office", "village-head"));
    }
}
