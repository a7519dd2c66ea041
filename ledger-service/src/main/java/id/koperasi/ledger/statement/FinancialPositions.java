package id.koperasi.ledger.statement;

import id.koperasi.ledger.book.Book;
import id.koperasi.ledger.book.KnownBook;
import id.koperasi.platform.money.Rupiah;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.RoundingMode;
import java.time.LocalDate;

/** How a cooperative stands on a day, in whole rupiah: what may be told about it to everybody. */
@ApplicationScoped
public class FinancialPositions {

    private final FinancialStatements statements;

    FinancialPositions(FinancialStatements statements) {
        this.statements = statements;
    }

    /**
     * Figures of a day; equity is assets less liabilities after rounding, so that they agree.
     *
     * @param assets what it has
     * @param currentAssets of it what is money within a year
     * @param liabilities what it owes
     * @param currentLiabilities of it what is due within a year
     * @param incomeOfYear what came in from the first day of the calendar year on
     * @param surplusOfYear what of it is left after costs
     */
    public record FinancialPosition(
            Rupiah assets,
            Rupiah currentAssets,
            Rupiah liabilities,
            Rupiah currentLiabilities,
            Rupiah incomeOfYear,
            Rupiah surplusOfYear) {

        public Rupiah equity() {
            return assets.minus(liabilities);
        }
    }

    public FinancialPosition of(Book book, LocalDate day) {
        KnownBook known = KnownBook.now(book);
        FinancialStatement balance = statements.onDay(StatementKind.BALANCE_SHEET, known, day, null);
        FinancialStatement result =
                statements.ofPeriod(StatementKind.INCOME_STATEMENT, known, StatementPeriod.yearTo(day), null);
        return new FinancialPosition(
                whole(balance.total("ASSETS").amount()),
                whole(balance.section("CURRENT_ASSETS").total()),
                whole(balance.total("LIABILITIES").amount()),
                whole(balance.section("CURRENT_LIABILITIES").total()),
                whole(result.total("INCOME").amount()),
                whole(result.total("SURPLUS").amount()));
    }

    private static Rupiah whole(Rupiah exact) {
        return exact.toWholeRupiah(RoundingMode.HALF_UP);
    }
}
