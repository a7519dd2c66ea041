package id.koperasi.funding.offer;

import id.koperasi.funding.application.VoteCondition;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Offers and conditions within the caller's reach. */
@ApplicationScoped
class Offers {

    private static final String OF = """
            select o.offered_on, o.expires_on, a.accepted_on, a.sign_by
              from offer o left join offer_acceptance a on a.application_id = o.application_id
             where o.application_id = ?""";
    private static final String ADD =
            "insert into offer (application_id, offered_on, expires_on, actor) values (?, ?, ?, ?)";
    private static final String ACCEPT =
            "insert into offer_acceptance (application_id, accepted_on, sign_by, actor) values (?, ?, ?, ?)";
    private static final String CONDITIONS = """
            select c.number, c.what, c.before_tranche, c.set_on, f.fulfilled_on, f.evidence
              from application_condition c
              left join condition_fulfilment f on f.application_id = c.application_id and f.number = c.number
             where c.application_id = ?
             order by c.number""";
    private static final String SET = """
            insert into application_condition (application_id, number, what, before_tranche, set_on)
            values (?, ?, ?, ?, ?)""";
    private static final String FULFIL = """
            insert into condition_fulfilment (application_id, number, fulfilled_on, evidence, actor)
            values (?, ?, ?, ?, ?)""";
    /** Whoever is signed or accepted while this waits for his row is not over any more: the database looks at it again. */
    private static final String OVER = """
            select a.id from application a
              join programme_version v on v.programme_code = a.programme_code and v.version = a.programme_version
              left join offer o on o.application_id = a.id
              left join offer_acceptance c on c.application_id = a.id
             where a.programme_code = ?
               and (a.status = 'OFFERED' and o.expires_on < ? or a.status = 'ACCEPTED' and c.sign_by < ?
                    or a.status = 'APPROVED'
                       and exists (select from application_step s
                                    where s.application_id = a.id and s.step = 'APPROVED'
                                      and s.happened_on + v.approval_days < ?))
             order by a.id
             limit ?
               for no key update of a""";

    private final DataSource database;

    Offers(DataSource database) {
        this.database = database;
    }

    Optional<Offer> of(UUID applicationId) {
        return list(
                        OF,
                        row -> new Offer(
                                row.getObject(1, LocalDate.class),
                                row.getObject(2, LocalDate.class),
                                row.getObject(3, LocalDate.class),
                                row.getObject(4, LocalDate.class)),
                        applicationId)
                .stream()
                .findFirst();
    }

    void add(UUID applicationId, LocalDate offeredOn, LocalDate expiresOn, String actor) {
        insert(ADD, applicationId, offeredOn, expiresOn, actor);
    }

    void accept(UUID applicationId, LocalDate acceptedOn, LocalDate signBy, String actor) {
        insert(ACCEPT, applicationId, acceptedOn, signBy, actor);
    }

    List<Condition> conditionsOf(UUID applicationId) {
        return list(
                CONDITIONS,
                row -> new Condition(
                        row.getInt(1),
                        row.getString(2),
                        row.getObject(3, Integer.class),
                        row.getObject(4, LocalDate.class),
                        row.getObject(5, LocalDate.class),
                        row.getString(6)),
                applicationId);
    }

    void set(UUID applicationId, int number, VoteCondition condition, LocalDate setOn) {
        insert(SET, applicationId, number, condition.what(), condition.beforeTranche(), setOn);
    }

    void fulfil(UUID applicationId, int number, LocalDate fulfilledOn, String evidence, String actor) {
        insert(FULFIL, applicationId, number, fulfilledOn, evidence, actor);
    }

    /** Those of a programme whose last day lies before this one, for this transaction alone. */
    List<UUID> over(String programmeCode, LocalDate day, int most) {
        return list(OVER, row -> row.getObject(1, UUID.class), programmeCode, day, day, day, most);
    }

    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> list(String sql, Reading<T> reading, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            set(select, values);
            try (ResultSet row = select.executeQuery()) {
                var list = new ArrayList<T>();
                while (row.next()) {
                    list.add(reading.read(row));
                }
                return list;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("offers could not be read", e);
        }
    }

    private void insert(String sql, @Nullable Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            set(insert, values);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("an offer could not be kept", e);
        }
    }

    private static void set(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
