package id.koperasi.ledger.cashexport;

import id.koperasi.ledger.cashexport.BookMovements.Movement;
import id.koperasi.ledger.cashsheet.CashBook;
import id.koperasi.platform.money.Rupiah;
import java.time.YearMonth;
import java.util.List;

/**
 * A month of a book.
 *
 * @param book which
 * @param month which
 * @param opening the balance carried over
 * @param movements by day
 */
record WrittenMonth(CashBook book, YearMonth month, Rupiah opening, List<Movement> movements) {

    WrittenMonth {
        movements = List.copyOf(movements);
    }

    /** The balance carried on. */
    Rupiah closing() {
        return movements.stream().map(Movement::moved).reduce(opening, Rupiah::plus);
    }
}
