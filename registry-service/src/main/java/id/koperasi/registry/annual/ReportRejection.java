package id.koperasi.registry.annual;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import java.util.List;
import java.util.UUID;

/** Why a report of an annual meeting is not taken. */
sealed interface ReportRejection extends Rejection {

    /** Where it stands who signs. */
    String SIGNED = "UU 25/1992, art. 36";

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
            code = "not-on-the-board",
            en = "Somebody was not on the board that day, or stands in the list twice",
            id = "Ada yang bukan pengurus pada tanggal tersebut atau tercantum dua kali",
            source = SIGNED)
    record NotOnBoard(List<UUID> appointmentIds) implements ReportRejection {}

    @Refusal(
            status = 422,
            code = "board-members-missing",
            en = "Everybody on the board signs the annual report or says why he does not",
            id = "Laporan tahunan ditandatangani semua pengurus; yang tidak menandatangani menjelaskan alasannya",
            enDetail = "Missing: {offices}.",
            idDetail = "Belum ada: {offices}.",
            source = SIGNED)
    record BoardMembersMissing(List<String> offices) implements ReportRejection {}

    @Refusal(
            status = 422,
            code = "reason-of-who-did-not-sign",
            en = "Whoever does not sign says in writing why, and nobody else does",
            id = "Yang tidak menandatangani menjelaskan alasannya secara tertulis, yang menandatangani tidak",
            source = "UU 25/1992, art. 36(2)")
    record ReasonOfWhoDidNotSign() implements ReportRejection {}

    @Refusal(
            status = 422,
            code = "annual-report-not-signed",
            en = "The board has not signed the report as it stands",
            id = "Laporan ini belum ditandatangani pengurus",
            enDetail = "Record who signed it, and why who did not.",
            idDetail = "Catat siapa yang menandatangani, dan alasan yang tidak.",
            source = SIGNED)
    record NotSigned() implements ReportRejection {}

    @Refusal(
            status = 422,
            code = "reason-required",
            en = "Whoever rejects a report says why",
            id = "Penolakan laporan memerlukan alasan")
    record ReasonRequired() implements ReportRejection {}
}
