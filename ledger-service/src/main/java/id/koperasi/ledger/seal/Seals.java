package id.koperasi.ledger.seal;

import id.koperasi.platform.audit.Digest;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;

/** The national seals, which the sealer writes and the ledger only reads. */
@ApplicationScoped
class Seals {

    private static final String LIST = """
            select sequence, sealed_at, books, root, previous, hash
              from seal.seal
             where sequence > :after
             order by sequence
             limit :most""";
    private static final String ONE =
            "select sequence, sealed_at, books, root, previous, hash from seal.seal where sequence = :sequence";

    private final EntityManager entities;

    Seals(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * A seal: what stood in all books that had changed.
     *
     * @param sequence 1, 2, 3 … without a gap
     * @param sealedAt to the millisecond
     * @param books how many books it seals
     * @param root of the Merkle tree with one leaf a book
     * @param previous the hash of the seal before; zeros before the first
     * @param hash over all of this
     */
    record Seal(long sequence, Instant sealedAt, int books, Digest root, Digest previous, Digest hash) {}

    Page<Seal> page(PageRequest request) {
        Cursor after = request.after();
        List<?> rows = entities.createNativeQuery(LIST, Tuple.class)
                .setParameter("after", after == null ? 0L : after.number(0))
                .setParameter("most", request.rowsToRead())
                .getResultList();
        List<Seal> seals = rows.stream().map(Tuple.class::cast).map(Seals::seal).toList();
        return Page.of(seals, request.limit(), seal -> Cursor.of(seal.sequence()));
    }

    Seal of(long sequence) {
        List<?> rows = entities.createNativeQuery(ONE, Tuple.class)
                .setParameter("sequence", sequence)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(Seals::seal)
                .findFirst()
                .orElseThrow(() -> new RejectedException(new NotFound()));
    }

    private static Seal seal(Tuple row) {
        return new Seal(
                row.get("sequence", Long.class),
                row.get("sealed_at", Instant.class),
                row.get("books", Integer.class),
                Digest.of256(row.get("root", byte[].class)),
                Digest.of256(row.get("previous", byte[].class)),
                Digest.of256(row.get("hash", byte[].class)));
    }
}
