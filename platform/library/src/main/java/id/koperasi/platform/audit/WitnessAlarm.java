package id.koperasi.platform.audit;

import id.koperasi.platform.caller.CurrentCaller;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Tells who watches the service that the witness does not come: something was written into the audit trail some time ago, and
 * it has no link yet. Either the witness stands still, or somebody has put in an entry of a time that he had looked at already.
 */
@Wellness
@ApplicationScoped
public class WitnessAlarm implements HealthCheck {

    /** By the clock of the database, which says when an entry was recorded. */
    private static final String WAITING = """
            select extract(epoch from clock_timestamp() - e.recorded_at)::bigint
              from audit_entry e
             where e.recorded_at < clock_timestamp() - make_interval(secs => ?)
               and e.recorded_at > coalesce((select whole_until from seal.trail_seal order by sequence desc limit 1),
                                            '-infinity')
               and not exists (select from seal.trail_link k where k.recorded_at = e.recorded_at and k.position = e.position)
             order by e.recorded_at
             limit 1""";

    private final DataSource database;
    private final CurrentCaller caller;
    private final MeterRegistry registry;
    private final Duration patience;
    private volatile long waitingSeconds;

    WitnessAlarm(
            DataSource database,
            CurrentCaller caller,
            MeterRegistry registry,
            @ConfigProperty(name = "platform.audit.witness-patience") Duration patience) {
        this.database = database;
        this.caller = caller;
        this.registry = registry;
        this.patience = patience;
    }

    void register(@Observes StartupEvent start) {
        Gauge.builder("audit.unwitnessed.seconds", this, alarm -> alarm.waitingSeconds)
                .description("How long the oldest entry of the audit trail has waited for the witness, beyond its time")
                .register(registry);
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("witness")
                .status(waitingSeconds == 0)
                .withData("unwitnessedSeconds", waitingSeconds)
                .build();
    }

    /** Looks for the oldest entry that should have a link by now. */
    @Scheduled(every = "1m", delayed = "1m")
    public void look() {
        waitingSeconds =
                caller.asService(() -> QuarkusTransaction.requiringNew().call(this::oldest));
    }

    private long oldest() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement waiting = connection.prepareStatement(WAITING)) {
            waiting.setLong(1, patience.toSeconds());
            try (ResultSet row = waiting.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }
}
