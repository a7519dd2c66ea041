package id.koperasi.platform.audit;

import id.koperasi.platform.request.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The entries within the caller's reach, which row-level security holds the question to. */
@ApplicationScoped
class AuditSearch {

    private static final String ACTS = """
            select recorded_at, position, actor, person, roles, client, address, operation, tenant, region, object, purpose,
                   coalesce(fields, '{}'), encode(before_digest, 'hex'), encode(after_digest, 'hex'),
                   encode(request_hash, 'hex'), trace
              from audit_entry
             where recorded_at >= ? and recorded_at < ? and (recorded_at, position) > (?, ?)
               and (?::uuid is null or tenant = ?) and (?::text is null or object = ?)
               and (?::text is null or actor = ?) and (?::text is null or person = ?)
               and (?::text is null or operation = ?)
               and (not ? or cardinality(fields) > 0)
             order by recorded_at, position
             limit ?""";

    private final DataSource database;

    AuditSearch(DataSource database) {
        this.database = database;
    }

    /**
     * What is looked for; whatever is left out may be anything.
     *
     * @param from the first moment
     * @param until the moment after the last
     * @param tenant whose thing it was
     * @param object the thing itself
     * @param actor the account
     * @param person who was behind it
     * @param operation what was done
     * @param readsOnly whether only what was read in plain counts
     */
    record Sought(
            Instant from,
            Instant until,
            @Nullable UUID tenant,
            @Nullable String object,
            @Nullable String actor,
            @Nullable String person,
            @Nullable String operation,
            boolean readsOnly) {}

    List<AuditedAct> of(Sought sought, @Nullable Cursor after, int most) {
        try (Connection connection = database.getConnection();
                PreparedStatement acts = connection.prepareStatement(ACTS)) {
            acts.setObject(1, sought.from().atOffset(ZoneOffset.UTC));
            acts.setObject(2, sought.until().atOffset(ZoneOffset.UTC));
            acts.setObject(3, (after == null ? sought.from() : after.instant(0)).atOffset(ZoneOffset.UTC));
            acts.setLong(4, after == null ? -1 : after.number(1));
            acts.setObject(5, sought.tenant());
            acts.setObject(6, sought.tenant());
            int next = 7;
            for (String text :
                    new @Nullable String[] {sought.object(), sought.actor(), sought.person(), sought.operation()}) {
                acts.setString(next++, text);
                acts.setString(next++, text);
            }
            acts.setBoolean(next++, sought.readsOnly());
            acts.setInt(next, most);
            var found = new ArrayList<AuditedAct>();
            try (ResultSet row = acts.executeQuery()) {
                while (row.next()) {
                    found.add(act(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("the audit trail could not be read", e);
        }
    }

    private static AuditedAct act(ResultSet row) throws SQLException {
        return new AuditedAct(
                row.getObject(1, OffsetDateTime.class).toInstant(),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                List.of((String[]) row.getArray(5).getArray()),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getObject(9, UUID.class),
                row.getString(10),
                row.getString(11),
                row.getString(12),
                List.of((String[]) row.getArray(13).getArray()),
                row.getString(14),
                row.getString(15),
                row.getString(16),
                row.getString(17));
    }
}
