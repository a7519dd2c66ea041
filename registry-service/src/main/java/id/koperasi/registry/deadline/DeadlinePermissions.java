package id.koperasi.registry.deadline;

import static id.koperasi.platform.caller.Permission.permit;

import id.koperasi.platform.caller.Permission;
import id.koperasi.platform.caller.PermissionTable;
import id.koperasi.platform.caller.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Who may see which deadlines a region's cooperatives have before them or let pass. */
@ApplicationScoped
class DeadlinePermissions implements PermissionTable {

    @Override
    public List<Permission> rows() {
        return List.of(
                reading("listAnnualMeetings"),
                reading("countAnnualMeetings"),
                reading("listMeetingDeadlines"),
                reading("listEndingTerms"),
                reading("listBylaws"));
    }

    private static Permission reading(String operation) {
        return permit(operation)
                .staff(Scope.NATION, "ministry")
                .staff(Scope.REGION, "province-office", "regency-office", "village-head", "coach")
                .byAccessGrantOfRegion();
    }
}
