package id.koperasi.ledger.cashexport;

import id.koperasi.ledger.book.Book;
import id.koperasi.ledger.book.Books;
import id.koperasi.ledger.cashexport.CashExportRejection.CashBookTooLong;
import id.koperasi.ledger.cashsheet.CashBook;
import id.koperasi.ledger.journal.EntryRejection.DateBeforeOpening;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The months of the four books of a cooperative, from its postings. */
@ApplicationScoped
class WritingBooks {

    private final Books books;
    private final BookMovements movements;
    private final BusinessClock clock;

    WritingBooks(Books books, BookMovements movements, BusinessClock clock) {
        this.books = books;
        this.movements = movements;
        this.clock = clock;
    }

    /** All months of a year that the book has seen; of this one when none is named. */
    @Transactional
    List<WrittenMonth> of(UUID cooperativeId, @Nullable Year asked) {
        Book book = books.of(cooperativeId);
        Year year = asked == null ? Year.from(clock.today(book.zone())) : asked;
        return months(book, year.atMonth(1), year.atMonth(12));
    }

    /** One month. */
    @Transactional
    List<WrittenMonth> of(UUID cooperativeId, YearMonth month) {
        return months(books.of(cooperativeId), month, month);
    }

    private List<WrittenMonth> months(Book book, YearMonth from, YearMonth until) {
        LocalDate today = clock.today(book.zone());
        if (from.isAfter(YearMonth.from(today))) {
            throw new RejectedException(new DateInTheFuture(from.atDay(1), today));
        }
        YearMonth opened = YearMonth.from(book.openedOn());
        if (until.isBefore(opened)) {
            throw new RejectedException(new DateBeforeOpening(book.openedOn()));
        }
        YearMonth first = from.isBefore(opened) ? opened : from;
        YearMonth last = until.isAfter(YearMonth.from(today)) ? YearMonth.from(today) : until;
        var written = new ArrayList<WrittenMonth>();
        for (CashBook each : CashBook.values()) {
            Rupiah balance = movements.before(book.cooperativeId(), each, first.atDay(1));
            for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
                WrittenMonth one = month(book.cooperativeId(), each, month, balance);
                written.add(one);
                balance = one.closing();
            }
        }
        return written;
    }

    private WrittenMonth month(UUID cooperativeId, CashBook book, YearMonth month, Rupiah opening) {
        var moved = movements.of(cooperativeId, book, month.atDay(1), month.atEndOfMonth());
        if (moved.size() > BookMovements.MOST) {
            throw new RejectedException(new CashBookTooLong(month.toString(), BookMovements.MOST));
        }
        return new WrittenMonth(book, month, opening, moved);
    }
}
