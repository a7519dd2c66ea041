package id.koperasi.funding.ledger;

import id.koperasi.platform.money.Rupiah;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** What stands in the books of cooperatives of what was paid out. */
@ApplicationScoped
public class Bookings {

    private static final String NOTE = """
            insert into booking (cause_id, cooperative_id, entry_id, amount_sen, booked_on)
            values (?, ?, ?, ?, ?)
                on conflict do nothing""";
    /** Of entries that are no concern of this service nothing is kept. */
    private static final String UNDO = """
            insert into booking_reversal (cause_id, entry_id, reversed_on)
            select cause_id, ?, ? from booking where entry_id = ?
                on conflict do nothing""";

    private static final String OF =
            "select cause_id, entry_id, amount_sen, booked_on from booking where cause_id = any (?)";

    private final DataSource database;

    Bookings(DataSource database) {
        this.database = database;
    }

    /** Those of these payments that are booked, by payment. */
    public Map<UUID, Booking> of(Collection<UUID> causeIds) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(OF)) {
            select.setArray(1, connection.createArrayOf("uuid", causeIds.toArray()));
            try (ResultSet row = select.executeQuery()) {
                var bookings = new HashMap<UUID, Booking>();
                while (row.next()) {
                    UUID causeId = row.getObject(1, UUID.class);
                    bookings.put(
                            causeId,
                            new Booking(
                                    causeId,
                                    row.getObject(2, UUID.class),
                                    Rupiah.ofSen(row.getLong(3)),
                                    row.getObject(4, LocalDate.class)));
                }
                return bookings;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("bookings could not be read", e);
        }
    }

    void note(UUID cooperativeId, Booking booking) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(NOTE)) {
            insert.setObject(1, booking.causeId());
            insert.setObject(2, cooperativeId);
            insert.setObject(3, booking.entryId());
            insert.setLong(4, booking.amount().sen());
            insert.setObject(5, booking.bookedOn());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a booking could not be kept", e);
        }
    }

    /** An entry was undone by another; its booking comes before that in the stream of the books. */
    void undo(UUID entryId, UUID byEntryId, LocalDate day) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(UNDO)) {
            insert.setObject(1, byEntryId);
            insert.setObject(2, day);
            insert.setObject(3, entryId);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a reversal could not be kept", e);
        }
    }
}
