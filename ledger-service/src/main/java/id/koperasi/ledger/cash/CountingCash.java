package id.koperasi.ledger.cash;

import id.koperasi.ledger.book.Book;
import id.koperasi.ledger.book.Books;
import id.koperasi.ledger.cash.CashCount.Line;
import id.koperasi.ledger.cash.CashRejection.PlaceNotCounted;
import id.koperasi.ledger.cash.CashRejection.UnknownDenomination;
import id.koperasi.ledger.journal.EntryRejection.DateBeforeOpening;
import id.koperasi.ledger.till.MoneyPlaces;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.caller.Offices;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import id.koperasi.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Takes what was found in a cash box, and notes what the books say beside it. */
@ApplicationScoped
class CountingCash {

    private static final String TELLER = "teller";
    private static final String TREASURER = "treasurer";

    private final Books books;
    private final MoneyPlaces places;
    private final CashCounts counts;
    private final Offices offices;
    private final CurrentCaller caller;
    private final BusinessClock clock;
    private final Ids ids;

    CountingCash(
            Books books,
            MoneyPlaces places,
            CashCounts counts,
            Offices offices,
            CurrentCaller caller,
            BusinessClock clock,
            Ids ids) {
        this.books = books;
        this.places = places;
        this.counts = counts;
        this.offices = offices;
        this.caller = caller;
        this.clock = clock;
        this.ids = ids;
    }

    @Transactional
    CashCount count(UUID cooperativeId, String place, LocalDate day, List<Line> lines) {
        mustHaveCome(books.of(cooperativeId), day);
        if (!places.of(cooperativeId, place, day).counted()) {
            throw new RejectedException(new PlaceNotCounted(place));
        }
        mustBeTender(lines, counts.values(day));
        String who = Objects.requireNonNull(caller.get().person()); // who holds an office is named by his token
        var count = new CashCount(
                ids.next(),
                place,
                day,
                lines.stream().map(Line::sum).reduce(Rupiah.ZERO, Rupiah::plus),
                counts.book(cooperativeId, place, day),
                who,
                offices.heldBy(who).stream().anyMatch(office -> office.is(cooperativeId, TELLER)) ? TELLER : TREASURER,
                clock.now(),
                null,
                null,
                null,
                lines);
        counts.add(cooperativeId, count);
        return count;
    }

    private void mustHaveCome(Book book, LocalDate day) {
        LocalDate today = clock.today(book.zone());
        if (day.isAfter(today)) {
            throw new RejectedException(new DateInTheFuture(day, today));
        }
        if (day.isBefore(book.openedOn())) {
            throw new RejectedException(new DateBeforeOpening(book.openedOn()));
        }
    }

    private static void mustBeTender(List<Line> lines, Set<Rupiah> values) {
        var left = new HashSet<>(values);
        for (Line line : lines) {
            if (!left.remove(line.value())) {
                throw new RejectedException(new UnknownDenomination(line.value()));
            }
        }
    }
}
