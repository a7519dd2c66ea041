package id.koperasi.platform.event;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Says how outbox and inbox do. It is wellness and not readiness: while the broker is away the service goes on, and
 * taking it out of rotation would help nobody.
 */
@Wellness
@ApplicationScoped
class EventHealth implements HealthCheck {

    private static final long LATE_SECONDS = 30;

    private final EventBacklog backlog;
    private final OutboxRelay relay;

    EventHealth(EventBacklog backlog, OutboxRelay relay) {
        this.backlog = backlog;
        this.relay = relay;
    }

    @Override
    public HealthCheckResponse call() {
        EventBacklog.Reading now = backlog.now();
        return HealthCheckResponse.named("events")
                .status(now.oldestSeconds() < LATE_SECONDS && now.parkedStreams() == 0)
                .withData("relayLeadsHere", relay.leads())
                .withData("unsentEvents", now.unsent())
                .withData("oldestUnsentSeconds", now.oldestSeconds())
                .withData("parkedStreams", now.parkedStreams())
                .withData("parkedEvents", now.parkedEvents())
                .withData("unreadableMessages", now.unreadable())
                .build();
    }
}
