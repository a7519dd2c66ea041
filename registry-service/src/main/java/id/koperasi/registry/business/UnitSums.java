package id.koperasi.registry.business;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.registry.region.VillageRange;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.Session;

/**
 * Units and their workers, summed by region. A trigger writes each change of a unit beside it; here they are added to
 * the sums of all regions above, by one transaction at a time. A read takes sums and what is not yet added in one
 * statement, so that it is exact at every moment.
 */
@ApplicationScoped
class UnitSums {

    private static final int MOST_AT_ONCE = 5_000;
    private static final int MOST_BATCHES = 50;

    private static final String ALONE = "select pg_try_advisory_xact_lock(hashtextextended('business-unit-sums', 0))";

    private static final String ADD_UP = """
            with taken as (
                delete from business_unit_delta
                 where id in (select id from business_unit_delta order by id limit :most)
                returning *
            ), added as (
                insert into business_unit_sum as s (region_code, function, units, active, workers, local_workers,
                                                    women_workers)
                select r.code, function, sum(units), sum(active), sum(workers), sum(local_workers), sum(women_workers)
                  from taken
                 cross join lateral (values ('ID'), (left(village_code, 2)), (left(village_code, 5)),
                                            (left(village_code, 8)), (village_code)) as r (code)
                 group by r.code, function
                    on conflict (region_code, function) do update
                       set units = s.units + excluded.units, active = s.active + excluded.active,
                           workers = s.workers + excluded.workers,
                           local_workers = s.local_workers + excluded.local_workers,
                           women_workers = s.women_workers + excluded.women_workers
            )
            select count(*) from taken""";

    private static final String OF_REGION = """
            select function, sum(units)::bigint as units, sum(active)::bigint as active,
                   sum(workers)::bigint as workers, sum(local_workers)::bigint as local_workers,
                   sum(women_workers)::bigint as women_workers
              from (select function, units, active, workers, local_workers, women_workers
                      from business_unit_sum where region_code = :region
                    union all
                    select function, units, active, workers, local_workers, women_workers
                      from business_unit_delta
                     where village_code collate "C" >= :first and village_code collate "C" < :beyond) as all_of_it
             group by function
            having sum(units) > 0
             order by function""";

    private final Session session;
    private final CurrentCaller caller;

    UnitSums(Session session, CurrentCaller caller) {
        this.session = session;
        this.caller = caller;
    }

    /** The units of one function in a region, and who works in those that are open. */
    record UnitSum(UnitFunction function, long units, long active, long workers, long local, long women) {}

    List<UnitSum> of(String region) {
        VillageRange range = VillageRange.of(region);
        return session.createNativeQuery(OF_REGION, Object[].class)
                .setParameter("region", region)
                .setParameter("first", range.first())
                .setParameter("beyond", range.beyond())
                .getResultStream()
                .map(row -> new UnitSum(
                        UnitFunction.valueOf((String) row[0]),
                        (Long) row[1],
                        (Long) row[2],
                        (Long) row[3],
                        (Long) row[4],
                        (Long) row[5]))
                .toList();
    }

    @Scheduled(every = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    void addUp() {
        boolean more = true;
        for (int batch = 0; more && batch < MOST_BATCHES; batch++) {
            more = caller.asService(() -> QuarkusTransaction.requiringNew().call(this::addSome));
        }
    }

    private boolean addSome() {
        if (!session.createNativeQuery(ALONE, Boolean.class).getSingleResult()) {
            return false;
        }
        long added = session.createNativeQuery(ADD_UP, Long.class)
                .setParameter("most", MOST_AT_ONCE)
                .getSingleResult();
        return added >= MOST_AT_ONCE;
    }
}
