package id.koperasi.platform.event;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Counters and gauges of outbox and inbox. */
@ApplicationScoped
class EventMetrics {

    private final MeterRegistry registry;
    private final EventBacklog backlog;

    EventMetrics(MeterRegistry registry, EventBacklog backlog) {
        this.registry = registry;
        this.backlog = backlog;
    }

    void register(@Observes StartupEvent start) {
        Gauge.builder("outbox.unsent.events", backlog, b -> b.now().unsent())
                .description("Events the broker has not acknowledged")
                .register(registry);
        Gauge.builder("outbox.unsent.age.seconds", backlog, b -> b.now().oldestSeconds())
                .description("Age of the oldest event the broker has not acknowledged")
                .register(registry);
        Gauge.builder("inbox.parked.streams", backlog, b -> b.now().parkedStreams())
                .description("Streams that wait for a repair")
                .register(registry);
        Gauge.builder("inbox.parked.events", backlog, b -> b.now().parkedEvents())
                .description("Events that wait in parked streams")
                .register(registry);
        Gauge.builder("inbox.unreadable.messages", backlog, b -> b.now().unreadable())
                .description("Messages that were no events")
                .register(registry);
    }

    void received(int handled, int duplicates, int parked) {
        count("handled", handled);
        count("duplicate", duplicates);
        parked(parked);
    }

    void parked(int events) {
        count("parked", events);
    }

    private void count(String outcome, int events) {
        registry.counter("inbox.events", "outcome", outcome).increment(events);
    }
}
