package id.koperasi.platform.event;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Makes the next months of the tables that only grow, before anything needs them. */
@ApplicationScoped
class MonthPartitions {

    private static final String ENSURE = """
            select ensure_months('outbox', (now() at time zone 'UTC')::date, 3),
                   ensure_months('audit_entry', (now() at time zone 'UTC')::date, 3)""";

    private final DataSource database;

    MonthPartitions(DataSource database) {
        this.database = database;
    }

    void atStart(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent start) throws SQLException {
        ensure();
    }

    @Scheduled(every = "6h", delayed = "6h")
    void ensure() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(ENSURE);
        }
    }
}
