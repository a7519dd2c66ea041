package id.koperasi.platform.audit;

import id.koperasi.platform.audit.AuditRejection.SearchTooWide;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.request.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The entries within the caller's reach, which row-level security holds the question to. */
@ApplicationScoped
class AuditSearch {

    private static final String ACTS = """
            select recorded_at, position, actor, person, roles, client, address, operation, tenant, region, object, purpose,
                   coalesce(fields, '{}'), encode(before_digest, 'hex'), encode(after_digest, 'hex'),
                   encode(request_hash, 'hex'), trace
              from audit_entry
             where recorded_at >= ? and recorded_at < ? and (recorded_at, position) > (?, ?)""";

    private static final String READS = " and cardinality(fields) > 0";
    private static final String IN_ORDER = " order by recorded_at, position limit ?";
    private static final String PATIENCE = "set local statement_timeout = ";
    private static final String CANCELLED = "57014";

    private final DataSource database;
    private final Duration patience;

    AuditSearch(DataSource database, @ConfigProperty(name = "platform.audit.search-patience") Duration patience) {
        this.database = database;
        this.patience = patience;
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
            boolean readsOnly) {

        /** Only what is asked for is a condition, so that each finds its index. */
        private Map<String, Object> conditions() {
            var asked = new LinkedHashMap<String, Object>();
            put(asked, "tenant", tenant);
            put(asked, "object", object);
            put(asked, "actor", actor);
            put(asked, "person", person);
            put(asked, "operation", operation);
            return asked;
        }

        private static void put(Map<String, Object> asked, String column, @Nullable Object value) {
            if (value != null) {
                asked.put(" and " + column + " = ?", value);
            }
        }
    }

    /** The first so many after a place. */
    List<AuditedAct> of(Sought sought, @Nullable Cursor after, int most) {
        Map<String, Object> asked = sought.conditions();
        String sql = ACTS + String.join("", asked.keySet()) + (sought.readsOnly() ? READS : "") + IN_ORDER;
        try (Connection connection = database.getConnection();
                Statement waiting = connection.createStatement();
                PreparedStatement acts = connection.prepareStatement(sql)) {
            waiting.execute(PATIENCE + patience.toMillis());
            acts.setObject(1, sought.from().atOffset(ZoneOffset.UTC));
            acts.setObject(2, sought.until().atOffset(ZoneOffset.UTC));
            acts.setObject(3, (after == null ? sought.from() : after.instant(0)).atOffset(ZoneOffset.UTC));
            acts.setLong(4, after == null ? -1 : after.number(1));
            int next = 5;
            for (Object value : asked.values()) {
                acts.setObject(next++, value);
            }
            acts.setInt(next, most);
            var found = new ArrayList<AuditedAct>();
            try (ResultSet row = acts.executeQuery()) {
                while (row.next()) {
                    found.add(act(row));
                }
            }
            return found;
        } catch (SQLException e) {
            if (CANCELLED.equals(e.getSQLState())) {
                throw new RejectedException(new SearchTooWide());
            }
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
