package id.koperasi.registry.progressrebuild;

import id.koperasi.registry.progress.CountingDays;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/**
 * Compares figures with what they follow from, and mends them in the same statement: those of villages with the facts,
 * those of larger regions with the smaller ones, those of months with the days. What is counted but not added up yet is
 * part of what a village has.
 */
@ApplicationScoped
class MendingFigures {

    private static final String FACTS_OF_VILLAGES = """
            with village as materialized (
                select code from region_profile
                 where level = 4 and code collate "C" > :province || '.' and code collate "C" < :province || '/'
            ), own as materialized (
                select c.id
                  from village join cooperative c on c.village_code collate "C" = village.code collate "C"
            ), told as (
                select m.village_code as code, m.fact, m.day, 1 as change
                  from own join milestone m on m.cooperative_id = own.id
                union all
                select m.village_code, m.fact, m.until, -1
                  from own join milestone m on m.cooperative_id = own.id and m.until is not null
                union all
                select s.village_code, 'VILLAGE_COVERED', edge.day, edge.change
                  from village
                  join served_village s on s.village_code = village.code
                 cross join lateral (values (s.served_from, 1), (s.served_until, -1)) as edge (day, change)
                 where edge.day is not null
                union all
                select e.village_code, e.fact, e.day, e.change
                  from own join activity_edge e on e.cooperative_id = own.id
            ), due as (
                select code, fact, day, sum(change)::bigint as change from told group by code, fact, day
            ), had as (
                select code, fact, day, sum(change)::bigint as change
                  from (select village.code, c.fact, c.day, c.change
                          from village join progress_count c on c.region_code = village.code
                        union all
                        select village.code, p.fact, p.day, p.change
                          from village join progress_change p on p.village_code = village.code) as both_of_them
                 group by code, fact, day
            )""";

    private static final String SUMS_OF_CHILDREN = """
            with due as (
                select r.parent_code as code, c.fact, c.day, sum(c.change)::bigint as change
                  from region r join progress_count c on c.region_code = r.code
                 where r.parent_code = any (:regions)
                 group by r.parent_code, c.fact, c.day
            ), had as (
                select region_code as code, fact, day, change from progress_count where region_code = any (:regions)
            )""";

    private static final String SUMS_OF_DAYS = """
            with due as (
                select region_code as code, fact, date_trunc('month', day)::date as day, sum(change)::bigint as change
                  from progress_count
                 where region_code = any (:regions)
                 group by region_code, fact, date_trunc('month', day)
            ), had as (
                select region_code as code, fact, month as day, change
                  from progress_month where region_code = any (:regions)
            )""";

    /** Both are joined by code, fact and day; what is on one side only is none on the other. */
    private static final String MEND = """
            , differing as (
                select code, fact, day, coalesce(had.change, 0) as was, coalesce(due.change, 0) as mended_to
                  from due full join had using (code, fact, day)
                 where coalesce(had.change, 0) <> coalesce(due.change, 0)
            ), mended as (
                insert into %1$s as c (region_code, fact, %2$s, change)
                select code, fact, day, mended_to - was from differing
                    on conflict (region_code, fact, %2$s) do update set change = c.change + excluded.change
            ), noted as (
                insert into progress_difference (rebuild_id, region_code, fact, grain, day, was, mended_to)
                select :rebuild, code, fact, '%3$s', day, was, mended_to
                  from differing
                 where (select count(*) from progress_difference where rebuild_id = :rebuild) < :examples
                 limit :examples
                    on conflict do nothing
            )
            select count(*) from differing""";

    private static final String DAYS = MEND.formatted("progress_count", "day", "DAY");
    private static final String MONTHS = MEND.formatted("progress_month", "month", "MONTH");

    /** Whoever announces how cooperatives live looks at those again of which this tells. */
    private static final String LOOK_AGAIN = """
            insert into activity_due (cooperative_id, village_code)
            select id, village_code
              from cooperative
             where village_code collate "C" > :province || '.' and village_code collate "C" < :province || '/'
               and formed_on is not null""";

    private static final int EXAMPLES = 50;

    private static final int MOST_AT_ONCE = 2_000;

    private final Session session;
    private final CountingDays days;
    private final DerivingMilestones milestones;

    MendingFigures(Session session, CountingDays days, DerivingMilestones milestones) {
        this.session = session;
        this.days = days;
        this.milestones = milestones;
    }

    /** The villages of a province; gives back how many figures differed. */
    @Transactional(Transactional.TxType.MANDATORY)
    long villagesOf(UUID rebuild, String province) {
        session.createNativeMutationQuery(LOOK_AGAIN)
                .setParameter("province", province)
                .executeUpdate();
        long counted = days.countSome(MOST_AT_ONCE);
        while (counted >= MOST_AT_ONCE) {
            counted = days.countSome(MOST_AT_ONCE);
        }
        days.countAgain(province);
        milestones.of(province);
        return count(session.createNativeQuery(FACTS_OF_VILLAGES + DAYS, Long.class), rebuild)
                .setParameter("province", province)
                .getSingleResult();
    }

    /** Regions whose children are right already. */
    @Transactional(Transactional.TxType.MANDATORY)
    long sums(UUID rebuild, Collection<String> regions) {
        return count(session.createNativeQuery(SUMS_OF_CHILDREN + DAYS, Long.class), rebuild)
                .setParameter("regions", regions.toArray(String[]::new))
                .getSingleResult();
    }

    /** The months of regions whose days are right already. */
    @Transactional(Transactional.TxType.MANDATORY)
    long months(UUID rebuild, Collection<String> regions) {
        return count(session.createNativeQuery(SUMS_OF_DAYS + MONTHS, Long.class), rebuild)
                .setParameter("regions", regions.toArray(String[]::new))
                .getSingleResult();
    }

    private static NativeQuery<Long> count(NativeQuery<Long> query, UUID rebuild) {
        return query.setParameter("rebuild", rebuild).setParameter("examples", EXAMPLES);
    }
}
