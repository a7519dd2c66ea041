package id.koperasi.ledger.seal;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Tells who watches the service that the sealer found books that it does not seal; asked at most every two seconds. */
@Wellness
@ApplicationScoped
class SealAlarm implements HealthCheck {

    private static final long FRESH_NANOS = Duration.ofSeconds(2).toNanos();
    private static final String COUNT = "select seal.alarm_count()";

    private final DataSource database;
    private final MeterRegistry registry;
    private long alarms;
    private long readAt = System.nanoTime() - 2 * FRESH_NANOS;

    SealAlarm(DataSource database, MeterRegistry registry) {
        this.database = database;
        this.registry = registry;
    }

    void register(@Observes StartupEvent start) {
        Gauge.builder("ledger.seal.alarms", this, SealAlarm::now)
                .description("Books that are not sealed because something is wrong with them")
                .register(registry);
    }

    @Override
    public HealthCheckResponse call() {
        long now = now();
        return HealthCheckResponse.named("seals")
                .status(now == 0)
                .withData("booksNotSealed", now)
                .build();
    }

    /** How many; of two seconds ago at the most unless the database does not answer. */
    synchronized long now() {
        if (System.nanoTime() - readAt > FRESH_NANOS) {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(COUNT)) {
                alarms = row.next() ? row.getLong(1) : 0;
            } catch (SQLException e) {
                Log.warnf("Alarms of the sealer unknown: cause=\"%s\"", e.getMessage());
            }
            readAt = System.nanoTime();
        }
        return alarms;
    }
}
