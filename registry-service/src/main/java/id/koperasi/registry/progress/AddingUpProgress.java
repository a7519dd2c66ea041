package id.koperasi.registry.progress;

import id.koperasi.platform.caller.CurrentCaller;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

/**
 * Adds the changes up to the figures of each village, kecamatan, regency, province and the nation. Only one transaction of
 * all instances does so at a time, so nobody who reaches a milestone waits for the row of a region.
 *
 * <p>A cooperative is active for thirty days from each day on which something happened, and has lived from the first of
 * them on. A day that is told late changes what is between its neighbours, so the figures before and after are compared.
 */
@ApplicationScoped
class AddingUpProgress {

    private static final int MOST_AT_ONCE = 2_000;
    private static final int MOST_BATCHES = 50;

    private static final String ALONE = "select pg_try_advisory_xact_lock(hashtextextended('progress', 0))";

    private static final String COUNT_DAYS = """
            with due as materialized (
                select distinct on (d.cooperative_id) d.cooperative_id, c.village_code, c.formed_on
                  from activity_day d
                  join cooperative c on c.id = d.cooperative_id
                 where not d.counted and c.formed_on is not null
                 order by d.cooperative_id
                 limit :most
            ), day as (
                select due.village_code, due.cooperative_id, greatest(a.day, due.formed_on) as day, a.counted
                  from due
                  join activity_day a on a.cooperative_id = due.cooperative_id
            ), before_and_after as (
                select village_code, cooperative_id, day, 1 as sign from day
                union all
                select village_code, cooperative_id, day, -1 from day where counted
            ), neighbour as (
                select *, lag(day) over run as day_before, lead(day) over run as day_after
                  from before_and_after
                window run as (partition by cooperative_id, sign order by day)
            ), edge as (
                select village_code, 'ACTIVE' as fact, day, sign as change
                  from neighbour where day_before is null or day - day_before > :active
                union all
                select village_code, 'ACTIVE', day + :active, -sign
                  from neighbour where day_after is null or day_after - day > :active
                union all
                select village_code, 'LIVED', day, sign from neighbour where day_before is null
            ), counted as (
                update activity_day a set counted = true
                  from due where a.cooperative_id = due.cooperative_id and not a.counted
            )
            insert into progress_change (village_code, fact, day, change)
            select village_code, fact, day, sum(change)
              from edge group by village_code, fact, day having sum(change) <> 0""";

    private static final String ADD_UP = """
            with taken as (
                delete from progress_change
                 where id in (select id from progress_change order by id limit :most)
                returning village_code, fact, day, change
            ), added as (
                insert into progress_count as c (region_code, fact, day, change)
                select r.code, fact, day, sum(change)
                  from taken
                 cross join lateral (values ('ID'), (left(village_code, 2)), (left(village_code, 5)),
                                            (left(village_code, 8)), (village_code)) as r (code)
                 group by r.code, fact, day
                having sum(change) <> 0
                    on conflict (region_code, fact, day) do update set change = c.change + excluded.change
            ), months as (
                insert into progress_month as m (region_code, fact, month, change)
                select r.code, fact, date_trunc('month', day)::date, sum(change)
                  from taken
                 cross join lateral (values ('ID'), (left(village_code, 2)), (left(village_code, 5)),
                                            (left(village_code, 8)), (village_code)) as r (code)
                 group by r.code, fact, date_trunc('month', day)
                having sum(change) <> 0
                    on conflict (region_code, fact, month) do update set change = m.change + excluded.change
            )
            select count(*) from taken""";

    private final Session session;
    private final CurrentCaller caller;

    AddingUpProgress(Session session, CurrentCaller caller) {
        this.session = session;
        this.caller = caller;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void addUp() {
        boolean more = true;
        for (int batch = 0; more && batch < MOST_BATCHES; batch++) {
            more = caller.asService(() -> QuarkusTransaction.requiringNew().call(this::addSome));
        }
    }

    /** Whether there may be more to do. */
    private boolean addSome() {
        if (!session.createNativeQuery(ALONE, Boolean.class).getSingleResult()) {
            return false;
        }
        session.createNativeMutationQuery(COUNT_DAYS)
                .setParameter("most", MOST_AT_ONCE)
                .setParameter("active", Activities.DAYS_ACTIVE)
                .executeUpdate();
        long added = session.createNativeQuery(ADD_UP, Long.class)
                .setParameter("most", MOST_AT_ONCE)
                .getSingleResult();
        return added >= MOST_AT_ONCE;
    }
}
