package id.koperasi.registry.activity;

import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.registry.progress.Activity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;

/** What was announced of each cooperative's life, and which of them must be looked at again. */
@ApplicationScoped
class Lives {

    private static final String TAKE = """
            with told as (
                delete from activity_due
                 where id in (select id from activity_due order by id limit ?)
                returning cooperative_id, village_code
            ), overdue as (
                select cooperative_id, village_code from cooperative_life where check_at <= ? order by check_at limit ?
            )
            select cooperative_id, village_code from told
            union
            select cooperative_id, village_code from overdue""";

    /** A day counts from the day of formation on. */
    private static final String SETTLE = """
            with asked as (
                select a.cooperative_id, a.village_code, a.today, a.zone, c.formed_on
                  from unnest(?::uuid[], ?::text[], ?::date[], ?::text[])
                       as a (cooperative_id, village_code, today, zone)
                  join cooperative c on c.id = a.cooperative_id
                 where c.formed_on <= a.today
            ), life as (
                select asked.*, run.begins, run.ends, future.next_day
                  from asked
                  cross join lateral (
                       select array_agg(greatest(d.day, formed_on)) as days
                         from activity_day d
                        where d.cooperative_id = asked.cooperative_id and d.day <= today) as told
                  cross join lateral (
                       select max(e.day) filter (where e.change > 0) as begins,
                              max(e.day) filter (where e.change < 0) as ends
                         from activity_edges(told.days, null) as e
                        where e.fact = 'ACTIVE') as run
                  cross join lateral (
                       select min(d.day) as next_day
                         from activity_day d
                        where d.cooperative_id = asked.cooperative_id and d.day > today) as future
            ), settled as (
                insert into cooperative_life as l (cooperative_id, village_code, activity, since, check_at)
                select cooperative_id, village_code,
                       case when ends is null then 'PAPER_ONLY' when ends > today then 'ACTIVE' else 'DORMANT' end,
                       case when ends is null then formed_on when ends > today then begins else ends end,
                       least(next_day, case when ends > today then ends end, 'infinity'::date)::timestamp
                           at time zone zone
                  from life
                 order by cooperative_id
                    on conflict (cooperative_id) do update
                       set activity = excluded.activity, since = excluded.since, check_at = excluded.check_at
                returning new.cooperative_id, new.activity, new.since, old.activity as activity_before
            )
            select cooperative_id, activity, since from settled where activity is distinct from activity_before""";

    private static final String ALONE = "select pg_try_advisory_xact_lock(hashtextextended('activity', 0))";

    private final DataSource database;
    private final BusinessClock clock;

    Lives(DataSource database, BusinessClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A cooperative to look at.
     *
     * @param cooperativeId the cooperative
     * @param villageCode where it is
     */
    record Due(UUID cooperativeId, String villageCode) {

        IndonesianZone zone() {
            return IndonesianZone.ofRegion(villageCode);
        }
    }

    /**
     * A cooperative whose life is another than was announced.
     *
     * @param cooperativeId the cooperative
     * @param activity what it is now
     * @param since the first day of it
     */
    record Changed(UUID cooperativeId, Activity activity, LocalDate since) {}

    /** Whether this transaction is the only one that announces; a second one would read what the first is changing. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean alone() {
        try (Connection connection = database.getConnection();
                PreparedStatement ask = connection.prepareStatement(ALONE);
                ResultSet answer = ask.executeQuery()) {
            return answer.next() && answer.getBoolean(1);
        } catch (SQLException e) {
            throw new IllegalStateException("the lock of the announcements could not be asked for", e);
        }
    }

    /** Takes cooperatives of which something was told, or whose day of change has come. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<Due> take(int most) {
        try (Connection connection = database.getConnection();
                PreparedStatement take = connection.prepareStatement(TAKE)) {
            take.setInt(1, most);
            take.setObject(2, clock.now().atOffset(ZoneOffset.UTC));
            take.setInt(3, most);
            var due = new ArrayList<Due>();
            try (ResultSet row = take.executeQuery()) {
                while (row.next()) {
                    due.add(new Due(row.getObject(1, UUID.class), row.getString(2)));
                }
            }
            return due;
        } catch (SQLException e) {
            throw new IllegalStateException("what waits to be announced could not be read", e);
        }
    }

    /** Computes how these cooperatives live, remembers it, and gives back what is new. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<Changed> settle(List<Due> due) {
        try (Connection connection = database.getConnection();
                PreparedStatement settle = connection.prepareStatement(SETTLE)) {
            settle.setArray(1, connection.createArrayOf("uuid", column(due, Due::cooperativeId)));
            settle.setArray(2, connection.createArrayOf("text", column(due, Due::villageCode)));
            settle.setArray(3, connection.createArrayOf("date", column(due, one -> clock.today(one.zone()))));
            settle.setArray(
                    4,
                    connection.createArrayOf(
                            "text", column(due, one -> one.zone().id().getId())));
            var changed = new ArrayList<Changed>();
            try (ResultSet row = settle.executeQuery()) {
                while (row.next()) {
                    changed.add(new Changed(
                            row.getObject(1, UUID.class),
                            Activity.valueOf(row.getString(2)),
                            row.getObject(3, LocalDate.class)));
                }
            }
            return changed;
        } catch (SQLException e) {
            throw new IllegalStateException("how cooperatives live could not be settled", e);
        }
    }

    private static Object[] column(List<Due> due, Function<Due, Object> value) {
        return due.stream().map(value).toArray();
    }
}
