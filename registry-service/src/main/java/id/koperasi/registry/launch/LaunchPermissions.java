package id.koperasi.registry.launch;

import static id.koperasi.platform.caller.Permission.permit;

import id.koperasi.platform.caller.Permission;
import id.koperasi.platform.caller.PermissionTable;
import id.koperasi.platform.caller.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Offices record for their region; that something was signed or launched is public. */
@ApplicationScoped
class LaunchPermissions implements PermissionTable {

    @Override
    public List<Permission> rows() {
        return List.of(
                offices("signMemorandum"),
                offices("correctMemorandum"),
                offices("recordLaunch"),
                offices("correctLaunch"),
                permit("listLaunchCorrections").anybody(),
                permit("listMemorandumCorrections").anybody(),
                permit("listMemoranda").anybody(),
                permit("listLaunches").anybody());
    }

    private static Permission offices(String operation) {
        return permit(operation)
                .staff(Scope.NATION, "ministry")
                .staff(Scope.REGION, "province-office", "regency-office");
    }
}
