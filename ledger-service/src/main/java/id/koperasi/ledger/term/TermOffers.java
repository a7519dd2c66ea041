package id.koperasi.ledger.term;

import id.koperasi.ledger.book.Book;
import id.koperasi.ledger.book.BookLock;
import id.koperasi.ledger.book.Books;
import id.koperasi.ledger.interest.DayCount;
import id.koperasi.ledger.interest.InterestRejection.SavingsRateAboveCeiling;
import id.koperasi.ledger.journal.EntryRejection.BookFrozen;
import id.koperasi.ledger.term.TermRejection.EarlyRateAboveRate;
import id.koperasi.ledger.term.TermRejection.TermOfferTooEarly;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** What a cooperative offers for term savings, within the caller's reach. */
@ApplicationScoped
class TermOffers {

    private static final String COLUMNS = """
            select months, valid_from, offered, yearly_percent, day_count, minimum_sen, early_percent, early_fee_percent,
                   decision_reference""";
    private static final String OF_COOPERATIVE = COLUMNS + """
             from term_offer
            where cooperative_id = :cooperative
            order by months, valid_from desc
            limit 1000""";
    private static final String ON = COLUMNS + " from term_offer_on(:cooperative, :months, :day)";
    private static final String LATEST = """
            select max(valid_from) from term_offer where cooperative_id = :cooperative and months = :months""";
    private static final String DECIDE = """
            insert into term_offer (cooperative_id, months, valid_from, offered, yearly_percent, day_count, minimum_sen,
                                    early_percent, early_fee_percent, decision_reference, person, decided_at)
            values (:cooperative, :months, :day, :offered, :percent, :counted, :minimum, :early, :fee, :decision, :who, :now)""";

    private final EntityManager entities;
    private final Books books;
    private final BookLock lock;
    private final CurrentCaller caller;
    private final BusinessClock clock;

    TermOffers(EntityManager entities, Books books, BookLock lock, CurrentCaller caller, BusinessClock clock) {
        this.entities = entities;
        this.books = books;
        this.lock = lock;
        this.caller = caller;
        this.clock = clock;
    }

    /** By length, the latest first. */
    List<TermOffer> of(UUID cooperativeId) {
        List<?> rows = entities.createNativeQuery(OF_COOPERATIVE, Tuple.class)
                .setParameter("cooperative", cooperativeId)
                .getResultList();
        return rows.stream().map(row -> offer((Tuple) row)).toList();
    }

    /** What is offered for this length on a day; empty where nothing is, or more than the ceiling of the day. */
    Optional<TermOffer> on(UUID cooperativeId, int months, LocalDate day) {
        List<?> rows = entities.createNativeQuery(ON, Tuple.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("months", months)
                .setParameter("day", day)
                .getResultList();
        return rows.stream().map(row -> offer((Tuple) row)).findFirst();
    }

    /** The first terms of a length may begin on any day of the book, later ones on no day that is past. */
    @Transactional
    void decide(UUID cooperativeId, TermOffer offer) {
        Book book = books.of(cooperativeId);
        lock.take(cooperativeId);
        if (book.isFrozen()) {
            throw new RejectedException(new BookFrozen());
        }
        BigDecimal ceiling = ceiling(offer.from());
        if (offer.yearlyPercent().compareTo(ceiling) > 0) {
            throw new RejectedException(new SavingsRateAboveCeiling(ceiling));
        }
        if (offer.earlyPercent().compareTo(offer.yearlyPercent()) > 0) {
            throw new RejectedException(new EarlyRateAboveRate());
        }
        LocalDate earliest = earliest(book, offer.months());
        if (offer.from().isBefore(earliest)) {
            throw new RejectedException(new TermOfferTooEarly(earliest));
        }
        store(cooperativeId, offer);
    }

    private LocalDate earliest(Book book, int months) {
        LocalDate latest = (LocalDate) entities.createNativeQuery(LATEST, LocalDate.class)
                .setParameter("cooperative", book.cooperativeId())
                .setParameter("months", months)
                .getSingleResult();
        LocalDate today = clock.today(book.zone());
        if (latest == null) {
            return book.openedOn();
        }
        return latest.isBefore(today) ? today : latest.plusDays(1);
    }

    private BigDecimal ceiling(LocalDate day) {
        return (BigDecimal) entities.createNativeQuery("select savings_ceiling_on(:day)", BigDecimal.class)
                .setParameter("day", day)
                .getSingleResult();
    }

    private void store(UUID cooperativeId, TermOffer offer) {
        entities.createNativeQuery(DECIDE)
                .setParameter("cooperative", cooperativeId)
                .setParameter("months", offer.months())
                .setParameter("day", offer.from())
                .setParameter("offered", offer.offered())
                .setParameter("percent", offer.yearlyPercent())
                .setParameter("counted", offer.dayCount().name())
                .setParameter("minimum", offer.minimum().sen())
                .setParameter("early", offer.earlyPercent())
                .setParameter("fee", offer.earlyFeePercent())
                .setParameter("decision", offer.decisionReference())
                .setParameter("who", Objects.requireNonNull(caller.get().person())) // his token named him
                .setParameter("now", clock.now())
                .executeUpdate();
    }

    private static TermOffer offer(Tuple row) {
        return new TermOffer(
                row.get("months", Integer.class),
                row.get("valid_from", LocalDate.class),
                row.get("offered", Boolean.class),
                row.get("yearly_percent", BigDecimal.class),
                DayCount.valueOf(row.get("day_count", String.class)),
                Rupiah.ofSen(row.get("minimum_sen", Long.class)),
                row.get("early_percent", BigDecimal.class),
                row.get("early_fee_percent", BigDecimal.class),
                row.get("decision_reference", String.class));
    }
}
