package id.koperasi.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Requests to send facts of the archive again. */
@ApplicationScoped
class Republications {

    private static final String INSERT = """
            insert into outbox_republication (id, consumer, aggregatetype, aggregateid, type, recorded_from,
                                              recorded_until, requested_by, requested_at)
            values (?, ?, ?, ?, ?, coalesce(?, '2025-01-01'::timestamptz), coalesce(?, clock_timestamp()), ?, ?)""";
    private static final String FIND = """
            select consumer, aggregateid, type, requested_at, sent, finished_at, failure
              from outbox_republication where id = ?""";

    private final DataSource database;

    Republications(DataSource database) {
        this.database = database;
    }

    /**
     * How far a request has come.
     *
     * @param id the request
     * @param consumer whose replay topic
     * @param subject the one stream, or all
     * @param type the one type, or all
     * @param requestedAt when it was asked for
     * @param sent events acknowledged so far
     * @param finishedAt when it ended
     * @param failure why it ended early
     */
    record Republication(
            UUID id,
            String consumer,
            @Nullable String subject,
            @Nullable String type,
            Instant requestedAt,
            long sent,
            @Nullable Instant finishedAt,
            @Nullable String failure) {}

    void add(
            Republication republication,
            String aggregateType,
            @Nullable Instant from,
            @Nullable Instant until,
            String requestedBy) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, republication.id());
            insert.setString(2, republication.consumer());
            insert.setString(3, aggregateType);
            insert.setString(4, republication.subject());
            insert.setString(5, republication.type());
            insert.setObject(6, utc(from));
            insert.setObject(7, utc(until));
            insert.setString(8, requestedBy);
            insert.setObject(9, utc(republication.requestedAt()));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new InboxStorageException(e);
        }
    }

    Optional<Republication> find(UUID id) {
        try (Connection connection = database.getConnection();
                PreparedStatement find = connection.prepareStatement(FIND)) {
            find.setObject(1, id);
            try (ResultSet row = find.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                OffsetDateTime finished = row.getObject(6, OffsetDateTime.class);
                return Optional.of(new Republication(
                        id,
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, OffsetDateTime.class).toInstant(),
                        row.getLong(5),
                        finished == null ? null : finished.toInstant(),
                        row.getString(7)));
            }
        } catch (SQLException e) {
            throw new InboxStorageException(e);
        }
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
