package id.koperasi.ledger.office;

import id.koperasi.platform.caller.Offices;
import id.koperasi.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/**
 * Which offices a person holds now. An answer is kept for a moment, since a teller asks it with every receipt, and
 * forgotten when this instance hears of a change; the posting statement asks again for itself, in its transaction.
 */
@ApplicationScoped
class HeldOffices implements Offices {

    private static final Duration KEPT = Duration.ofSeconds(1);
    private static final int MOST_KEPT = 10_000;
    private static final String ASK = "select cooperative, office, village from offices_of(?, ?)";

    private final DataSource database;
    private final BusinessClock clock;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();

    HeldOffices(DataSource database, BusinessClock clock) {
        this.database = database;
        this.clock = clock;
    }

    private record Answer(Set<Office> offices, Instant until) {}

    @Override
    public Set<Office> heldBy(String person) {
        Instant now = clock.now();
        Answer known = answers.get(person);
        if (known != null && now.isBefore(known.until())) {
            return known.offices();
        }
        Set<Office> asked = ask(person, now);
        if (answers.size() >= MOST_KEPT) {
            answers.clear();
        }
        answers.put(person, new Answer(asked, now.plus(KEPT)));
        return asked;
    }

    void forget() {
        answers.clear();
    }

    private Set<Office> ask(String person, Instant now) {
        try (Connection connection = database.getConnection();
                PreparedStatement ask = connection.prepareStatement(ASK)) {
            ask.setString(1, person);
            ask.setObject(2, now.atOffset(ZoneOffset.UTC));
            try (ResultSet row = ask.executeQuery()) {
                var offices = new HashSet<Office>();
                while (row.next()) {
                    offices.add(new Office(row.getObject(1, UUID.class), row.getString(2), row.getString(3)));
                }
                return Set.copyOf(offices);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the offices could not be read", e);
        }
    }
}
