package id.koperasi.registry.office;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.caller.Offices;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.IndonesianZone;
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

/**
 * Offices as the appointments tell: each counts from its first to its last day, in the time of its cooperative; and the cases
 * for which a notary is named while he serves their district. It reads
 * as the service, because what the caller may see is not known before his offices are.
 */
@ApplicationScoped
class HeldOffices implements Offices {

    private static final String APPOINTMENTS = """
            select cooperative_id, village_code, office, term_from, least(term_until, ended_on - 1)
              from officer_appointment
             where person = ?""";

    private static final String CASES = """
            select k.cooperative_id, c.village_code, d.serves_from, d.serves_until
              from notary n
              join notary_case k on k.notary_id = n.id
              join cooperative c on c.id = k.cooperative_id
              join notary_district d on d.notary_id = n.id and d.district_code = left(c.village_code, 8)
             where n.account = ?""";

    /** Whose role it is to draw up deeds: each case is assigned to who is named for it. */
    private static final String NOTARY = "notary";

    private final DataSource database;
    private final CurrentCaller caller;
    private final BusinessClock clock;

    HeldOffices(DataSource database, CurrentCaller caller, BusinessClock clock) {
        this.database = database;
        this.caller = caller;
        this.clock = clock;
    }

    @Override
    public Set<Office> heldBy(String person) {
        return caller.asService(() -> {
            try (Connection connection = database.getConnection();
                    PreparedStatement query = connection.prepareStatement(APPOINTMENTS)) {
                query.setString(1, person);
                return counting(query.executeQuery());
            } catch (SQLException e) {
                throw new IllegalStateException("the offices of a person could not be read", e);
            }
        });
    }

    @Override
    public Set<Office> assignedTo(String account, String role) {
        if (!role.equals(NOTARY)) {
            return Set.of();
        }
        return caller.asService(() -> {
            try (Connection connection = database.getConnection();
                    PreparedStatement query = connection.prepareStatement(CASES)) {
                query.setString(1, account);
                Set<Office> cases = new HashSet<>();
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        String village = row.getString(2);
                        LocalDate today = clock.today(IndonesianZone.ofRegion(village));
                        LocalDate until = row.getObject(4, LocalDate.class);
                        if (!today.isBefore(row.getObject(3, LocalDate.class))
                                && (until == null || today.isBefore(until))) {
                            cases.add(new Office(row.getObject(1, UUID.class), NOTARY, village));
                        }
                    }
                }
                return cases;
            } catch (SQLException e) {
                throw new IllegalStateException("the cases of a notary could not be read", e);
            }
        });
    }

    private Set<Office> counting(ResultSet appointment) throws SQLException {
        Set<Office> held = new HashSet<>();
        try (appointment) {
            while (appointment.next()) {
                LocalDate today = clock.today(IndonesianZone.ofRegion(appointment.getString(2)));
                LocalDate first = appointment.getObject(4, LocalDate.class);
                LocalDate last = appointment.getObject(5, LocalDate.class);
                if (!today.isBefore(first) && !today.isAfter(last)) {
                    held.add(new Office(
                            appointment.getObject(1, UUID.class), appointment.getString(3), appointment.getString(2)));
                }
            }
        }
        return held;
    }
}
