package id.koperasi.registry.outlet;

import static id.koperasi.platform.caller.Permission.permit;

import id.koperasi.platform.caller.Permission;
import id.koperasi.platform.caller.PermissionTable;
import id.koperasi.platform.caller.Scope;
import id.koperasi.registry.RegistryOffices;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Those who run the cooperative plan, and the offices of its region; only these tell a plan anew. */
@ApplicationScoped
class OutletPermissions implements PermissionTable {

    @Override
    public List<Permission> rows() {
        return List.of(
                writers("planOutlet"),
                writers("openPlannedOutlet"),
                writers("dropPlannedOutlet"),
                permit("correctPlannedOutlet").staff(Scope.REGION, "province-office", "regency-office"),
                readers("listPlannedOutlets"),
                readers("listPlannedOutletCorrections"));
    }

    private static Permission writers(String operation) {
        return permit(operation)
                .staff(Scope.REGION, "province-office", "regency-office")
                .office(Scope.TENANT, "chair", "vice-chair-business", "manager");
    }

    private static Permission readers(String operation) {
        return permit(operation)
                .staff(Scope.NATION, "ministry")
                .staff(Scope.REGION, "province-office", "regency-office", "village-head")
                .office(Scope.TENANT, RegistryOffices.all())
                .byAccessGrant();
    }
}
