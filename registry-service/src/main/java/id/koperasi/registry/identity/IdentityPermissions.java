package id.koperasi.registry.identity;

import static id.koperasi.platform.caller.Permission.permit;

import id.koperasi.platform.caller.Permission;
import id.koperasi.platform.caller.PermissionTable;
import id.koperasi.platform.caller.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Who may record and see identity numbers. */
@ApplicationScoped
class IdentityPermissions implements PermissionTable {

    @Override
    public List<Permission> rows() {
        return List.of(permit("recordIdentityNumber").staff(Scope.REGION, "province-office", "regency-office"));
    }
}
