package id.koperasi.platform.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** What this service could not process yet, and what it could not read at all. */
@ApplicationScoped
class ParkedEvents {

    /** Why an event stands here. */
    enum Reason {
        GAP,
        FAILED,
        WAITING;

        String column() {
            return switch (this) {
                case GAP -> "gap";
                case FAILED -> "failed";
                case WAITING -> "waiting";
            };
        }
    }

    private static final String PARK = """
            insert into inbox_parked as p (consumer, source, subject, sequence, reason, detail, id, type, time, trace, payload)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (consumer, source, subject, sequence)
            do update set reason = excluded.reason, detail = excluded.detail, payload = excluded.payload,
                          attempts = p.attempts + 1
             where excluded.reason = 'failed'""";
    private static final String FIND = """
            select id, source, subject, sequence, type, time, trace, payload
              from inbox_parked where consumer = ? and source = ? and subject = ? and sequence = ?""";
    private static final String FAIL = """
            update inbox_parked set reason = 'failed', detail = ?, attempts = attempts + 1
             where consumer = ? and source = ? and subject = ? and sequence = ?""";
    private static final String REMOVE =
            "delete from inbox_parked where consumer = ? and source = ? and subject = ? and sequence = ?";
    private static final String UNREADABLE = """
            insert into inbox_unreadable (consumer, topic, "partition", "offset", key, headers, value, reason)
            values (?, ?, ?, ?, ?, ?::json, ?, ?) on conflict do nothing""";

    private final String consumer;
    private final ObjectMapper json;

    ParkedEvents(@ConfigProperty(name = "quarkus.application.name") String consumer, ObjectMapper json) {
        this.consumer = consumer;
        this.json = json;
    }

    void park(Connection database, EventEnvelope event, Reason reason, @Nullable String detail) throws SQLException {
        try (PreparedStatement park = database.prepareStatement(PARK)) {
            park.setString(1, consumer);
            park.setString(2, event.source());
            park.setString(3, event.subject());
            park.setLong(4, event.sequence());
            park.setString(5, reason.column());
            park.setString(6, detail);
            park.setString(7, event.id());
            park.setString(8, event.type());
            park.setObject(9, event.time().atOffset(ZoneOffset.UTC));
            park.setString(10, event.trace());
            park.setBytes(11, event.data().getBytes(StandardCharsets.UTF_8));
            park.executeUpdate();
        }
    }

    Optional<EventEnvelope> find(Connection database, Stream stream, long sequence) throws SQLException {
        try (PreparedStatement find = database.prepareStatement(FIND)) {
            key(find, 1, stream, sequence);
            try (ResultSet row = find.executeQuery()) {
                return row.next() ? Optional.of(envelope(row)) : Optional.empty();
            }
        }
    }

    private static EventEnvelope envelope(ResultSet row) throws SQLException {
        return new EventEnvelope(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getString(5),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                row.getString(7),
                new String(row.getBytes(8), StandardCharsets.UTF_8));
    }

    void fail(Connection database, Stream stream, long sequence, String detail) throws SQLException {
        try (PreparedStatement fail = database.prepareStatement(FAIL)) {
            fail.setString(1, detail);
            key(fail, 2, stream, sequence);
            fail.executeUpdate();
        }
    }

    /** Whether such an event stood here. */
    boolean remove(Connection database, Stream stream, long sequence) throws SQLException {
        try (PreparedStatement remove = database.prepareStatement(REMOVE)) {
            key(remove, 1, stream, sequence);
            return remove.executeUpdate() == 1;
        }
    }

    private void key(PreparedStatement statement, int first, Stream stream, long sequence) throws SQLException {
        statement.setString(first, consumer);
        statement.setString(first + 1, stream.source());
        statement.setString(first + 2, stream.subject());
        statement.setLong(first + 3, sequence);
    }

    void keepUnreadable(Connection database, Arrival.Unreadable arrival) throws SQLException {
        ConsumerRecord<String, byte[]> message = arrival.message();
        try (PreparedStatement keep = database.prepareStatement(UNREADABLE)) {
            keep.setString(1, consumer);
            keep.setString(2, message.topic());
            keep.setInt(3, message.partition());
            keep.setLong(4, message.offset());
            keep.setString(5, message.key());
            keep.setString(6, headers(message));
            keep.setBytes(7, message.value());
            keep.setString(8, arrival.reason());
            keep.executeUpdate();
        }
    }

    private String headers(ConsumerRecord<String, byte[]> message) {
        Map<String, @Nullable String> headers = new LinkedHashMap<>();
        for (Header header : message.headers()) {
            headers.put(
                    header.key(), header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8));
        }
        try {
            return json.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("headers cannot be written", e);
        }
    }
}
