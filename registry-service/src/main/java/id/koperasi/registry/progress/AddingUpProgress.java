package id.koperasi.registry.progress;

import id.koperasi.platform.work.OneWorker;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

/**
 * Adds the changes up to the figures of each village, kecamatan, regency, province and the nation. Only one transaction of
 * all instances does so at a time, so nobody who reaches a milestone waits for the row of a region.
 */
@ApplicationScoped
class AddingUpProgress {

    private static final int MOST_AT_ONCE = 2_000;
    private static final int MOST_TAKEN_BACK = 200;

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
    private final Activities activities;
    private final CountingDays days;
    private final OneWorker worker;

    AddingUpProgress(Session session, Activities activities, CountingDays days, OneWorker worker) {
        this.session = session;
        this.activities = activities;
        this.days = days;
        this.worker = worker;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void addUp() {
        worker.repeat("progress", this::addSome);
    }

    /** Whether there may be more to do. */
    private boolean addSome() {
        int takenBack = activities.takeBackSome(MOST_TAKEN_BACK);
        long counted = days.countSome(MOST_AT_ONCE);
        long added = session.createNativeQuery(ADD_UP, Long.class)
                .setParameter("most", MOST_AT_ONCE)
                .getSingleResult();
        return added >= MOST_AT_ONCE || counted >= MOST_AT_ONCE || takenBack >= MOST_TAKEN_BACK;
    }
}
