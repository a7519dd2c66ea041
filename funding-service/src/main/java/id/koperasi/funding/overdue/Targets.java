package id.koperasi.funding.overdue;

import id.koperasi.funding.holiday.Holidays;
import id.koperasi.funding.schedule.WorkingDays;
import id.koperasi.platform.caller.Reach;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Which applications are late. For each target one day is found here before which a stage must not have begun. */
@ApplicationScoped
class Targets {

    private static final String ALL = """
            select v.programme_code, v.version, t.stage, t.working_days, t.source
              from programme_target t join programme_version v on v.id = t.version_id""";
    private static final String LATE = """
              from unnest(?::text[], ?::int[], ?::text[], ?::text[], ?::text[], ?::text[], ?::date[])
                   as t (programme_code, programme_version, stage, status, entered, left_by, last_late)
              join application a on a.programme_code = t.programme_code and a.programme_version = t.programme_version
                                and a.status = t.status
             cross join lateral (select s.happened_on as since, s.id from application_step s
                                  where s.application_id = a.id and s.step = t.entered order by s.id desc limit 1) e
             where e.since <= t.last_late
               and not exists (select from application_step s
                                where s.application_id = a.id and s.step = t.left_by and s.id > e.id)
               and (?::text is null or region_within(a.village_code, array[?::text]))
               and (? or region_within(a.village_code, ?::text[]))
               and (?::text is null or t.stage = ?)""";
    private static final String LIST =
            "select e.since, a.id, t.stage, a.cooperative_id, a.village_code, a.programme_code,"
                    + " a.programme_version" + LATE
                    + " and (e.since, a.id, t.stage) > (?, ?, ?) order by e.since, a.id, t.stage limit ?";
    private static final String COUNT =
            "select left(a.village_code, ?), t.stage, count(*)" + LATE + " group by 1, 2 order by 1, 2";

    private final DataSource database;
    private final Holidays holidays;

    Targets(DataSource database, Holidays holidays) {
        this.database = database;
        this.holidays = holidays;
    }

    /**
     * Which applications are meant.
     *
     * @param region a region and all below it; the nation without it
     * @param stage one stage; all without it
     * @param asOf on which day
     * @param reach which of them the caller may see, said again to the database
     */
    record Asked(@Nullable String region, @Nullable Stage stage, LocalDate asOf, Reach reach) {}

    /**
     * How many are late.
     *
     * @param region the code of it
     * @param stage at which stage
     * @param applications how many
     */
    record Count(String region, Stage stage, long applications) {}

    private record Target(String programmeCode, int version, Stage stage, int workingDays, String source) {}

    /** Behind a place in the order in which their stages began. */
    List<Overdue> late(Asked asked, LocalDate afterDay, UUID afterId, String afterStage, int rows) {
        WorkingDays days = holidays.workingDays();
        try (Connection connection = database.getConnection()) {
            List<Target> targets = targets(connection);
            try (PreparedStatement select = connection.prepareStatement(LIST)) {
                int next = set(select, 1, targets, days, asked);
                select.setObject(next++, afterDay);
                select.setObject(next++, afterId);
                select.setString(next++, afterStage);
                select.setInt(next, rows);
                try (ResultSet row = select.executeQuery()) {
                    var late = new ArrayList<Overdue>();
                    while (row.next()) {
                        late.add(read(row, targets, days));
                    }
                    return late;
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("late applications could not be read", e);
        }
    }

    /** How many, by the first so many characters of the village's code and by stage. */
    List<Count> counts(Asked asked, int codeLength) {
        try (Connection connection = database.getConnection()) {
            List<Target> targets = targets(connection);
            try (PreparedStatement select = connection.prepareStatement(COUNT)) {
                select.setInt(1, codeLength);
                set(select, 2, targets, holidays.workingDays(), asked);
                try (ResultSet row = select.executeQuery()) {
                    var counts = new ArrayList<Count>();
                    while (row.next()) {
                        counts.add(new Count(row.getString(1), Stage.valueOf(row.getString(2)), row.getLong(3)));
                    }
                    return counts;
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("late applications could not be counted", e);
        }
    }

    private static List<Target> targets(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(ALL);
                ResultSet row = select.executeQuery()) {
            var targets = new ArrayList<Target>();
            while (row.next()) {
                targets.add(new Target(
                        row.getString(1),
                        row.getInt(2),
                        Stage.valueOf(row.getString(3)),
                        row.getInt(4),
                        row.getString(5)));
            }
            return targets;
        }
    }

    private static int set(PreparedStatement select, int first, List<Target> targets, WorkingDays days, Asked asked)
            throws SQLException {
        int next = first;
        select.setArray(next++, array(select, "text", targets, Target::programmeCode));
        select.setArray(next++, array(select, "integer", targets, Target::version));
        select.setArray(
                next++, array(select, "text", targets, target -> target.stage().name()));
        select.setArray(
                next++,
                array(select, "text", targets, target -> target.stage().status().name()));
        select.setArray(
                next++,
                array(
                        select,
                        "text",
                        targets,
                        target -> target.stage().entered().name()));
        select.setArray(
                next++,
                array(
                        select,
                        "text",
                        targets,
                        target -> target.stage().left().map(Enum::name).orElse("")));
        select.setArray(
                next++, array(select, "date", targets, target -> days.lastOverdue(asked.asOf(), target.workingDays())));
        String stage = asked.stage() == null ? null : asked.stage().name();
        select.setString(next++, asked.region());
        select.setString(next++, asked.region());
        select.setBoolean(next++, asked.reach().everything());
        select.setArray(
                next++,
                select.getConnection()
                        .createArrayOf("text", asked.reach().regions().toArray()));
        select.setString(next++, stage);
        select.setString(next++, stage);
        return next;
    }

    private static Array array(
            PreparedStatement select, String type, List<Target> targets, Function<Target, Object> part)
            throws SQLException {
        return select.getConnection()
                .createArrayOf(type, targets.stream().map(part).toArray());
    }

    private static Overdue read(ResultSet row, List<Target> targets, WorkingDays days) throws SQLException {
        LocalDate since = row.getObject(1, LocalDate.class);
        Stage stage = Stage.valueOf(row.getString(3));
        String programme = row.getString(6);
        int version = row.getInt(7);
        Target target = targets.stream()
                .filter(each ->
                        each.programmeCode().equals(programme) && each.version() == version && each.stage() == stage)
                .findFirst()
                .orElseThrow();
        return new Overdue(
                since,
                row.getObject(2, UUID.class),
                stage,
                row.getObject(4, UUID.class),
                row.getString(5),
                programme,
                days.after(since, target.workingDays()),
                target.source());
    }
}
