package id.koperasi.ledger.examination;

import id.koperasi.platform.audit.Digest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Recomputes the chain of a book, stretch by stretch, from what stands in the journal. */
@ApplicationScoped
class Chains {

    private static final int STRETCH = 2_000;
    private static final String VERIFY = """
            select entries, last, last_hash, bad from verify_chain(:cooperative, :after, :previous, :most)""";
    private static final String HEAD =
            "select last_entry_number, chain_head from book where cooperative_id = :cooperative";

    private final EntityManager entities;

    Chains(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * What was found.
     *
     * @param entries how many entries stand in the journal
     * @param firstBadEntry the number of the first that is not what was posted, or is missing
     */
    record Verification(long entries, @Nullable Long firstBadEntry) {}

    Verification verify(UUID cooperativeId) {
        // The head is read first: what is posted meanwhile lies behind it.
        var head = (Tuple) entities.createNativeQuery(HEAD, Tuple.class)
                .setParameter("cooperative", cooperativeId)
                .getSingleResult();
        long end = head.get("last_entry_number", Long.class);
        long reached = 0;
        byte[] hash = genesis(cooperativeId);
        while (reached < end) {
            var stretch = (Tuple) entities.createNativeQuery(VERIFY, Tuple.class)
                    .setParameter("cooperative", cooperativeId)
                    .setParameter("after", reached)
                    .setParameter("previous", hash)
                    .setParameter("most", (int) Math.min(STRETCH, end - reached))
                    .getSingleResult();
            Long bad = stretch.get("bad", Long.class);
            if (bad != null) {
                return new Verification(end, bad);
            }
            if (stretch.get("entries", Long.class) == 0) {
                return new Verification(end, reached + 1);
            }
            reached = stretch.get("last", Long.class);
            hash = stretch.get("last_hash", byte[].class);
        }
        boolean whole = Arrays.equals(hash, head.get("chain_head", byte[].class));
        return new Verification(end, whole ? null : Math.max(end, 1));
    }

    private static byte[] genesis(UUID cooperativeId) {
        return Digest.of(ByteBuffer.allocate(16)
                        .putLong(cooperativeId.getMostSignificantBits())
                        .putLong(cooperativeId.getLeastSignificantBits())
                        .array())
                .bytes();
    }
}
