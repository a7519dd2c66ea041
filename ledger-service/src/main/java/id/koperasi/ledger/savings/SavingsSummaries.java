package id.koperasi.ledger.savings;

import id.koperasi.platform.event.RelaySignal;
import id.koperasi.platform.time.BusinessClock;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/**
 * Announces what members paid on days that have changed. Several instances may do so side by side: what one has taken the
 * others pass over.
 */
@ApplicationScoped
class SavingsSummaries {

    private static final int MOST = 500;
    private static final String SUMMARISE = "select summarise_savings(?, ?)";

    private final DataSource database;
    private final BusinessClock clock;
    private final RelaySignal relay;

    SavingsSummaries(DataSource database, BusinessClock clock, RelaySignal relay) {
        this.database = database;
        this.clock = clock;
        this.relay = relay;
    }

    @Scheduled(every = "{ledger.savings.summary-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void announce() throws SQLException {
        while (summarise() == MOST) {
            relay.wake();
        }
        relay.wake();
    }

    private int summarise() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement summarise = connection.prepareStatement(SUMMARISE)) {
            summarise.setObject(1, clock.now().atOffset(ZoneOffset.UTC));
            summarise.setInt(2, MOST);
            try (ResultSet row = summarise.executeQuery()) {
                return row.next() ? row.getInt(1) : 0;
            }
        }
    }
}
