package id.koperasi.platform.change;

import id.koperasi.platform.audit.Digest;
import id.koperasi.platform.privacy.BlindIndex;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;

/** What changes were answered with: digests under the key of the service, by which a text can be told from another. */
@ApplicationScoped
class AnsweredChanges {

    private static final String FIND =
            "select after_digest from audit_entry where recorded_at = ? and position = ? and after_digest is not null";

    private final DataSource database;
    private final BlindIndex index;

    AnsweredChanges(DataSource database, BlindIndex index) {
        this.database = database;
        this.index = index;
    }

    /** The digest of a reply: of what a thing is after its change. */
    Digest digestOf(String reply) {
        return Digest.of256(index.of("reply", reply));
    }

    /** The digest of what an entry of the trail within reach was answered with. */
    Optional<Digest> find(Instant recordedAt, long position) {
        try (Connection connection = database.getConnection();
                PreparedStatement find = connection.prepareStatement(FIND)) {
            find.setObject(1, recordedAt.atOffset(ZoneOffset.UTC));
            find.setLong(2, position);
            try (ResultSet row = find.executeQuery()) {
                return row.next() ? Optional.of(Digest.of256(row.getBytes(1))) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the audit trail could not be read", e);
        }
    }
}
