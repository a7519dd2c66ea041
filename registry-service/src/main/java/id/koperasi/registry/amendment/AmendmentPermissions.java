package id.koperasi.registry.amendment;

import static id.koperasi.platform.caller.Permission.permit;

import id.koperasi.platform.caller.Permission;
import id.koperasi.platform.caller.PermissionTable;
import id.koperasi.platform.caller.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Offices correct what was wrong; amendments of the statutes come from the notary too. */
@ApplicationScoped
class AmendmentPermissions implements PermissionTable {

    private static final String[] OFFICES = {"province-office", "regency-office"};

    @Override
    public List<Permission> rows() {
        return List.of(
                permit("correctCooperative").staff(Scope.NATION, "ministry").staff(Scope.REGION, OFFICES),
                permit("correctVillage").staff(Scope.NATION, "ministry").staff(Scope.REGION, OFFICES),
                permit("correctPayment").staff(Scope.NATION, "ministry").staff(Scope.REGION, OFFICES),
                permit("amendCooperative")
                        .staff(Scope.NATION, "ministry")
                        .staff(Scope.REGION, OFFICES)
                        .staff(Scope.ASSIGNED, "notary"));
    }
}
