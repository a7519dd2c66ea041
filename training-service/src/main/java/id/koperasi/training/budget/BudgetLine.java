package id.koperasi.training.budget;

import id.koperasi.platform.money.Rupiah;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of a budget.
 *
 * @param id the line
 * @param regionCode whose budget it is
 * @param year of the budget
 * @param kind which budget
 * @param account number of the account (kode rekening)
 * @param title what it is for
 * @param amountSen what it provides
 * @param committedSen what approved sessions may cost
 * @param spentSen what closed sessions have cost
 * @param passedOn the day of the regulation; null while it is only proposed
 * @param regulation its number
 */
record BudgetLine(
        UUID id,
        String regionCode,
        int year,
        String kind,
        String account,
        String title,
        long amountSen,
        long committedSen,
        long spentSen,
        @Nullable LocalDate passedOn,
        @Nullable String regulation) {

    Rupiah left() {
        return Rupiah.ofSen(amountSen - committedSen - spentSen);
    }
}
