package id.koperasi.ledger.period;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;

/** Why a month is neither closed nor reopened. */
sealed interface PeriodRejection extends Rejection {

    @Refusal(
            status = 409,
            code = "period-closed-already",
            en = "The month is closed already, or lies before the book",
            id = "Bulan ini sudah ditutup atau mendahului pembukaan buku",
            enDetail = "The next to close is {next}.",
            idDetail = "Bulan berikutnya yang dapat ditutup: {next}.")
    record PeriodClosedAlready(String next) implements PeriodRejection {}

    @Refusal(
            status = 409,
            code = "earlier-period-open",
            en = "An earlier month is still open",
            id = "Bulan sebelumnya belum ditutup",
            enDetail = "Close {next} first.",
            idDetail = "Tutup {next} terlebih dahulu.")
    record EarlierPeriodOpen(String next) implements PeriodRejection {}

    @Refusal(status = 422, code = "period-not-over", en = "The month is not over yet", id = "Bulan ini belum berakhir")
    record PeriodNotOver() implements PeriodRejection {}

    @Refusal(status = 409, code = "period-not-closed", en = "The month is not closed", id = "Bulan ini tidak ditutup")
    record PeriodNotClosed() implements PeriodRejection {}

    @Refusal(
            status = 409,
            code = "later-period-closed",
            en = "A later month is closed; the last one is reopened first",
            id = "Bulan sesudahnya masih ditutup; buka mulai dari yang terakhir",
            enDetail = "Reopen {last} first.",
            idDetail = "Buka {last} terlebih dahulu.")
    record LaterPeriodClosed(String last) implements PeriodRejection {}

    @Refusal(
            status = 403,
            code = "reopened-by-closer",
            en = "Who closed a month does not reopen it",
            id = "Yang menutup bulan tidak boleh membukanya kembali")
    record ReopenedByCloser() implements PeriodRejection {}
}
