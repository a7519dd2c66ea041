package id.koperasi.registry.registerline;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** The rows of earlier registers that somebody has looked at, or will. */
@ApplicationScoped
class LookedAtRows {

    private static final String KNOWN_AGAIN = """
            select coalesce(identity, fingerprint), fingerprint, status, cooperative_id, placed_in
              from register_review
             where coalesce(identity, fingerprint) = any (:identities)
             order by settled_at nulls first""";

    private final Session session;

    LookedAtRows(Session session) {
        this.session = session;
    }

    /** Those with one of these identities; the last that was settled comes last. */
    List<LookedAt> knownAgain(Collection<Fingerprint> rows) {
        return session
                .createNativeQuery(KNOWN_AGAIN, Object[].class)
                .setParameter(
                        "identities",
                        rows.stream()
                                .map(row -> HexFormat.of().parseHex(row.identity()))
                                .toArray(byte[][]::new))
                .getResultList()
                .stream()
                .map(row -> new LookedAt(
                        HexFormat.of().formatHex((byte[]) row[0]),
                        HexFormat.of().formatHex((byte[]) row[1]),
                        ReviewStatus.valueOf((String) row[2]),
                        (UUID) row[3],
                        (String) row[4]))
                .toList();
    }
}
