package id.koperasi.registry.annual;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;

/** Why a report of an annual meeting is not taken. */
sealed interface ReportRejection extends Rejection {

    @Refusal(
            status = 422,
            code = "no-annual-meeting",
            en = "Only an annual meeting to which enough came is reported",
            id = "Hanya RAT yang mencapai kuorum yang dilaporkan",
            source = "UU 25/1992, art. 26")
    record NoAnnualMeeting() implements ReportRejection {}

    @Refusal(
            status = 409,
            code = "report-settled",
            en = "The report has come further, or not so far",
            id = "Status laporan tidak memungkinkan tindakan ini",
            enDetail = "It is {report}.",
            idDetail = "Statusnya {report}.")
    record ReportSettled(AnnualReport.Status report) implements ReportRejection {}

    @Refusal(
            status = 422,
            code = "reason-required",
            en = "Whoever rejects a report says why",
            id = "Penolakan laporan memerlukan alasan")
    record ReasonRequired() implements ReportRejection {}
}
