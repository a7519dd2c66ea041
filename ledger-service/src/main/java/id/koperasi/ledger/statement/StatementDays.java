package id.koperasi.ledger.statement;

import id.koperasi.ledger.book.Book;
import id.koperasi.ledger.book.Books;
import id.koperasi.ledger.book.KnownBook;
import id.koperasi.ledger.book.KnownMoments;
import id.koperasi.ledger.statement.StatementRejection.StatementNotSealed;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.caller.Reach;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.DateRejection.DateOutOfOrder;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which days a caller reads statements of. Who reaches a book as its member alone reads what is sealed: closed months. */
@ApplicationScoped
class StatementDays {

    private final Books books;
    private final CurrentCaller caller;
    private final KnownMoments moments;

    StatementDays(Books books, CurrentCaller caller, KnownMoments moments) {
        this.books = books;
        this.caller = caller;
        this.moments = moments;
    }

    /** The day asked for; when none is, today, and for a member the end of the last closed month. */
    LocalDate day(Book book, @Nullable LocalDate asked) {
        if (!isMemberAlone(book)) {
            return books.day(book, asked);
        }
        LocalDate sealed = book.closedUntil();
        if (sealed == null || (asked != null && asked.isAfter(sealed))) {
            throw new RejectedException(new StatementNotSealed());
        }
        return asked == null ? sealed : asked;
    }

    /** The day to compare with, if one is asked for. */
    @Nullable LocalDate compared(Book book, @Nullable LocalDate asked) {
        return asked == null ? null : day(book, asked);
    }

    /** The period asked for; its first day is that of the calendar year when none is given. */
    StatementPeriod period(Book book, @Nullable LocalDate from, @Nullable LocalDate until) {
        LocalDate last = day(book, until);
        if (from == null) {
            return StatementPeriod.yearTo(last);
        }
        if (last.isBefore(from)) {
            throw new RejectedException(new DateOutOfOrder(last, from));
        }
        return new StatementPeriod(from, last);
    }

    /** The period to compare with, if one is asked for. */
    @Nullable StatementPeriod compared(Book book, StatementPeriod period, @Nullable LocalDate asked) {
        return asked == null ? null : period.endingOn(day(book, asked));
    }

    /** The book as known at a moment; as it is now when none is asked for. */
    KnownBook known(Book book, @Nullable Instant knownAt) {
        return moments.book(book, knownAt);
    }

    private boolean isMemberAlone(Book book) {
        Reach reach = caller.reach();
        return !reach.coversTenant(book.cooperativeId()) && !reach.coversRegion(book.villageCode());
    }
}
