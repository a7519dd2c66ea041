package id.koperasi.platform.event;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Set;

/** What an operator may tune about outbox and inbox. */
@ConfigMapping(prefix = "platform.events")
public interface PlatformEvents {

    /** Whether this instance sends what stands in the outbox; off when Debezium does. */
    @WithDefault("true")
    boolean relayEnabled();

    /** Whether this instance listens to other services. */
    @WithDefault("true")
    boolean inboxEnabled();

    /** Most events the relay reads, sends and marks at once; bounds its memory while the broker is away. */
    @WithDefault("1000")
    @Min(1) @Max(10_000) int relayBatch();

    /** How often the relay looks even when nobody woke it. */
    @WithDefault("1S")
    Duration relayPoll();

    /** How long the relay lets further commits come together once it is woken, and so the least age of an event. */
    @WithDefault("10MS")
    Duration relayGather();

    /** Longest wait for the broker's acknowledgement of an event before the batch is begun again. */
    @WithDefault("20S")
    Duration sendTimeout();

    /** Most events the inbox takes at once, in one transaction. */
    @WithDefault("500")
    @Min(1) @Max(5_000) int inboxBatch();

    /** How long the inbox lets further events come together after a batch that was not full. */
    @WithDefault("20MS")
    Duration inboxGather();

    /** Shortest wait after a failure that may heal by itself; it doubles up to {@link #retryMax()}. */
    @WithDefault("200MS")
    Duration retryMin();

    /** Longest wait between two attempts. */
    @WithDefault("5S")
    Duration retryMax();

    /** Attempts at an event whose failure may heal, before its subject is parked; outages do not count. */
    @WithDefault("5")
    @Min(1) @Max(100) int attempts();

    /** Consumers that belong to the programme and may have internal facts sent to them again. */
    @WithDefault("registry,ledger,funding,training")
    Set<String> ownConsumers();
}
