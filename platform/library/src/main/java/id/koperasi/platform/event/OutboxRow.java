package id.koperasi.platform.event;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** A row of the outbox and the message it becomes: a CloudEvent in Kafka's binary mode, keyed by its subject. */
record OutboxRow(
        long position,
        OffsetDateTime recordedAt,
        String id,
        String aggregateType,
        String subject,
        long sequence,
        String type,
        OffsetDateTime time,
        @Nullable String trace,
        String payload) {

    /** What a query must select, from an outbox called {@code o}. */
    static final String COLUMNS = """
            o.position, o.recorded_at, o.id, o.aggregatetype, o.aggregateid, o.sequence, o.type, o."timestamp",
            o.tracingspancontext, o.payload""";

    static OutboxRow read(ResultSet row) throws SQLException {
        return new OutboxRow(
                row.getLong(1),
                row.getObject(2, OffsetDateTime.class),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getLong(6),
                row.getString(7),
                row.getObject(8, OffsetDateTime.class),
                row.getString(9),
                row.getString(10));
    }

    ProducerRecord<String, byte[]> toMessage(String topic) {
        var message = new ProducerRecord<String, byte[]>(topic, subject, payload.getBytes(StandardCharsets.UTF_8));
        header(message, "ce_specversion", "1.0");
        header(message, "ce_id", id);
        header(message, "ce_source", EventNames.sourceOf(aggregateType));
        header(message, "ce_subject", subject);
        header(message, "ce_type", type);
        header(
                message,
                "ce_time",
                time.toInstant().truncatedTo(ChronoUnit.MICROS).toString());
        header(message, "ce_sequence", Long.toString(sequence));
        header(message, "ce_dataschema", "urn:koperasi:schema:" + type);
        header(message, "content-type", "application/json");
        if (trace != null) {
            header(message, "ce_traceparent", trace);
            header(message, "traceparent", trace);
        }
        return message;
    }

    private static void header(ProducerRecord<String, byte[]> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
