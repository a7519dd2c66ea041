package id.koperasi.ledger;

import static id.koperasi.platform.caller.Permission.permit;

import id.koperasi.ledger.office.PostingOffices;
import id.koperasi.platform.caller.Permission;
import id.koperasi.platform.caller.PermissionTable;
import id.koperasi.platform.caller.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Who may do what in this service. Officials read figures of their region, and no member's; neither does a letter. */
@ApplicationScoped
class LedgerPermissions implements PermissionTable {

    private static final String[] OFFICERS = {
        "chair",
        "vice-chair-business",
        "vice-chair-membership",
        "secretary",
        "treasurer",
        "board-member",
        "manager",
        "teller",
        "supervisor-chair",
        "supervisor"
    };

    private static final String[] BOARD = {"chair", "vice-chair-membership", "secretary"};

    @Override
    public List<Permission> rows() {
        return List.of(
                figures("showKnownCooperative"),
                figures("showBook").office(Scope.TENANT, OFFICERS).office(Scope.PERSON, "member"),
                figures("showTrialBalance").office(Scope.TENANT, OFFICERS),
                figures("printTrialBalance").office(Scope.TENANT, OFFICERS),
                sealed("showFunds"),
                sealed("printFunds"),
                figures("listMeetingDecisions").office(Scope.TENANT, OFFICERS).office(Scope.PERSON, "member"),
                sealed("showBalanceSheet"),
                sealed("printBalanceSheet"),
                sealed("showIncomeStatement"),
                sealed("printIncomeStatement"),
                sealed("showCashFlow"),
                sealed("printCashFlow"),
                sealed("showNoteFigures"),
                sealed("printNoteFigures"),
                sealed("showEquityChanges"),
                sealed("printEquityChanges"),
                sealed("showRatios"),
                sealed("printRatios"),
                permit("printPostings").office(Scope.TENANT, OFFICERS).byAccessGrant(),
                permit("listPostings").office(Scope.TENANT, OFFICERS).byAccessGrant(),
                figures("showCapital"),
                permit("listMembers").office(Scope.TENANT, OFFICERS),
                permit("showMemberBook").office(Scope.TENANT, OFFICERS),
                permit("printMemberBook").office(Scope.TENANT, OFFICERS),
                permit("showMember").office(Scope.TENANT, OFFICERS).office(Scope.PERSON, "member"),
                permit("admitMember").office(Scope.TENANT, "chair", "secretary", "treasurer"),
                permit("applyForMembership").office(Scope.TENANT, OFFICERS).signedIn(),
                permit("listApplications").office(Scope.TENANT, OFFICERS),
                permit("showApplication").office(Scope.TENANT, OFFICERS).office(Scope.PERSON, "applicant"),
                permit("approveApplication").office(Scope.TENANT, BOARD),
                permit("rejectApplication").office(Scope.TENANT, BOARD),
                permit("admitApplicant").office(Scope.TENANT, PostingOffices.names()),
                permit("showMembership").office(Scope.TENANT, OFFICERS).office(Scope.PERSON, "member"),
                permit("giveNotice")
                        .office(Scope.TENANT, "chair", "secretary", "treasurer")
                        .office(Scope.PERSON, "member"),
                permit("suspendMembership").office(Scope.TENANT, BOARD),
                permit("liftSuspension").office(Scope.TENANT, BOARD),
                permit("annulMembership").office(Scope.TENANT, BOARD),
                permit("joinMembers").office(Scope.TENANT, BOARD),
                permit("recordMemberNik").office(Scope.TENANT, BOARD),
                permit("listRecordedTwice").office(Scope.TENANT, OFFICERS),
                figures("listSuspensionRules").office(Scope.TENANT, OFFICERS).office(Scope.PERSON, "member"),
                permit("decideSuspensionRule").office(Scope.TENANT, "chair", "secretary"),
                permit("listNotices").office(Scope.PERSON, "member"),
                permit("showNoticeMark").office(Scope.PERSON, "member"),
                permit("markNoticesRead").office(Scope.PERSON, "member"),
                permit("listOwnTasks").signedIn().staff(Scope.MACHINERY, "operator"),
                permit("showOwnData").signedIn(),
                permit("printOwnData").signedIn(),
                permit("requestMemberData").office(Scope.TENANT, "chair", "secretary"),
                permit("showDataRequest").office(Scope.TENANT, "chair", "secretary"),
                permit("showRequestedData").office(Scope.TENANT, "chair", "secretary"),
                permit("printRequestedData").office(Scope.TENANT, "chair", "secretary"),
                permit("eraseMember").office(Scope.TENANT, "chair", "secretary"),
                permit("showErasure").office(Scope.TENANT, "chair", "secretary"),
                permit("leaveCooperative").office(Scope.TENANT, "treasurer"),
                permit("showPassbook").office(Scope.TENANT, OFFICERS).office(Scope.PERSON, "member"),
                permit("showLineProof").office(Scope.TENANT, OFFICERS).office(Scope.PERSON, "member"),
                permit("showSavings").office(Scope.TENANT, OFFICERS).office(Scope.PERSON, "member"),
                permit("receiveSavings").office(Scope.TENANT, PostingOffices.names()),
                permit("receiveSavingsBatch").office(Scope.TENANT, PostingOffices.names()),
                permit("sendCashBooks").office(Scope.TENANT, "treasurer"),
                permit("exportCashBooks").office(Scope.TENANT, OFFICERS),
                permit("listCashRules").office(Scope.TENANT, OFFICERS),
                permit("listCashImports").office(Scope.TENANT, OFFICERS),
                permit("showCashImport").office(Scope.TENANT, OFFICERS),
                permit("listCashRows").office(Scope.TENANT, OFFICERS),
                permit("decideCashRow").office(Scope.TENANT, "treasurer"),
                permit("listCashDecisions").office(Scope.TENANT, OFFICERS),
                permit("confirmCashRows").office(Scope.TENANT, "treasurer"),
                permit("postCashRows").office(Scope.TENANT, "treasurer"),
                permit("withdrawSavings").office(Scope.TENANT, PostingOffices.names()),
                permit("showDues").office(Scope.TENANT, OFFICERS).office(Scope.PERSON, "member"),
                permit("listDuesWaivers").office(Scope.TENANT, OFFICERS).office(Scope.PERSON, "member"),
                permit("waiveDues").office(Scope.TENANT, "chair", "treasurer"),
                figures("listDuesAmounts").office(Scope.TENANT, OFFICERS).office(Scope.PERSON, "member"),
                permit("decideDuesAmount").office(Scope.TENANT, "chair", "secretary", "treasurer"),
                figures("listSavingsRates").office(Scope.TENANT, OFFICERS).office(Scope.PERSON, "member"),
                permit("decideSavingsRate").office(Scope.TENANT, "chair", "secretary", "treasurer"),
                figures("showSavingsInterest").office(Scope.TENANT, OFFICERS),
                journal("creditSavingsInterest"),
                figures("listTermOffers").office(Scope.TENANT, OFFICERS).office(Scope.PERSON, "member"),
                permit("decideTermOffer").office(Scope.TENANT, "chair", "secretary", "treasurer"),
                permit("openTermDeposit").office(Scope.TENANT, PostingOffices.names()),
                permit("listTermDeposits").office(Scope.TENANT, OFFICERS).office(Scope.PERSON, "member"),
                permit("showTermDeposit").office(Scope.TENANT, OFFICERS).office(Scope.PERSON, "member"),
                permit("showTermPassbook").office(Scope.TENANT, OFFICERS).office(Scope.PERSON, "member"),
                permit("printTermCertificate").office(Scope.TENANT, OFFICERS).office(Scope.PERSON, "member"),
                permit("instructTermDeposit")
                        .office(Scope.TENANT, PostingOffices.names())
                        .office(Scope.PERSON, "member"),
                permit("withdrawTermDeposit").office(Scope.TENANT, "treasurer"),
                permit("cancelTermDeposit").office(Scope.TENANT, "treasurer"),
                figures("listDuesDeductions").office(Scope.TENANT, OFFICERS).office(Scope.PERSON, "member"),
                permit("resolveDuesDeduction").office(Scope.TENANT, "chair", "secretary"),
                permit("sendPayrollList").office(Scope.TENANT, "treasurer"),
                permit("listPayrollLists").office(Scope.TENANT, OFFICERS),
                permit("showPayrollList").office(Scope.TENANT, OFFICERS),
                permit("listPayrollRows").office(Scope.TENANT, OFFICERS),
                permit("startPayrollRun").office(Scope.TENANT, "treasurer"),
                run("startDuesRun"),
                run("pauseDuesRun"),
                run("resumeDuesRun"),
                figures("listDuesRuns").office(Scope.TENANT, OFFICERS),
                figures("showDuesRun").office(Scope.TENANT, OFFICERS),
                permit("listDuesRunRefusals").office(Scope.TENANT, OFFICERS),
                permit("listArrears").office(Scope.TENANT, OFFICERS),
                permit("showArrearsSum").office(Scope.TENANT, OFFICERS),
                journal("postEntry"),
                journal("previewEntry"),
                journal("reverseEntry"),
                permit("orderPayment")
                        .office(Scope.TENANT, PostingOffices.names())
                        .office(Scope.PERSON, "member"),
                permit("orderAdmissionPayment")
                        .office(Scope.TENANT, PostingOffices.names())
                        .office(Scope.PERSON, "applicant"),
                permit("listPaymentOrders").office(Scope.TENANT, OFFICERS).office(Scope.PERSON, "member"),
                permit("showPaymentOrder").office(Scope.TENANT, OFFICERS).office(Scope.PERSON, "member", "applicant"),
                permit("cancelPaymentOrder")
                        .office(Scope.TENANT, PostingOffices.names())
                        .office(Scope.PERSON, "member"),
                permit("extendPaymentOrder")
                        .office(Scope.TENANT, PostingOffices.names())
                        .office(Scope.PERSON, "member"),
                permit("inquirePaymentOrder")
                        .office(Scope.TENANT, PostingOffices.names())
                        .office(Scope.PERSON, "member"),
                permit("listPaymentPlaces").office(Scope.TENANT, OFFICERS).office(Scope.PERSON, "member"),
                permit("stateReceivingAccount").office(Scope.TENANT, "chair"),
                permit("stateStaticQr").office(Scope.TENANT, "chair"),
                permit("takeVirtualAccountPayment").anybody(),
                permit("takeQrPayment").anybody(),
                permit("takeTransferPayment").anybody(),
                permit("reconcilePayments").office(Scope.TENANT, OFFICERS),
                permit("listUnmatchedPayments").office(Scope.TENANT, OFFICERS),
                permit("assignPayment").office(Scope.TENANT, "treasurer"),
                permit("askForReturn").office(Scope.TENANT, "treasurer"),
                permit("approveReturn").office(Scope.TENANT, "chair"),
                permit("listReceipts").office(Scope.TENANT, OFFICERS),
                permit("showReceipt").office(Scope.TENANT, OFFICERS).office(Scope.PERSON, "member"),
                permit("printReceipt").office(Scope.TENANT, OFFICERS).office(Scope.PERSON, "member"),
                permit("checkReceipt").anybody(),
                permit("checkTermCertificate").anybody(),
                permit("countCash").office(Scope.TENANT, PostingOffices.names()),
                permit("listCashCounts").office(Scope.TENANT, OFFICERS),
                permit("showCashCount").office(Scope.TENANT, OFFICERS),
                permit("confirmCashCount").office(Scope.TENANT, "treasurer"),
                permit("showDaySummary").office(Scope.TENANT, OFFICERS),
                permit("printDaySummary").office(Scope.TENANT, OFFICERS),
                permit("listTellerForms").office(Scope.TENANT, OFFICERS),
                permit("postTellerEntry").office(Scope.TENANT, PostingOffices.names()),
                permit("previewTellerEntry").office(Scope.TENANT, PostingOffices.names()),
                figures("showChart").office(Scope.TENANT, OFFICERS),
                figures("showAccountBalance").office(Scope.TENANT, OFFICERS),
                journal("openAccount"),
                permit("reserveHold").office(Scope.TENANT, PostingOffices.names()),
                permit("releaseHold").office(Scope.TENANT, PostingOffices.names()),
                permit("captureHold").office(Scope.TENANT, PostingOffices.names()),
                permit("listHolds").office(Scope.TENANT, OFFICERS),
                permit("showHold").office(Scope.TENANT, OFFICERS).office(Scope.PERSON, "member"),
                journal("closePeriod"),
                permit("reopenPeriod").office(Scope.TENANT, "chair", "secretary", "treasurer"),
                figures("listPeriods").office(Scope.TENANT, OFFICERS),
                journal("postOpeningBalances"),
                journal("readOpeningList"),
                permit("showEntry").office(Scope.TENANT, OFFICERS).byAccessGrant(),
                permit("verifyChain")
                        .staff(Scope.NATION, "ministry")
                        .office(Scope.TENANT, OFFICERS)
                        .byAccessGrant(),
                permit("listSeals").anybody(),
                permit("showSeal").anybody(),
                permit("listFrozenBooks").staff(Scope.NATION, "ministry").staff(Scope.MACHINERY, "operator"),
                permit("clearFrozenBook").staff(Scope.MACHINERY, "operator"),
                permit("examineBook").staff(Scope.MACHINERY, "operator"));
    }

    /** What members read too, of closed months. */
    private static Permission sealed(String operation) {
        return figures(operation).office(Scope.TENANT, OFFICERS).office(Scope.PERSON, "member");
    }

    /** Of a region those who oversee it; money moves only where a members' meeting resolved it. */
    private static Permission run(String operation) {
        return permit(operation)
                .staff(Scope.NATION, "ministry")
                .staff(Scope.REGION, "province-office", "regency-office")
                .office(Scope.TENANT, "treasurer");
    }

    private static Permission journal(String operation) {
        return permit(operation).office(Scope.TENANT, PostingOffices.ofJournal().toArray(String[]::new));
    }

    private static Permission figures(String operation) {
        return permit(operation)
                .staff(Scope.NATION, "ministry")
                .staff(Scope.REGION, "province-office", "regency-office", "village-head")
                .byAccessGrant();
    }
}
