package id.koperasi.registry.pilot;

import static id.koperasi.platform.caller.Permission.permit;

import id.koperasi.platform.caller.Permission;
import id.koperasi.platform.caller.PermissionTable;
import id.koperasi.platform.caller.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Who may name a pilot. */
@ApplicationScoped
class PilotPermissions implements PermissionTable {

    @Override
    public List<Permission> rows() {
        return List.of(permit("designatePilot")
                .staff(Scope.NATION, "ministry")
                .staff(Scope.REGION, "province-office", "regency-office"));
    }
}
