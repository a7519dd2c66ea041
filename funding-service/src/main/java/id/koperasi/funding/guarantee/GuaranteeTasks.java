package id.koperasi.funding.guarantee;

import id.koperasi.platform.caller.Reach;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Who is asked to sign. A task is not written down when a meeting replaces an officer but follows from who is bound and who
 * holds the office, so that it is the same in whatever order and however often the registry's events come.
 */
@ApplicationScoped
class GuaranteeTasks {

    private static final String OPEN = """
            select * from (
                select g.id, g.application_id, g.cooperative_id, g.village_code, l.programme_code, g.office,
                       coalesce(gone.left_on, ?) as left_on, next.person,
                       asked.day as asked_on, asked.day + v.guarantor_days as due_on
                  from personal_guarantee g
                  join loan l on l.id = g.application_id and l.status not in ('SETTLED', 'LAPSED')
                  join programme_version v on v.programme_code = l.programme_code and v.version = l.programme_version
                  left join lateral (
                       select max(least(o.ended_on, o.term_until + 1)) as left_on
                         from officer o
                        where o.cooperative_id = g.cooperative_id and o.office = g.office and o.person = g.person
                          and (o.term_from is null or o.term_from <= ?)) gone on true
                  left join lateral (
                       select o.person, o.term_from
                         from officer o
                        where o.cooperative_id = g.cooperative_id and o.office = g.office
                          and o.term_from <= ? and o.term_until >= ? and coalesce(o.ended_on > ?, true)
                        order by o.term_from desc, o.appointment_id desc
                        limit 1) next on true
                  left join lateral (
                       select greatest(gone.left_on, next.term_from) as day where next.person is not null) asked on true
                 where g.released_on is null and g.id > ? and next.person is distinct from g.person
                   and not exists (select from officer o
                                    where o.cooperative_id = g.cooperative_id and o.office = g.office
                                      and o.person = g.person and o.term_from <= ? and o.term_until >= ?
                                      and coalesce(o.ended_on > ?, true))
                   and (? or g.cooperative_id = any (?) or region_within(g.village_code, ?))) t
             where not ? or due_on < ?
             order by id
             limit ?""";

    private final DataSource database;

    GuaranteeTasks(DataSource database) {
        this.database = database;
    }

    /**
     * Open on a day, behind one of them in the order of their signing.
     *
     * @param reach of the caller, said again to the database, which can then look at fewer rows
     */
    List<GuaranteeTask> open(LocalDate day, boolean overdueOnly, Reach reach, UUID after, int rows) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(OPEN)) {
            List<Object> values = List.of(
                    day,
                    day,
                    day,
                    day,
                    day,
                    after,
                    day,
                    day,
                    day,
                    reach.everything(),
                    connection.createArrayOf("uuid", reach.tenants().toArray()),
                    connection.createArrayOf("text", reach.regions().toArray()),
                    overdueOnly,
                    day,
                    rows);
            for (int i = 0; i < values.size(); i++) {
                select.setObject(i + 1, values.get(i));
            }
            try (ResultSet row = select.executeQuery()) {
                var tasks = new ArrayList<GuaranteeTask>();
                while (row.next()) {
                    tasks.add(read(row));
                }
                return tasks;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("tasks of guarantors could not be read", e);
        }
    }

    private static GuaranteeTask read(ResultSet row) throws SQLException {
        return new GuaranteeTask(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getObject(7, LocalDate.class),
                row.getString(8),
                row.getObject(9, LocalDate.class),
                row.getObject(10, LocalDate.class));
    }
}
