package id.koperasi.registry.notary;

import static id.koperasi.platform.caller.Permission.permit;

import id.koperasi.platform.caller.Permission;
import id.koperasi.platform.caller.PermissionTable;
import id.koperasi.platform.caller.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Offices keep the register of notaries for their region; who forms cooperatives reads it. */
@ApplicationScoped
class NotaryPermissions implements PermissionTable {

    @Override
    public List<Permission> rows() {
        return List.of(
                keeping("registerNotary"),
                keeping("addNotaryDistricts"),
                keeping("endNotaryDistrict"),
                keeping("tieNotaryToAccount"),
                keeping("nameNotary"),
                keeping("releaseNotary"),
                permit("listNotaries")
                        .staff(Scope.NATION, "ministry")
                        .staff(Scope.REGION, "province-office", "regency-office", "village-head", "notary"));
    }

    private static Permission keeping(String operation) {
        return permit(operation)
                .staff(Scope.NATION, "ministry")
                .staff(Scope.REGION, "province-office", "regency-office");
    }
}
