package id.koperasi.ledger.dues;

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

/** Reminds of dues once a month. Several instances may do so side by side: a month that one has noted stays noted. */
@ApplicationScoped
class DuesReminders {

    private static final int MOST = 100;
    private static final String REMIND = "select remind_of_dues(?, ?)";

    private final DataSource database;
    private final BusinessClock clock;
    private final RelaySignal relay;

    DuesReminders(DataSource database, BusinessClock clock, RelaySignal relay) {
        this.database = database;
        this.clock = clock;
        this.relay = relay;
    }

    @Scheduled(every = "{ledger.dues.remind-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void announce() throws SQLException {
        while (remind() == MOST) {
            relay.wake();
        }
        relay.wake();
    }

    private int remind() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement remind = connection.prepareStatement(REMIND)) {
            remind.setObject(1, clock.now().atOffset(ZoneOffset.UTC));
            remind.setInt(2, MOST);
            try (ResultSet row = remind.executeQuery()) {
                return row.next() ? row.getInt(1) : 0;
            }
        }
    }
}
