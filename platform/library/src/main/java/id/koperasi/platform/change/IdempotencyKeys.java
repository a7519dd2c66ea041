package id.koperasi.platform.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.koperasi.platform.audit.Digest;
import id.koperasi.platform.problem.UnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** The saved replies, by caller, tenant, operation and key. */
@ApplicationScoped
class IdempotencyKeys {

    private static final String TRY_LOCK =
            "select pg_try_advisory_xact_lock(hashtextextended(array[?, ?, ?, ?]::text, 0))";
    private static final String FIND = """
            select request_hash, status, headers, body from idempotency_key
             where caller = ? and tenant = ? and operation = ? and key = ?""";
    private static final String SAVE = """
            insert into idempotency_key (caller, tenant, operation, key, request_hash, status, headers, body)
            values (?, ?, ?, ?, ?, ?, ?::json, ?)""";
    private static final TypeReference<Map<String, List<String>>> HEADERS = new TypeReference<>() {};

    private final DataSource database;
    private final ObjectMapper json;

    IdempotencyKeys(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * What a reply is kept under.
     *
     * @param caller the token's subject
     * @param tenant the tenant the address names, empty without
     * @param operation the operation's id
     * @param key what the caller sent
     */
    record RequestKey(String caller, String tenant, String operation, String key) {

        private int bind(PreparedStatement statement) throws SQLException {
            statement.setString(1, caller);
            statement.setString(2, tenant);
            statement.setString(3, operation);
            statement.setString(4, key);
            return 5;
        }
    }

    /**
     * A reply as it went out.
     *
     * @param request the digest of the request it answers
     * @param reply what it was
     */
    record Kept(Digest request, SavedReply reply) {}

    /** Takes the key for this transaction; false, without waiting, while another transaction holds it. */
    boolean take(RequestKey key) {
        try (Connection connection = database.getConnection();
                PreparedStatement lock = connection.prepareStatement(TRY_LOCK)) {
            key.bind(lock);
            try (ResultSet row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new UnavailableException("the idempotency key could not be taken", e);
        }
    }

    Optional<Kept> find(RequestKey key) {
        try (Connection connection = database.getConnection();
                PreparedStatement find = connection.prepareStatement(FIND)) {
            key.bind(find);
            try (ResultSet row = find.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                return Optional.of(new Kept(
                        Digest.of256(row.getBytes(1)),
                        new SavedReply(row.getInt(2), json.readValue(row.getString(3), HEADERS), row.getString(4))));
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("the saved reply could not be read", e);
        }
    }

    void save(RequestKey key, Kept kept) {
        try (Connection connection = database.getConnection();
                PreparedStatement save = connection.prepareStatement(SAVE)) {
            int next = key.bind(save);
            save.setBytes(next++, kept.request().bytes());
            save.setInt(next++, kept.reply().status());
            save.setString(next++, json.writeValueAsString(kept.reply().headers()));
            save.setString(next, kept.reply().body());
            save.executeUpdate();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("the reply could not be saved", e);
        }
    }
}
