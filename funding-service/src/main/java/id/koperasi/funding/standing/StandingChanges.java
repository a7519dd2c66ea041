package id.koperasi.funding.standing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** How cooperatives stand, as it was heard; a change may be here before its cooperative is. */
@ApplicationScoped
public class StandingChanges {

    private static final String NOTE = """
            insert into standing_change (event_id, cooperative_id, state, event_type, since) values (?, ?, ?, ?, ?)
                on conflict do nothing""";
    private static final String OF = """
            select event_id, cooperative_id, state, event_type, since
              from standing_change
             where cooperative_id = any (?)
             order by noted_at, event_id""";

    private final DataSource database;

    StandingChanges(DataSource database) {
        this.database = database;
    }

    /** Keeps a change; the same event said twice is one change. */
    public void note(StandingChange change) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(NOTE)) {
            insert.setString(1, change.eventId());
            insert.setObject(2, change.cooperativeId());
            insert.setString(3, change.state().name());
            insert.setString(4, change.eventType());
            insert.setObject(5, change.since());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a change of standing could not be kept", e);
        }
    }

    /** How a cooperative within the caller's reach stood from day to day. */
    public StandingHistory of(UUID cooperativeId) {
        return StandingHistory.of(read(Set.of(cooperativeId)));
    }

    /** How those of these cooperatives within the caller's reach stood of whom something was told. */
    public Map<UUID, StandingHistory> of(Collection<UUID> cooperativeIds) {
        return read(cooperativeIds).stream()
                .collect(Collectors.groupingBy(
                        StandingChange::cooperativeId,
                        Collectors.collectingAndThen(Collectors.toList(), StandingHistory::of)));
    }

    private List<StandingChange> read(Collection<UUID> cooperativeIds) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(OF)) {
            select.setArray(1, connection.createArrayOf("uuid", cooperativeIds.toArray()));
            try (ResultSet row = select.executeQuery()) {
                var changes = new ArrayList<StandingChange>();
                while (row.next()) {
                    changes.add(new StandingChange(
                            row.getString(1),
                            row.getObject(2, UUID.class),
                            State.valueOf(row.getString(3)),
                            row.getString(4),
                            row.getObject(5, LocalDate.class)));
                }
                return changes;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("changes of standing could not be read", e);
        }
    }
}
