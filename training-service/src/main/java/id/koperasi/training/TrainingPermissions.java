package id.koperasi.training;

import static id.koperasi.platform.caller.Permission.permit;

import id.koperasi.platform.caller.Permission;
import id.koperasi.platform.caller.PermissionTable;
import id.koperasi.platform.caller.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Who may do what in this service. An officer reaches his own invitation by his person, not those of his cooperative:
 * nobody confirms for another but the office and the trainer.
 */
@ApplicationScoped
class TrainingPermissions implements PermissionTable {

    private static final String[] OFFICES = {
        "chair",
        "vice-chair-business",
        "vice-chair-membership",
        "secretary",
        "treasurer",
        "board-member",
        "manager",
        "supervisor-chair",
        "supervisor"
    };

    @Override
    public List<Permission> rows() {
        return List.of(
                organisers("showKnownCooperative").staff(Scope.REGION, "village-head"),
                permit("listCurricula").anybody(),
                permit("showCurriculum").anybody(),
                organisers("scheduleSession"),
                guests(trainers("listSessions")).staff(Scope.REGION, "coach"),
                guests(trainers("showSession")).staff(Scope.REGION, "coach"),
                organisers("inviteToSession"),
                guests(trainers("listInvitations")),
                guests(trainers("confirmInvitation")),
                guests(trainers("cancelInvitation")),
                trainers("recordAttendance"),
                guests(trainers("listAttendance")),
                trainers("holdSession"),
                guests(trainers("recordActionPlan")),
                guests(trainers("listPlannedActions")).staff(Scope.REGION, "coach"),
                organisers("issueCertificates"),
                guests(trainers("listCertificates")),
                permit("verifyCertificate").anybody(),
                organisers("registerCoach"),
                organisers("listCoaches").staff(Scope.REGION, "coach"),
                organisers("assignCoaches"),
                organisers("listCoachAssignments").staff(Scope.REGION, "coach"),
                organisers("listCoachesOfCooperative")
                        .staff(Scope.REGION, "coach", "village-head")
                        .office(Scope.TENANT, OFFICES));
    }

    private static Permission organisers(String operation) {
        return permit(operation)
                .staff(Scope.NATION, "ministry")
                .staff(Scope.REGION, "province-office", "regency-office");
    }

    private static Permission trainers(String operation) {
        return organisers(operation).staff(Scope.REGION, "trainer");
    }

    private static Permission guests(Permission permission) {
        return permission.office(Scope.PERSON, OFFICES);
    }
}
