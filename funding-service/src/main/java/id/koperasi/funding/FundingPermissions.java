package id.koperasi.funding;

import static id.koperasi.platform.caller.Permission.permit;

import id.koperasi.platform.caller.Permission;
import id.koperasi.platform.caller.PermissionTable;
import id.koperasi.platform.caller.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** Who may do what in this service. */
@ApplicationScoped
class FundingPermissions implements PermissionTable {

    private static final String[] REGION_OFFICES = {"province-office", "regency-office"};
    private static final String[] FUND = {"fund-analyst", "fund-committee", "fund-treasurer"};
    private static final String[] BOARD = {
        "chair", "vice-chair-business", "vice-chair-membership", "secretary", "treasurer", "board-member", "manager"
    };
    private static final String[] SUPERVISORS = {"supervisor-chair", "supervisor"};

    @Override
    public List<Permission> rows() {
        return Stream.of(
                        knowledge(),
                        programmes(),
                        guidance(),
                        grants(),
                        grantUses(),
                        applications(),
                        payments(),
                        loans(),
                        guarantees(),
                        supports())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Permission> knowledge() {
        return List.of(
                permit("showOwnData").signedIn(),
                permit("listOwnTasks").signedIn().staff(Scope.NATION, FUND).staff(Scope.REGION, REGION_OFFICES),
                permit("showKnownCooperative")
                        .staff(Scope.NATION, "ministry")
                        .staff(Scope.REGION, "province-office", "regency-office", "village-head"),
                reading("showDisbursementAccount"),
                reading("showPassport"),
                figures("showPassportGaps"),
                reading("listPassportStretches"),
                permit("nominateCooperative").staff(Scope.REGION, REGION_OFFICES),
                reading("listNominations"),
                figures("listNominees"),
                permit("giveConsent").staff(Scope.REGION, "village-head", "regency-office"),
                reading("listConsents"),
                permit("handInConsentMinutes").staff(Scope.REGION, "village-head", "regency-office"),
                files("linkConsentMinutes"));
    }

    private static List<Permission> programmes() {
        return List.of(
                permit("listHolidayYears").anybody(),
                permit("listHolidayCalendars").anybody(),
                permit("beginHolidayCalendar").staff(Scope.NATION, "ministry"),
                permit("recordHolidayYear").staff(Scope.NATION, "ministry"),
                permit("simulateLoan").anybody(),
                permit("printSimulation").anybody(),
                permit("listProgrammes").anybody(),
                permit("showProgramme").anybody(),
                permit("draftProgrammeVersion").staff(Scope.NATION, "ministry"),
                fund("listProgrammeDrafts"),
                permit("enactProgrammeVersion").staff(Scope.NATION, "ministry"),
                permit("receiveCapital").staff(Scope.NATION, "ministry", "fund-treasurer"),
                fund("showPool"));
    }

    private static List<Permission> guidance() {
        return List.of(
                permit("listGuidance").anybody(),
                permit("linkGuidance").anybody(),
                permit("publishGuidance").staff(Scope.NATION, "ministry"),
                permit("confirmGuidance")
                        .staff(Scope.REGION, REGION_OFFICES)
                        .office(Scope.TENANT, BOARD)
                        .office(Scope.TENANT, SUPERVISORS),
                granting("listMissingReceipts").byAccessGrantOfRegion());
    }

    private static List<Permission> grantUses() {
        return List.of(
                permit("reportGrantUses").office(Scope.TENANT, "chair", "treasurer"),
                reading("listGrantUses"),
                granting("listGrantSums").byAccessGrantOfRegion());
    }

    private static List<Permission> grants() {
        return List.of(
                granting("beginGrantProgramme"),
                granting("listGrantProgrammes").byAccessGrantOfRegion(),
                granting("showGrantProgramme").byAccessGrantOfRegion(),
                granting("pledgeGrant"),
                granting("listPledges").byAccessGrantOfRegion(),
                granting("allocateGrants"),
                granting("cancelAllocation"),
                granting("listAllocations").byAccessGrantOfRegion(),
                granting("receiveGrants"));
    }

    private static List<Permission> applications() {
        return List.of(
                permit("draftApplication").office(Scope.TENANT, "chair"),
                permit("submitApplication").office(Scope.TENANT, "chair"),
                permit("withdrawApplication").office(Scope.TENANT, "chair"),
                permit("writeProposal").office(Scope.TENANT, "chair"),
                reading("showProposal"),
                permit("handInProposalDocument").office(Scope.TENANT, "chair"),
                reading("listProposalDocuments"),
                files("linkProposalDocument"),
                permit("handInQuotation").office(Scope.TENANT, "chair"),
                reading("listQuotations"),
                files("linkQuotation"),
                reading("listSubmissions"),
                reading("showSubmission"),
                reading("listSubmissionChanges"),
                permit("checkCompleteness").staff(Scope.NATION, "fund-analyst"),
                reading("listCompletenessChecks"),
                onTheSpot("handInPhotograph"),
                reading("listPhotographs"),
                files("linkPhotograph"),
                onTheSpot("verifyOnTheSpot"),
                reading("listVerifications"),
                permit("appraiseApplication").staff(Scope.NATION, "fund-analyst"),
                permit("declareInterest").staff(Scope.NATION, FUND).staff(Scope.REGION, REGION_OFFICES),
                permit("decideApplication").staff(Scope.NATION, "fund-committee"),
                permit("voteOnApplication").staff(Scope.NATION, "fund-committee"),
                permit("offerLoan").staff(Scope.NATION, "fund-treasurer"),
                reading("showOffer"),
                permit("acceptOffer").office(Scope.TENANT, "chair"),
                reading("listConditions"),
                permit("fulfilCondition").staff(Scope.NATION, "fund-analyst"),
                permit("signAgreement").staff(Scope.NATION, "fund-treasurer"),
                figures("listOverdueApplications"),
                figures("countOverdueApplications"),
                reading("showApplication"),
                reading("listApplications"));
    }

    private static List<Permission> payments() {
        return List.of(
                permit("preparePaymentOrder").staff(Scope.NATION, "fund-treasurer"),
                reading("listPaymentOrders"),
                reading("showPaymentOrder"),
                permit("verifySupplierAccount").staff(Scope.NATION, "fund-treasurer"),
                reading("listSupplierAccounts"),
                permit("releasePaymentOrder").staff(Scope.NATION, "fund-treasurer"),
                permit("cancelPaymentOrder").staff(Scope.NATION, "fund-treasurer"),
                permit("askAboutPaymentOrder").staff(Scope.NATION, "fund-treasurer"),
                reading("listPaymentRecalls"),
                permit("proposePaymentRecall").staff(Scope.NATION, "fund-treasurer"),
                permit("decidePaymentRecall").staff(Scope.NATION, "fund-treasurer"),
                permit("writePaymentOrderFile").staff(Scope.NATION, "fund-treasurer"),
                permit("copyPaymentOrderFile").staff(Scope.NATION, "fund-treasurer"),
                permit("receivePaymentOrderAnswers").staff(Scope.NATION, "fund-treasurer"),
                permit("reportSpending").office(Scope.TENANT, "chair", "treasurer"),
                reading("showUseOfLoan"),
                files("linkSpendingReceipt"),
                permit("askForDeviation").office(Scope.TENANT, "chair"),
                permit("decideDeviation").staff(Scope.NATION, "fund-analyst"),
                figures("listUnreportedDisbursements"),
                permit("claimMisuse").staff(Scope.NATION, "fund-analyst"),
                permit("decideMisuseClaim").staff(Scope.NATION, "fund-treasurer"),
                permit("settleMisuseClaim").staff(Scope.NATION, "fund-treasurer"),
                reading("listMisuseClaims"),
                figures("listOpenMisuseClaims"));
    }

    private static List<Permission> loans() {
        return List.of(
                reading("listLoans"),
                reading("showLoan"),
                reading("showLoanSchedule"),
                reading("listScheduleVersions"),
                reading("listPayments"),
                reading("showCollectibility"),
                reading("listBillingLetters"),
                reading("printBillingLetter"),
                permit("askForRestructuring").office(Scope.TENANT, "chair"),
                permit("withdrawRestructuring").office(Scope.TENANT, "chair"),
                permit("voteOnRestructuring").staff(Scope.NATION, "fund-committee"),
                reading("listRestructurings"),
                permit("proposeRecovery").staff(Scope.NATION, "fund-treasurer"),
                permit("decideRecovery").staff(Scope.NATION, "fund-committee"),
                reading("listRecoveries"),
                permit("confirmSettlement").staff(Scope.NATION, "fund-treasurer"),
                reading("showSettlementLetter"),
                reading("printSettlementLetter"),
                permit("verifySettlementLetter").anybody(),
                figures("showPortfolio"),
                figures("listDueInstalments"),
                figures("reconcile"),
                figures("listDifferences"),
                permit("tellBankBalance").staff(Scope.NATION, "fund-treasurer"),
                fund("listBalanceComparisons"),
                fund("listBalanceDifferences"),
                permit("endBusinessDay").staff(Scope.NATION, "ministry", "fund-treasurer"),
                fund("listBusinessDays"),
                permit("receivePayment").staff(Scope.NATION, "fund-treasurer"),
                permit("receivePaymentFile").staff(Scope.NATION, "fund-treasurer"),
                permit("listUnmatchedPayments").staff(Scope.NATION, "fund-treasurer", "ministry"),
                permit("matchPayment").staff(Scope.NATION, "fund-treasurer"),
                permit("listBankFileProblems").staff(Scope.NATION, "fund-treasurer", "ministry"),
                permit("settleBankFileProblem").staff(Scope.NATION, "fund-treasurer"),
                fund("showPoolForecast"));
    }

    private static List<Permission> supports() {
        return List.of(
                permit("recordYearlyBudgets").staff(Scope.NATION, "ministry"),
                reading("listSupports"),
                reading("listSupportDocuments"),
                files("linkSupportDocument"),
                figures("listOverdueSupports"),
                permit("prepareSupport").staff(Scope.NATION, "fund-treasurer"),
                permit("handInSupportDocument").staff(Scope.NATION, "fund-treasurer"),
                permit("askForSupport").staff(Scope.NATION, "fund-treasurer"),
                permit("recommendSupport").staff(Scope.NATION, "ministry"),
                permit("placeSupport").staff(Scope.NATION, "fund-treasurer"),
                permit("withdrawSupport").staff(Scope.NATION, "fund-treasurer"));
    }

    private static List<Permission> guarantees() {
        return List.of(
                reading("showGuarantees"),
                files("linkCollateral"),
                reading("listGuaranteeTasks"),
                permit("offerCollateral").office(Scope.TENANT, "chair"),
                permit("withdrawCollateral").office(Scope.TENANT, "chair"),
                permit("valueCollateral").staff(Scope.NATION, "fund-analyst"),
                permit("bindCollateral").staff(Scope.NATION, "fund-treasurer"),
                permit("signPersonalGuarantee").office(Scope.TENANT, BOARD).office(Scope.TENANT, "supervisor-chair"));
    }

    /** Who may verify on the spot. */
    private static Permission onTheSpot(String operation) {
        return permit(operation).staff(Scope.NATION, "fund-analyst").staff(Scope.REGION, REGION_OFFICES);
    }

    /** Who gives grants and guidance on. */
    private static Permission granting(String operation) {
        return permit(operation).staff(Scope.NATION, "ministry").staff(Scope.REGION, REGION_OFFICES);
    }

    /** Who may see many loans together. */
    private static Permission figures(String operation) {
        return permit(operation)
                .staff(Scope.NATION, "ministry")
                .staff(Scope.NATION, FUND)
                .staff(Scope.REGION, REGION_OFFICES)
                .byAccessGrantOfRegion();
    }

    /** Who may see what is the fund's as a whole, and no cooperative's. */
    private static Permission fund(String operation) {
        return permit(operation)
                .staff(Scope.NATION, "ministry")
                .staff(Scope.NATION, FUND)
                .byAccessGrantOfNation();
    }

    /** Who may see how a cooperative and its applications stand. */
    private static Permission reading(String operation) {
        return files(operation).byAccessGrant();
    }

    /** The same without letters: what somebody scanned shows persons as they are. */
    private static Permission files(String operation) {
        return permit(operation)
                .staff(Scope.NATION, "ministry")
                .staff(Scope.NATION, FUND)
                .staff(Scope.REGION, REGION_OFFICES)
                .staff(Scope.REGION, "village-head")
                .office(Scope.TENANT, BOARD)
                .office(Scope.TENANT, SUPERVISORS);
    }
}
