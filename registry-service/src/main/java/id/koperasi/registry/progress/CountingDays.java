package id.koperasi.registry.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Turns the days on which something happened into what the figures count: when each cooperative began to live and ceased
 * to. What was counted before is written down, so a day told late, a corrected formation or an end only adds the difference.
 * Whoever counts holds the lock of the one that adds up.
 */
@ApplicationScoped
public class CountingDays {

    private static final String ALONE =
            "select pg_advisory_xact_lock(hashtextextended('progress', 0)) is null as waited";

    private static final String DUE = """
            with due as materialized (
                select c.id as cooperative_id, c.village_code, c.formed_on,
                       case when c.status in ('MERGED', 'DISSOLVED', 'WITHDRAWN') then c.standing_since end as ended_on
                  from cooperative c
                 where c.formed_on is not null and %s
            )""";

    private static final String NEW_DAYS = DUE.formatted("""
            c.id in (select distinct d.cooperative_id
                       from activity_day d join cooperative f on f.id = d.cooperative_id
                      where not d.counted and f.formed_on is not null limit :most)""");

    private static final String ONE = DUE.formatted("c.id = :cooperative");

    /** All of a province but those that wait to be counted, whose turn comes. */
    private static final String ALL = DUE.formatted("""
            c.village_code collate "C" > :province || '.' and c.village_code collate "C" < :province || '/'
                   and not exists (select from activity_day d where d.cooperative_id = c.id and not d.counted)""");

    private static final String COUNT = """
            , edge as (
                select due.cooperative_id, due.village_code, e.fact, e.day, e.change
                  from due
                 cross join lateral (select array_agg(greatest(a.day, due.formed_on)) as days
                                       from activity_day a where a.cooperative_id = due.cooperative_id) as told
                 cross join lateral activity_edges(told.days, due.ended_on) as e
            ), stored as (
                select e.cooperative_id, due.village_code, e.fact, e.day, e.change
                  from due join activity_edge e on e.cooperative_id = due.cooperative_id
            ), differing as (
                select cooperative_id, coalesce(edge.village_code, stored.village_code) as village_code, fact, day,
                       coalesce(edge.change, 0) as change, coalesce(edge.change, 0) - coalesce(stored.change, 0) as by
                  from edge full join stored using (cooperative_id, fact, day)
                 where edge.change is distinct from stored.change
            ), gone as (
                delete from activity_edge e
                 using differing d
                 where e.cooperative_id = d.cooperative_id and e.fact = d.fact and e.day = d.day and d.change = 0
            ), kept as (
                insert into activity_edge (cooperative_id, village_code, fact, day, change)
                select cooperative_id, village_code, fact, day, change from differing where change <> 0
                    on conflict (cooperative_id, fact, day) do update set change = excluded.change
            ), counted as (
                update activity_day a set counted = true
                  from due where a.cooperative_id = due.cooperative_id and not a.counted
            )""";

    private static final String TELL_THE_FIGURES = COUNT + """
            , added as (
                insert into progress_change (village_code, fact, day, change)
                select village_code, fact, day, sum(by)
                  from differing group by village_code, fact, day having sum(by) <> 0
            )
            select count(*) from due""";

    private static final String TELL_NOBODY = COUNT + """
            select count(*) from differing""";

    private final Session session;

    CountingDays(Session session) {
        this.session = session;
    }

    /** Counts the days of some cooperatives and tells the figures; gives back of how many. */
    @Transactional(Transactional.TxType.MANDATORY)
    public long countSome(int most) {
        return session.createNativeQuery(NEW_DAYS + TELL_THE_FIGURES, Long.class)
                .setParameter("most", most)
                .getSingleResult();
    }

    /** Counts the days of a province again, as if nothing were written down; the figures are compared afterwards. */
    @Transactional(Transactional.TxType.MANDATORY)
    public long countAgain(String province) {
        return session.createNativeQuery(ALL + TELL_NOBODY, Long.class)
                .setParameter("province", province)
                .getSingleResult();
    }

    /** Waits for whoever adds up, who marks days as counted: before days are changed, or the two wait for each other. */
    @Transactional(Transactional.TxType.MANDATORY)
    void alone() {
        session.createNativeQuery(ALONE, Boolean.class).getSingleResult();
    }

    /**
     * The days of a cooperative count otherwise, because it ended or was formed on another day; a part of the running
     * transaction, which waits for whoever adds up.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void otherwise(UUID cooperativeId) {
        alone();
        session.createNativeQuery(ONE + TELL_THE_FIGURES, Long.class)
                .setParameter("cooperative", cooperativeId)
                .getSingleResult();
    }
}
