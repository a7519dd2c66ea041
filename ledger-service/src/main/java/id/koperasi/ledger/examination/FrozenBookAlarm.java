package id.koperasi.ledger.examination;

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

/** Tells who watches the service that books are frozen; asked of the database at most every two seconds. */
@Wellness
@ApplicationScoped
class FrozenBookAlarm implements HealthCheck {

    private static final long FRESH_NANOS = Duration.ofSeconds(2).toNanos();
    private static final String COUNT = "select frozen_book_count()";

    private final DataSource database;
    private final MeterRegistry registry;
    private long frozen;
    private long readAt = System.nanoTime() - 2 * FRESH_NANOS;

    FrozenBookAlarm(DataSource database, MeterRegistry registry) {
        this.database = database;
        this.registry = registry;
    }

    void register(@Observes StartupEvent start) {
        Gauge.builder("ledger.frozen.books", this, FrozenBookAlarm::now)
                .description("Books in which an invariant is broken and nothing is posted")
                .register(registry);
    }

    @Override
    public HealthCheckResponse call() {
        long now = now();
        return HealthCheckResponse.named("books")
                .status(now == 0)
                .withData("frozenBooks", now)
                .build();
    }

    /** How many; of two seconds ago at the most unless the database does not answer. */
    synchronized long now() {
        if (System.nanoTime() - readAt > FRESH_NANOS) {
            try {
                frozen = read();
            } catch (SQLException e) {
                Log.warnf("Frozen books unknown: cause=\"%s\"", e.getMessage());
            }
            readAt = System.nanoTime();
        }
        return frozen;
    }

    private long read() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(COUNT)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }
}
