package id.koperasi.platform.event;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** Works off the requests to send facts of the archive again, a slice at a time, between the live batches. */
@ApplicationScoped
class Republishing {

    private static final int SLICE = 500;
    private static final String OPEN = """
            select id, consumer, aggregatetype, aggregateid, type, recorded_from, recorded_until,
                   last_position
              from outbox_republication
             where finished_at is null
             order by requested_at
             limit 1""";
    private static final String ARCHIVE = "select " + OutboxRow.COLUMNS + """

               from outbox o
              where o.recorded_at >= ? and o.recorded_at < ?
                and o.position > ?
                and o.aggregatetype = ?
                and (?::text is null or o.aggregateid = ?)
                and (?::text is null or o.type = ?)
              order by o.position
              limit ?""";

    private record Request(
            UUID id,
            String consumer,
            String aggregateType,
            @Nullable String subject,
            @Nullable String type,
            OffsetDateTime from,
            OffsetDateTime until,
            long lastPosition) {}

    /** Sends the next slice of the oldest open request; false when no request is open. */
    boolean sendSlice(Connection database, OutboxSender sender) throws SQLException, InterruptedException {
        Request request = oldest(database);
        if (request == null) {
            return false;
        }
        List<OutboxRow> rows = slice(database, request);
        try {
            sender.resend(rows, EventNames.replayTopicOf(request.consumer));
        } catch (KafkaException e) {
            Log.warnf("Republication failed: id=%s cause=\"%s\"", request.id, e.getMessage());
            finish(database, request.id, "the broker refused: " + e.getCause());
            return true;
        }
        if (!rows.isEmpty()) {
            advance(database, request.id, rows);
        }
        if (rows.size() < SLICE) {
            finish(database, request.id, null);
            Log.infof("Republication finished: id=%s consumer=%s", request.id, request.consumer);
        }
        return true;
    }

    private static @Nullable Request oldest(Connection database) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(OPEN)) {
            if (!row.next()) {
                return null;
            }
            return new Request(
                    row.getObject(1, UUID.class),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getObject(6, OffsetDateTime.class),
                    row.getObject(7, OffsetDateTime.class),
                    row.getLong(8));
        }
    }

    private static List<OutboxRow> slice(Connection database, Request request) throws SQLException {
        var rows = new ArrayList<OutboxRow>();
        try (PreparedStatement query = database.prepareStatement(ARCHIVE)) {
            query.setObject(1, request.from);
            query.setObject(2, request.until);
            query.setLong(3, request.lastPosition);
            query.setString(4, request.aggregateType);
            query.setString(5, request.subject);
            query.setString(6, request.subject);
            query.setString(7, request.type);
            query.setString(8, request.type);
            query.setInt(9, SLICE);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    rows.add(OutboxRow.read(row));
                }
            }
        }
        return rows;
    }

    private static void advance(Connection database, UUID id, List<OutboxRow> rows) throws SQLException {
        String sql = "update outbox_republication set last_position = ?, sent = sent + ? where id = ?";
        try (PreparedStatement update = database.prepareStatement(sql)) {
            update.setLong(1, rows.getLast().position());
            update.setInt(2, rows.size());
            update.setObject(3, id);
            update.executeUpdate();
        }
    }

    private static void finish(Connection database, UUID id, @Nullable String failure) throws SQLException {
        String sql = "update outbox_republication set finished_at = clock_timestamp(), failure = ? where id = ?";
        try (PreparedStatement update = database.prepareStatement(sql)) {
            update.setString(1, failure);
            update.setObject(2, id);
            update.executeUpdate();
        }
    }
}
