package id.koperasi.registry.business;

import id.koperasi.platform.work.OneWorker;
import id.koperasi.registry.region.VillageRange;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.Session;

/**
 * Units and their workers, summed by region. A trigger writes each change of a unit beside it; here they are added to
 * the sums of all regions above, by one transaction at a time. A read takes sums and what is not yet added in one
 * statement, so that it is exact at every moment.
 */
@ApplicationScoped
class UnitSums {

    private static final int MOST_AT_ONCE = 5_000;

    private static final String[] BY_FUNCTION = {"business_unit", "function"};
    private static final String[] BY_CHAIN = {"business_unit_chain", "chain"};

    private final Session session;
    private final OneWorker worker;

    UnitSums(Session session, OneWorker worker) {
        this.session = session;
        this.worker = worker;
    }

    /** The units of one function in a region, and who works in those that are open. */
    record UnitSum(UnitFunction function, long units, long active, long workers, long local, long women) {}

    /** The same of one step of the value chain. */
    record ChainSum(ValueChain chain, long units, long active, long workers, long local, long women) {}

    List<UnitSum> of(String region) {
        return rows(BY_FUNCTION, region)
                .map(row -> new UnitSum(
                        UnitFunction.valueOf((String) row[0]),
                        (Long) row[1],
                        (Long) row[2],
                        (Long) row[3],
                        (Long) row[4],
                        (Long) row[5]))
                .toList();
    }

    List<ChainSum> byChain(String region) {
        return rows(BY_CHAIN, region)
                .map(row -> new ChainSum(
                        ValueChain.valueOf((String) row[0]),
                        (Long) row[1],
                        (Long) row[2],
                        (Long) row[3],
                        (Long) row[4],
                        (Long) row[5]))
                .toList();
    }

    private Stream<Object[]> rows(String[] dimension, String region) {
        VillageRange range = VillageRange.of(region);
        return session.createNativeQuery(ofRegion(dimension), Object[].class)
                .setParameter("region", region)
                .setParameter("first", range.first())
                .setParameter("beyond", range.beyond())
                .getResultStream();
    }

    @Scheduled(every = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    void addUp() {
        worker.repeat("business-unit-sums", this::addSome);
    }

    private boolean addSome() {
        long functions = added(BY_FUNCTION);
        long chains = added(BY_CHAIN);
        return Math.max(functions, chains) >= MOST_AT_ONCE;
    }

    private long added(String[] dimension) {
        return session.createNativeQuery(addUp(dimension), Long.class)
                .setParameter("most", MOST_AT_ONCE)
                .getSingleResult();
    }

    /** Of one dimension: the function of units, or where in the value chain they work. */
    private static String addUp(String[] dimension) {
        return """
            with taken as (
                delete from %1$s_delta
                 where id in (select id from %1$s_delta order by id limit :most)
                returning *
            ), added as (
                insert into %1$s_sum as s (region_code, %2$s, units, active, workers, local_workers, women_workers)
                select r.code, %2$s, sum(units), sum(active), sum(workers), sum(local_workers), sum(women_workers)
                  from taken
                 cross join lateral (values ('ID'), (left(village_code, 2)), (left(village_code, 5)),
                                            (left(village_code, 8)), (village_code)) as r (code)
                 group by r.code, %2$s
                    on conflict (region_code, %2$s) do update
                       set units = s.units + excluded.units, active = s.active + excluded.active,
                           workers = s.workers + excluded.workers,
                           local_workers = s.local_workers + excluded.local_workers,
                           women_workers = s.women_workers + excluded.women_workers
            )
            select count(*) from taken""".formatted(dimension[0], dimension[1]);
    }

    private static String ofRegion(String[] dimension) {
        return """
            select %2$s, sum(units)::bigint as units, sum(active)::bigint as active,
                   sum(workers)::bigint as workers, sum(local_workers)::bigint as local_workers,
                   sum(women_workers)::bigint as women_workers
              from (select %2$s, units, active, workers, local_workers, women_workers
                      from %1$s_sum where region_code = :region
                    union all
                    select %2$s, units, active, workers, local_workers, women_workers
                      from %1$s_delta
                     where village_code collate "C" >= :first and village_code collate "C" < :beyond) as all_of_it
             group by %2$s
            having sum(units) > 0
             order by %2$s""".formatted(dimension[0], dimension[1]);
    }
}
