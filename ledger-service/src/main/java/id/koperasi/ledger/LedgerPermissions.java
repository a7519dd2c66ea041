package id.koperasi.ledger;

import static id.koperasi.platform.caller.Permission.permit;

import id.koperasi.platform.caller.Permission;
import id.koperasi.platform.caller.PermissionTable;
import id.koperasi.platform.caller.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Who may do what in this service. */
@ApplicationScoped
class LedgerPermissions implements PermissionTable {

    @Override
    public List<Permission> rows() {
        return List.of(permit("showKnownCooperative")
                .staff(Scope.NATION, "ministry")
                .staff(Scope.REGION, "province-office", "regency-office", "village-head"));
    }
}
