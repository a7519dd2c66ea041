package id.koperasi.funding.loan;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import java.time.LocalDate;

/** Why a loan does not go on. */
public sealed interface LoanRejection extends Rejection {

    @Refusal(
            status = 422,
            code = "too-late-to-draw",
            en = "The agreement can be drawn no longer",
            id = "Perjanjian tidak dapat dicairkan lagi",
            enDetail = "Its last day for that was {drawBy}.",
            idDetail = "Hari terakhir pencairan {drawBy}.")
    record TooLateToDraw(LocalDate drawBy) implements LoanRejection {}

    @Refusal(
            status = 404,
            code = "no-such-schedule-version",
            en = "The schedule of the loan has no such version",
            id = "Jadwal pinjaman tidak memiliki versi itu",
            enDetail = "It has {versions}.",
            idDetail = "Versinya sampai {versions}.")
    record NoSuchVersion(int versions) implements LoanRejection {}
}
