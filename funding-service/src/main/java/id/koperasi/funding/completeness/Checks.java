package id.koperasi.funding.completeness;

import id.koperasi.funding.completeness.Check.Item;
import id.koperasi.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** The checks within the caller's reach. */
@ApplicationScoped
class Checks {

    private static final String OF = """
            select c.submission, c.complete, c.checked_on, i.code, i.accepted, i.reason
              from completeness_check c
              join completeness_item i on i.check_id = c.id
             where c.application_id = ?
             order by c.submission, i.position""";
    private static final String ADD = """
            insert into completeness_check (id, application_id, submission, complete, checked_on) values (?, ?, ?, ?, ?)""";
    private static final String ADD_ITEM = """
            insert into completeness_item (check_id, position, code, accepted, reason) values (?, ?, ?, ?, ?)""";

    private final DataSource database;
    private final Ids ids;

    Checks(DataSource database, Ids ids) {
        this.database = database;
        this.ids = ids;
    }

    /** In the order of the submissions. */
    List<Check> of(UUID applicationId) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(OF)) {
            select.setObject(1, applicationId);
            try (ResultSet row = select.executeQuery()) {
                var checks = new LinkedHashMap<Integer, Check>();
                while (row.next()) {
                    Check before = checks.get(row.getInt(1));
                    var items = new ArrayList<Item>(before == null ? List.of() : before.items());
                    items.add(new Item(row.getString(4), row.getBoolean(5), row.getString(6)));
                    checks.put(
                            row.getInt(1),
                            new Check(row.getInt(1), row.getBoolean(2), row.getObject(3, LocalDate.class), items));
                }
                return List.copyOf(checks.values());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("checks could not be read", e);
        }
    }

    void add(UUID applicationId, Check check) {
        UUID id = ids.next();
        try (Connection connection = database.getConnection();
                PreparedStatement head = connection.prepareStatement(ADD);
                PreparedStatement item = connection.prepareStatement(ADD_ITEM)) {
            head.setObject(1, id);
            head.setObject(2, applicationId);
            head.setInt(3, check.submission());
            head.setBoolean(4, check.complete());
            head.setObject(5, check.checkedOn());
            head.executeUpdate();
            for (int position = 0; position < check.items().size(); position++) {
                Item each = check.items().get(position);
                item.setObject(1, id);
                item.setInt(2, position);
                item.setString(3, each.code());
                item.setBoolean(4, each.accepted());
                item.setString(5, each.reason());
                item.addBatch();
            }
            item.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("a check could not be kept", e);
        }
    }
}
