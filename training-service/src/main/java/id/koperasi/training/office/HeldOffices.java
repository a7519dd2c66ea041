package id.koperasi.training.office;

import id.koperasi.platform.caller.Offices;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.training.region.Region;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** The offices a person holds today, from what the registry has told, and the sessions in which a trainer speaks. */
@ApplicationScoped
class HeldOffices implements Offices {

    /** Who held an office, was a member, or will be one: he keeps what he has learned himself, and nothing else. */
    private static final String FORMER = "former";

    private static final String OF_PERSON =
            "select cooperative_id, office, village_code, term_from, term_until, ended_on from offices_of(?)";

    private static final String OF_SPEAKER = "select session_id, region_code from sessions_of_speaker(?)";

    /** Whose role it is to hold sessions: each is assigned to who speaks in it. */
    private static final String TRAINER = "trainer";

    private final DataSource database;
    private final BusinessClock clock;

    HeldOffices(DataSource database, BusinessClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The connection is given back before the reach is known, so that no later statement works with an empty one. */
    @Override
    public Set<Office> heldBy(String person) {
        var held = new HashSet<Office>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(OF_PERSON)) {
            query.setString(1, person);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    held.add(new Office(
                            row.getObject(1, UUID.class), inForce(row) ? row.getString(2) : FORMER, row.getString(3)));
                }
            }
        } catch (SQLException e) {
            throw new OfficesUnknownException(e);
        }
        return held;
    }

    @Override
    public Set<Office> assignedTo(String account, String role) {
        if (!role.equals(TRAINER)) {
            return Set.of();
        }
        var sessions = new HashSet<Office>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(OF_SPEAKER)) {
            query.setString(1, account);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    sessions.add(new Office(row.getObject(1, UUID.class), TRAINER, row.getString(2)));
                }
            }
        } catch (SQLException e) {
            throw new OfficesUnknownException(e);
        }
        return sessions;
    }

    private boolean inForce(ResultSet row) throws SQLException {
        String village = row.getString(3);
        LocalDate today = clock.today(village == null ? IndonesianZone.WIB : new Region(village).zone());
        LocalDate endedOn = row.getObject(6, LocalDate.class);
        return !today.isBefore(row.getObject(4, LocalDate.class))
                && !today.isAfter(row.getObject(5, LocalDate.class))
                && (endedOn == null || today.isBefore(endedOn));
    }

    /** Nobody is let in while the offices cannot be read. */
    static final class OfficesUnknownException extends RuntimeException {
        OfficesUnknownException(SQLException cause) {
            super(cause);
        }
    }
}
