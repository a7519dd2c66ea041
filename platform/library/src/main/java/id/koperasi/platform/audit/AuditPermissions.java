package id.koperasi.platform.audit;

import static id.koperasi.platform.caller.Permission.permit;

import id.koperasi.platform.caller.Permission;
import id.koperasi.platform.caller.PermissionTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Who may search the trail: nobody who makes it. */
@ApplicationScoped
class AuditPermissions implements PermissionTable {

    @Override
    public List<Permission> rows() {
        return List.of(
                permit("listAuditedActs").byAccessGrant(),
                permit("listDataAccesses").byAccessGrant(),
                permit("listExposures").byAccessGrantOfNation(),
                permit("verifyTrail").byAccessGrantOfNation());
    }
}
