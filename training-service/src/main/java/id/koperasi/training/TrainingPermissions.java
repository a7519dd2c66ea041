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
                permit("writeCurriculum").staff(Scope.NATION, "ministry"),
                permit("listCurricula").anybody(),
                permit("showCurriculum").anybody(),
                organisers("scheduleSession"),
                guests(trainers("listSessions")).staff(Scope.REGION, "coach").byAccessGrant(),
                guests(trainers("showSession")).staff(Scope.REGION, "coach").byAccessGrant(),
                organisers("approveSession"),
                organisers("openSession"),
                organisers("cancelSession"),
                organisers("closeSession"),
                organisers("proposeBudgetLine"),
                organisers("passBudgetLine"),
                organisers("listBudgetLines").byAccessGrant(),
                organisers("registerSpeaker"),
                organisers("tieSpeakerToAccount"),
                trainers("listSpeakers"),
                organisers("nameLessonSpeakers"),
                trainers("addSessionMaterial"),
                guests(trainers("listSessionMaterials")).staff(Scope.REGION, "coach"),
                guests(trainers("downloadSessionMaterial")).staff(Scope.REGION, "coach"),
                organisers("inviteToSession"),
                guests(trainers("listInvitations")),
                guests(permit("printInvitation")
                        .staff(Scope.REGION, "province-office", "regency-office")
                        .staff(Scope.ASSIGNED, "trainer")),
                guests(trainers("substituteInvitation")),
                guests(trainers("confirmInvitation")),
                guests(trainers("cancelInvitation")),
                trainers("recordAttendance"),
                guests(trainers("listAttendance")),
                guests(permit("registerScanDevice")),
                guests(permit("scanPresence")),
                trainers("showLessonCodes"),
                trainers("excuseFromLesson"),
                guests(trainers("listLessonAttendance")),
                trainers("holdSession"),
                trainers("listAttendanceLists"),
                organisers("correctAttendance"),
                trainers("listAttendanceCorrections"),
                trainers("replanSessionTest"),
                permit("writeQuestion").staff(Scope.NATION, "ministry"),
                permit("retireQuestion").staff(Scope.NATION, "ministry"),
                permit("copyQuestions").staff(Scope.NATION, "ministry"),
                permit("listQuestions").staff(Scope.NATION, "ministry"),
                trainers("planSessionTest"),
                guests(trainers("listSessionTests")),
                trainers("settleSessionTest"),
                guests(permit("beginTest")),
                guests(permit("answerTest")),
                guests(trainers("showTestAttempt")),
                guests(trainers("listTestResults")),
                trainers("listLearningGains").staff(Scope.REGION, "coach").byAccessGrantOfRegion(),
                guests(permit("evaluateSpeaker")),
                guests(permit("listHeardSpeakers")),
                trainers("listSpeakerEvaluations"),
                guests(trainers("askInSession")),
                trainers("answerInSession"),
                guests(trainers("listSessionQuestions")),
                trainers("listOpenQuestions"),
                organisers("listTrainingEffects").staff(Scope.REGION, "coach").byAccessGrantOfRegion(),
                guests(trainers("completePlannedAction")).staff(Scope.REGION, "coach"),
                guests(trainers("recordActionPlan")),
                guests(trainers("addPlannedAction")),
                guests(trainers("listPlannedActions")).staff(Scope.REGION, "coach"),
                organisers("issueCertificates"),
                guests(trainers("listCertificates")),
                permit("verifyCertificate").anybody(),
                permit("showCertificatePage").anybody(),
                permit("listCertificateKeys").anybody(),
                former(guests(permit("printCertificate")
                        .staff(Scope.REGION, "province-office", "regency-office")
                        .staff(Scope.ASSIGNED, "trainer"))),
                organisers("revokeCertificate"),
                organisers("reissueCertificate"),
                organisers("recordCompetenceCertificate"),
                organisers("withdrawCompetenceCertificate"),
                former(guests(permit("listOwnCompetences"))),
                guests(organisers("listCompetenceCertificates")).staff(Scope.REGION, "coach"),
                organisers("listTrainingGaps").byAccessGrantOfRegion(),
                organisers("listUntrainedOfficers"),
                permit("showOwnData").signedIn(),
                trainers("listOwnTasks").signedIn().staff(Scope.REGION, "coach"),
                former(guests(permit("listOwnTrainingRecord"))),
                guests(trainers("showSessionCalendar")),
                organisers("registerCoachingBody"),
                organisers("listCoachingBodies").staff(Scope.REGION, "coach").byAccessGrantOfRegion(),
                organisers("setCoachLoadLimit"),
                organisers("listCoachLoadLimits").staff(Scope.REGION, "coach").byAccessGrantOfRegion(),
                organisers("showCoachingReport").staff(Scope.REGION, "coach"),
                organisers("printCoachingReport").staff(Scope.REGION, "coach"),
                organisers("registerCoach"),
                organisers("listCoaches").staff(Scope.REGION, "coach"),
                organisers("assignCoaches"),
                organisers("endCoachAssignment"),
                organisers("transferCoachAssignment"),
                organisers("retireCoach"),
                organisers("setCoachCapacity"),
                organisers("listCoachAssignments").staff(Scope.REGION, "coach").byAccessGrantOfRegion(),
                organisers("planVisit").staff(Scope.REGION, "coach"),
                organisers("rescheduleVisit").staff(Scope.REGION, "coach"),
                organisers("cancelVisit").staff(Scope.REGION, "coach"),
                organisers("reportVisit").staff(Scope.REGION, "coach"),
                organisers("completeVisitAction").staff(Scope.REGION, "coach").office(Scope.TENANT, OFFICES),
                organisers("listOpenVisitActions").staff(Scope.REGION, "coach").office(Scope.TENANT, OFFICES),
                organisers("addVisitPhoto").staff(Scope.REGION, "coach"),
                organisers("listVisitPhotos").staff(Scope.REGION, "coach").office(Scope.TENANT, OFFICES),
                organisers("downloadVisitPhoto").staff(Scope.REGION, "coach").office(Scope.TENANT, OFFICES),
                organisers("listVisits")
                        .staff(Scope.REGION, "coach")
                        .office(Scope.TENANT, OFFICES)
                        .byAccessGrant(),
                organisers("showVisit").staff(Scope.REGION, "coach").office(Scope.TENANT, OFFICES),
                organisers("listCoachesOfCooperative")
                        .staff(Scope.REGION, "coach", "village-head")
                        .office(Scope.TENANT, OFFICES));
    }

    private static Permission organisers(String operation) {
        return permit(operation)
                .staff(Scope.NATION, "ministry")
                .staff(Scope.REGION, "province-office", "regency-office");
    }

    /** Trainers reach the sessions in which they speak, whatever region their token names. */
    private static Permission trainers(String operation) {
        return organisers(operation).staff(Scope.ASSIGNED, "trainer");
    }

    /** Whoever has left office, of his own records. */
    private static Permission former(Permission permission) {
        return permission.office(Scope.PERSON, "former");
    }

    private static Permission guests(Permission permission) {
        return permission.office(Scope.PERSON, OFFICES).office(Scope.PERSON, "member");
    }
}
