package id.koperasi.ledger.seal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What of a book was sealed, and whether it is still so. */
@ApplicationScoped
public class SealedBooks {

    private static final String LATEST = """
            select b.sequence, b.entries, s.sealed_at
              from seal.book_seal b
              join seal.seal s on s.sequence = b.sequence
             where b.cooperative_id = :cooperative
             order by b.sequence desc
             limit 1""";
    private static final String FIRST_UNLIKE = "select first_unlike_sealed(:cooperative)";

    private final EntityManager entities;

    SealedBooks(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * The latest seal of a book.
     *
     * @param sequence of the seal
     * @param entries how many entries of the book were sealed
     */
    public record BookSeal(long sequence, long entries, Instant sealedAt) {}

    /** The latest seal of a book; none when it was never sealed. */
    public Optional<BookSeal> latest(UUID cooperativeId) {
        List<?> rows = entities.createNativeQuery(LATEST, Tuple.class)
                .setParameter("cooperative", cooperativeId)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .findFirst()
                .map(row -> new BookSeal(
                        row.get("sequence", Long.class),
                        row.get("entries", Long.class),
                        row.get("sealed_at", Instant.class)));
    }

    /** The number of the first entry that is not what was sealed, or is gone; null when all are. */
    public @Nullable Long firstUnlike(UUID cooperativeId) {
        return (Long) entities.createNativeQuery(FIRST_UNLIKE, Long.class)
                .setParameter("cooperative", cooperativeId)
                .getSingleResult();
    }
}
