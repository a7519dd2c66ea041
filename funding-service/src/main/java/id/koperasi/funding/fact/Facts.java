package id.koperasi.funding.fact;

import id.koperasi.platform.money.Rupiah;
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
import org.jspecify.annotations.Nullable;

/** The facts known of cooperatives. A fact may be here before its cooperative is: events come in any order. */
@ApplicationScoped
public class Facts {

    private static final String NOTE = """
            insert into fact (event_id, cooperative_id, kind, event_type, since, until, reference, person, topic, grade,
                              limit_sen)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing""";
    private static final String OF = """
            select event_id, cooperative_id, kind, event_type, since, until, reference, person, topic, grade, limit_sen
              from fact
             where cooperative_id = any (?)
             order by noted_at, event_id""";

    private final DataSource database;

    Facts(DataSource database) {
        this.database = database;
    }

    /** Keeps a fact; the same event said twice is one fact. */
    public void note(Fact fact) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(NOTE)) {
            Rupiah limit = fact.limit();
            insert.setString(1, fact.eventId());
            insert.setObject(2, fact.cooperativeId());
            insert.setString(3, fact.kind().name());
            insert.setString(4, fact.eventType());
            insert.setObject(5, fact.since());
            insert.setObject(6, fact.until());
            insert.setString(7, fact.reference());
            insert.setString(8, fact.person());
            insert.setString(9, fact.topic());
            insert.setString(10, fact.grade());
            insert.setObject(11, limit == null ? null : limit.sen());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a fact could not be kept", e);
        }
    }

    /** All facts of one cooperative within the caller's reach, in the order in which they were heard. */
    public List<Fact> of(UUID cooperativeId) {
        return of(Set.of(cooperativeId));
    }

    /** All facts of these cooperatives within the caller's reach, in the order in which they were heard. */
    public List<Fact> of(Collection<UUID> cooperativeIds) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(OF)) {
            select.setArray(1, connection.createArrayOf("uuid", cooperativeIds.toArray()));
            try (ResultSet row = select.executeQuery()) {
                var facts = new ArrayList<Fact>();
                while (row.next()) {
                    facts.add(read(row));
                }
                return facts;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("facts could not be read", e);
        }
    }

    private static Fact read(ResultSet row) throws SQLException {
        return new Fact(
                row.getString(1),
                row.getObject(2, UUID.class),
                FactKind.valueOf(row.getString(3)),
                row.getString(4),
                row.getObject(5, LocalDate.class),
                row.getObject(6, LocalDate.class),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                limit(row.getObject(11, Long.class)));
    }

    private static @Nullable Rupiah limit(@Nullable Long sen) {
        return sen == null ? null : Rupiah.ofSen(sen);
    }
}
