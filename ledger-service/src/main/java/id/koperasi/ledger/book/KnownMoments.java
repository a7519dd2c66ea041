package id.koperasi.ledger.book;

import id.koperasi.ledger.book.KnownAtRejection.KnownInTheFuture;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The moments as of which a book is read. What was answered for one is answered for it ever after. */
@ApplicationScoped
public class KnownMoments {

    /** What {@code knownAt} means, for readers of the API. */
    public static final String KNOWN_AT =
            "As known at this moment, RFC 3339: entries booked later do not count. Now when absent.";

    private static final String LAST = "select last_booked_at from book where cooperative_id = :cooperative";
    private static final String PROMISE = "select cast(know_until(:cooperative, :moment) as text)";

    private static final String ENTRIES = "select entries_known_of(:cooperative, :moment)";

    private final EntityManager entities;
    private final BusinessClock clock;

    KnownMoments(EntityManager entities, BusinessClock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * The moment asked for; when none is, the one at which the last entry was booked, so that nobody is waited for. A moment
     * after that waits for who is posting, and nothing is booked at or before it any more.
     */
    @Transactional
    public Instant of(Book book, @Nullable Instant asked) {
        Instant now = clock.now();
        Instant last = lastBooked(book.cooperativeId());
        if (asked == null && last != null) {
            return last;
        }
        Instant moment = asked == null ? now : asked;
        // An entry may be booked a little ahead of this clock: after what was promised, or by another's.
        if (moment.isAfter(now) && (last == null || moment.isAfter(last))) {
            throw new RejectedException(new KnownInTheFuture(now));
        }
        entities.createNativeQuery(PROMISE)
                .setParameter("cooperative", book.cooperativeId())
                .setParameter("moment", moment)
                .getSingleResult();
        return moment;
    }

    /** The book as known at the moment asked for, or as it is now. */
    @Transactional
    public KnownBook book(Book book, @Nullable Instant asked) {
        if (asked == null) {
            return KnownBook.now(book);
        }
        long entries = (Long) entities.createNativeQuery(ENTRIES, Long.class)
                .setParameter("cooperative", book.cooperativeId())
                .setParameter("moment", of(book, asked))
                .getSingleResult();
        return new KnownBook(book, entries);
    }

    private @Nullable Instant lastBooked(UUID cooperativeId) {
        return (Instant) entities.createNativeQuery(LAST, Instant.class)
                .setParameter("cooperative", cooperativeId)
                .getSingleResult();
    }
}
