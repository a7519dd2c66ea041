package id.koperasi.platform.audit;

import static id.koperasi.platform.caller.Permission.permit;

import id.koperasi.platform.caller.Permission;
import id.koperasi.platform.caller.PermissionTable;
import id.koperasi.platform.caller.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Who may search the trail: nobody who makes it. */
@ApplicationScoped
class AuditPermissions implements PermissionTable {

    private static final String AUDITOR = "auditor";
    private static final String OF_THE_NATION = "national-auditor";

    @Override
    public List<Permission> rows() {
        return List.of(
                permit("listAuditedActs").staff(Scope.REGION, AUDITOR).staff(Scope.NATION, OF_THE_NATION),
                permit("listDataAccesses").staff(Scope.REGION, AUDITOR).staff(Scope.NATION, OF_THE_NATION),
                permit("listExposures").staff(Scope.NATION, OF_THE_NATION),
                permit("verifyTrail").staff(Scope.NATION, OF_THE_NATION));
    }
}
