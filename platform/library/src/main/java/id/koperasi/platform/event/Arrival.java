package id.koperasi.platform.event;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** A message as the broker handed it over: an event, or something that cannot be read as one. */
sealed interface Arrival {

    /** @param envelope what it says of itself */
    record Event(EventEnvelope envelope) implements Arrival {}

    /**
     * @param message as it came
     * @param reason what is missing
     */
    record Unreadable(ConsumerRecord<String, byte[]> message, String reason) implements Arrival {}

    static Arrival of(ConsumerRecord<String, byte[]> message) {
        try {
            byte[] data = message.value();
            if (data == null) {
                throw new UnreadableEvent("no data");
            }
            return new Event(new EventEnvelope(
                    required(message, "ce_id"),
                    required(message, "ce_source"),
                    required(message, "ce_subject"),
                    sequence(required(message, "ce_sequence")),
                    required(message, "ce_type"),
                    Instant.parse(required(message, "ce_time")),
                    header(message, "ce_traceparent"),
                    new String(data, StandardCharsets.UTF_8)));
        } catch (UnreadableEvent e) {
            return new Unreadable(message, String.valueOf(e.getMessage()));
        } catch (DateTimeException e) {
            return new Unreadable(message, "ce_time is no moment");
        }
    }

    private static long sequence(String text) {
        if (!text.matches("[1-9][0-9]{0,17}")) {
            throw new UnreadableEvent("ce_sequence is not a positive number");
        }
        return Long.parseLong(text);
    }

    private static String required(ConsumerRecord<String, byte[]> message, String name) {
        String value = header(message, name);
        if (value == null || value.isBlank()) {
            throw new UnreadableEvent("no header " + name);
        }
        return value;
    }

    private static @Nullable String header(ConsumerRecord<String, byte[]> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
