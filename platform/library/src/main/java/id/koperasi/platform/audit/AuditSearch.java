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
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The entries within the caller's reach, which row-level security holds the question to. */
@ApplicationScoped
class AuditSearch {

    private static final String ACTS = """
            select a.recorded_at, a.position, a.actor, a.person, a.roles, a.client, a.address, a.operation, a.tenant, a.region,
                   a.object, a.purpose, coalesce(a.fields, '{}'), encode(%s, 'hex'), encode(a.after_digest, 'hex'),
                   encode(a.request_hash, 'hex'), a.trace
              from audit_entry a
             where a.recorded_at >= ? and a.recorded_at < ? and (a.recorded_at, a.position) > (?, ?)""";

    private static final String NO_OTHER = "a.before_digest";
    private static final String OF_THE_THING = " and (a.object = ? or a.object >= ? || '/' and a.object < ? || '0')";

    /** All that was done to a thing, so that what it was before an act is what it was after the one before. */
    private static final String ABOUT = """
            with about as materialized (
                select a.recorded_at, a.position, a.after_digest
                  from audit_entry a
                 where a.after_digest is not null""" + OF_THE_THING + ")\n";

    private static final String BEFORE = """
            coalesce(a.before_digest, (select b.after_digest from about b
                                        where (b.recorded_at, b.position) < (a.recorded_at, a.position)
                                        order by b.recorded_at desc, b.position desc limit 1))""";
    private static final String READS = " and cardinality(a.fields) > 0";
    private static final String IN_ORDER = " order by a.recorded_at, a.position limit ?";
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
     * @param object the thing itself, and what is below it
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
        private Map<String, List<?>> conditions() {
            var asked = new LinkedHashMap<String, List<?>>();
            if (object != null) {
                asked.put(OF_THE_THING, thing());
            }
            put(asked, "tenant", tenant);
            put(asked, "actor", actor);
            put(asked, "person", person);
            put(asked, "operation", operation);
            return asked;
        }

        private List<String> thing() {
            return object == null ? List.of() : List.of(object, object, object);
        }

        private static void put(Map<String, List<?>> asked, String column, @Nullable Object value) {
            if (value != null) {
                asked.put(" and a." + column + " = ?", List.of(value));
            }
        }
    }

    /** The first so many after a place. */
    List<AuditedAct> of(Sought sought, @Nullable Cursor after, int most) {
        Map<String, List<?>> asked = sought.conditions();
        boolean ofOneThing = sought.object() != null && !sought.readsOnly();
        String acting = ofOneThing ? ABOUT + ACTS.formatted(BEFORE) : ACTS.formatted(NO_OTHER);
        String sql = acting + String.join("", asked.keySet()) + (sought.readsOnly() ? READS : "") + IN_ORDER;
        try (Connection connection = database.getConnection();
                Statement waiting = connection.createStatement();
                PreparedStatement acts = connection.prepareStatement(sql)) {
            waiting.execute(PATIENCE + patience.toMillis());
            int next = 1;
            for (String thing : ofOneThing ? sought.thing() : List.<String>of()) {
                acts.setString(next++, thing);
            }
            acts.setObject(next++, sought.from().atOffset(ZoneOffset.UTC));
            acts.setObject(next++, sought.until().atOffset(ZoneOffset.UTC));
            acts.setObject(next++, (after == null ? sought.from() : after.instant(0)).atOffset(ZoneOffset.UTC));
            acts.setLong(next++, after == null ? -1 : after.number(1));
            for (List<?> values : asked.values()) {
                for (Object value : values) {
                    acts.setObject(next++, value);
                }
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

    /** What somebody saw in plain, by whose it is; whoever reads it closes it. */
    Stream<Exposure> seenBy(Suspect suspect) {
        return Exposures.of(database, suspect);
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
