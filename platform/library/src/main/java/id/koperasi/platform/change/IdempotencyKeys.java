package id.koperasi.platform.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.koperasi.platform.audit.Digest;
import id.koperasi.platform.privacy.Place;
import id.koperasi.platform.privacy.Vault;
import id.koperasi.platform.privacy.WrappedKey;
import id.koperasi.platform.problem.UnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The saved replies, by caller, tenant, operation and key. What a reply says may be somebody's name, so it is sealed under a
 * key of its own; only a statement that keeps its own change writes its reply bare, and names nobody in it.
 */
@ApplicationScoped
class IdempotencyKeys {

    private static final String TRY_LOCK =
            "select pg_try_advisory_xact_lock(hashtextextended(array[?, ?, ?, ?]::text, 0))";
    private static final String FIND = """
            select request_hash, status, headers, body, sealed_body, data_key, master_key_id from idempotency_key
             where caller = ? and tenant = ? and operation = ? and key = ?""";
    private static final String SAVE = """
            insert into idempotency_key (caller, tenant, operation, key, request_hash, status, headers, object, sealed_body,
                                         data_key, master_key_id)
            values (?, ?, ?, ?, ?, ?, ?::json, ?, ?, ?, ?)""";
    private static final TypeReference<Map<String, List<String>>> HEADERS = new TypeReference<>() {};

    private final DataSource database;
    private final ObjectMapper json;
    private final Vault vault;

    IdempotencyKeys(DataSource database, ObjectMapper json, Vault vault) {
        this.database = database;
        this.json = json;
        this.vault = vault;
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

        int bind(PreparedStatement statement) throws SQLException {
            statement.setString(1, caller);
            statement.setString(2, tenant);
            statement.setString(3, operation);
            statement.setString(4, key);
            return 5;
        }

        Place place() {
            return new Place("idempotency_key", String.join("\n", caller, tenant, operation, key), "body");
        }
    }

    /**
     * A reply as it went out.
     *
     * @param request the digest of the request it answers
     * @param object the thing it is about, as the audit trail names it
     * @param reply what it was
     */
    record Kept(Digest request, @Nullable String object, SavedReply reply) {}

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
                        null,
                        new SavedReply(
                                row.getInt(2), json.readValue(row.getString(3), HEADERS), body(key.place(), row))));
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("the saved reply could not be read", e);
        }
    }

    /** Bare, sealed, or taken out when the person whom it named was erased. */
    private @Nullable String body(Place place, ResultSet row) throws SQLException {
        byte[] sealed = row.getBytes(5);
        return sealed == null
                ? row.getString(4)
                : new String(
                        vault.open(WrappedKey.of(row.getBytes(6), row.getString(7)), sealed, place),
                        StandardCharsets.UTF_8);
    }

    void save(RequestKey key, Kept kept) {
        try (Connection connection = database.getConnection();
                PreparedStatement save = connection.prepareStatement(SAVE)) {
            int next = key.bind(save);
            save.setBytes(next++, kept.request().bytes());
            save.setInt(next++, kept.reply().status());
            save.setString(next++, json.writeValueAsString(kept.reply().headers()));
            save.setString(next++, kept.object());
            seal(save, next, key.place(), kept.reply().body());
            save.executeUpdate();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("the reply could not be saved", e);
        }
    }

    private void seal(PreparedStatement save, int first, Place place, @Nullable String body) throws SQLException {
        if (body == null) {
            save.setBytes(first, null);
            save.setBytes(first + 1, null);
            save.setString(first + 2, null);
            return;
        }
        WrappedKey dataKey = vault.newDataKey();
        save.setBytes(first, vault.seal(dataKey, body.getBytes(StandardCharsets.UTF_8), place));
        save.setBytes(first + 1, dataKey.bytes());
        save.setString(first + 2, dataKey.masterKeyId());
    }
}
