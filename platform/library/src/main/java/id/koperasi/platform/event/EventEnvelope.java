package id.koperasi.platform.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A CloudEvent as it arrived.
 *
 * @param id the event's own id
 * @param source who announced it, and on which channel
 * @param subject the stream it belongs to
 * @param sequence its place in the stream, from 1 and without gaps
 * @param type its wire name
 * @param time when the fact happened
 * @param trace the W3C trace context of the request that made it
 * @param data the JSON of the fact
 */
public record EventEnvelope(
        String id,
        String source,
        String subject,
        long sequence,
        String type,
        Instant time,
        @Nullable String trace,
        String data) {}
