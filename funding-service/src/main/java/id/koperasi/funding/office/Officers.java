package id.koperasi.funding.office;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** The officers of cooperatives, past and present. */
@ApplicationScoped
public class Officers {

    private static final String NOTE = """
            insert into officer as o (appointment_id, cooperative_id, person, office, term_from, term_until, ended_on)
            values (?, ?, ?, ?, ?, ?, ?)
                on conflict (appointment_id) do update
               set term_from = coalesce(excluded.term_from, o.term_from),
                   term_until = coalesce(excluded.term_until, o.term_until),
                   ended_on = coalesce(excluded.ended_on, o.ended_on)""";
    private static final String OF = """
            select appointment_id, cooperative_id, person, office, term_from, term_until, ended_on
              from officer
             where cooperative_id = any (?)""";
    private static final String OFFICES = """
            select appointment_id, cooperative_id, ?, office, term_from, term_until, ended_on, village_code
              from offices_of(?)""";

    private final DataSource database;

    Officers(DataSource database) {
        this.database = database;
    }

    /**
     * An appointment and where it is.
     *
     * @param officer the appointment
     * @param villageCode the village of the cooperative; empty while that is unknown
     */
    record PlacedOfficer(Officer officer, String villageCode) {}

    /** Everybody who holds or held an office of a cooperative within the caller's reach. */
    public List<Officer> of(UUID cooperativeId) {
        return of(Set.of(cooperativeId));
    }

    /** Everybody who holds or held an office of these cooperatives within the caller's reach. */
    public List<Officer> of(Collection<UUID> cooperativeIds) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(OF)) {
            select.setArray(1, connection.createArrayOf("uuid", cooperativeIds.toArray()));
            try (ResultSet row = select.executeQuery()) {
                var officers = new ArrayList<Officer>();
                while (row.next()) {
                    officers.add(read(row));
                }
                return officers;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("officers could not be read", e);
        }
    }

    /** Takes in an appointment or its end, whichever is heard first. */
    void note(Officer officer) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(NOTE)) {
            insert.setObject(1, officer.appointmentId());
            insert.setObject(2, officer.cooperativeId());
            insert.setString(3, officer.person());
            insert.setString(4, officer.office());
            insert.setObject(5, officer.termFrom());
            insert.setObject(6, officer.termUntil());
            insert.setObject(7, officer.endedOn());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("an officer could not be kept", e);
        }
    }

    /** Everything one person was ever appointed to, wherever that is. */
    List<PlacedOfficer> appointmentsOf(String person) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(OFFICES)) {
            select.setString(1, person);
            select.setString(2, person);
            try (ResultSet row = select.executeQuery()) {
                var officers = new ArrayList<PlacedOfficer>();
                while (row.next()) {
                    String villageCode = row.getString(8);
                    officers.add(new PlacedOfficer(read(row), villageCode == null ? "" : villageCode));
                }
                return officers;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("offices could not be read", e);
        }
    }

    private static Officer read(ResultSet row) throws SQLException {
        return new Officer(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getObject(5, LocalDate.class),
                row.getObject(6, LocalDate.class),
                row.getObject(7, LocalDate.class));
    }
}
