package id.koperasi.training.budget;

import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import java.time.LocalDate;

/** Why a budget does not pay. */
public sealed interface BudgetRejection extends Rejection {

    @Refusal(
            status = 409,
            code = "budget-line-exists",
            en = "The budget has this account already",
            id = "Anggaran ini sudah memiliki rekening tersebut")
    record BudgetLineExists() implements BudgetRejection {}

    @Refusal(
            status = 422,
            code = "unknown-budget-line",
            en = "There is no such line of a budget within your reach",
            id = "Baris anggaran ini tidak ada di wilayah Anda")
    record UnknownBudgetLine() implements BudgetRejection {}

    @Refusal(
            status = 422,
            code = "budget-line-unfit",
            en = "The line is of another year, or of a region that the session is not in",
            id = "Baris anggaran berasal dari tahun lain atau bukan dari wilayah kegiatan",
            source = "PP 12/2019 tentang Pengelolaan Keuangan Daerah: a budget is of one year and one region",
            enDetail = "It is of {lineRegion}, {lineYear}.",
            idDetail = "Baris itu milik {lineRegion}, tahun {lineYear}.")
    record BudgetLineUnfit(String lineRegion, int lineYear) implements BudgetRejection {}

    @Refusal(
            status = 409,
            code = "budget-line-passed",
            en = "The line was passed already",
            id = "Baris anggaran ini sudah ditetapkan",
            enDetail = "It was passed on {passedOn}.",
            idDetail = "Ditetapkan {passedOn}.")
    record BudgetLinePassed(LocalDate passedOn) implements BudgetRejection {}

    @Refusal(
            status = 409,
            code = "budget-line-not-passed",
            en = "The budget has not been passed; the session waits for it",
            id = "Anggaran belum ditetapkan; kegiatan menunggu penetapannya",
            source = "PP 12/2019 tentang Pengelolaan Keuangan Daerah: no spending that the budget does not provide for")
    record BudgetLineNotPassed() implements BudgetRejection {}

    @Refusal(
            status = 409,
            code = "budget-line-exceeded",
            en = "The line of the budget has not that much left",
            id = "Sisa baris anggaran tidak mencukupi",
            source = "PP 12/2019 tentang Pengelolaan Keuangan Daerah: what a line provides is the most that is spent",
            enDetail = "It has {left} left.",
            idDetail = "Sisanya {left}.")
    record BudgetLineExceeded(Rupiah left) implements BudgetRejection {}
}
