package id.koperasi.registry.progressrebuild;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Makes the milestones of a province again from what they follow from: the cooperatives, their numbers, accounts, units,
 * letters and meetings, and what the other services told. The figures are compared afterwards.
 */
@ApplicationScoped
public class DerivingMilestones {

    private static final String DUE = """
            with own as materialized (
                select c.*, case when c.status in ('MERGED', 'DISSOLVED', 'WITHDRAWN') then c.standing_since end as ended_on
                  from cooperative c
                 where %s
            ), once (cooperative_id, fact, day) as (
                select id, 'PROPOSED', proposed_on from own
                union all
                select id, 'FORMED', formed_on from own
                union all
                select id, 'VILLAGE_COVERED', formed_on from own where second_reason is null
                union all
                select n.cooperative_id, n.kind, n.issued_on from own join identity_number n on n.cooperative_id = own.id
                union all
                select n.cooperative_id, 'IDENTIFIED', max(n.issued_on)
                  from own join identity_number n on n.cooperative_id = own.id
                 group by n.cooperative_id having count(*) = 3
                union all
                select u.cooperative_id, 'UNIT_OPENED', u.opened_on from own join business_unit u on u.cooperative_id = own.id
                union all
                select h.cooperative_id, h.fact, h.day
                  from own join heard_milestone h on h.cooperative_id = own.id
                 where h.fact not in ('CHAIR_TRAINED', 'TREASURER_TRAINED', 'COACHED', 'COACHED_BY_DINAS',
                                      'COACHED_BY_DEKOPIN', 'DISBURSED')
            ), by_year (cooperative_id, fact, book_year, day, until) as (
                select id, 'ANNUAL_MEETING_NOT_DUE', 0, formed_on,
                       make_date(cast(extract(year from formed_on) as integer) + 1, 1, 1)
                  from own
                union all
                select m.cooperative_id, 'ANNUAL_MEETING_HELD', m.book_year,
                       greatest(min(m.held_on), make_date(m.book_year + 1, 1, 1)), make_date(m.book_year + 2, 1, 1)
                  from own join meeting m on m.cooperative_id = own.id and m.kind = 'ANNUAL' and m.quorate
                 group by m.cooperative_id, m.book_year
                union all
                select p.cooperative_id, p.fact, p.nth, p.day, p.until
                  from own join milestone_period p on p.cooperative_id = own.id
            ), due as (
                select own.id as cooperative_id, own.village_code, f.fact, f.book_year, f.day,
                       case when own.ended_on is null then f.until
                            else greatest(f.day, least(f.until, own.ended_on)) end as until
                  from (select cooperative_id, fact, 0 as book_year, min(day) as day, cast(null as date) as until
                          from once where day is not null group by cooperative_id, fact
                        union all
                        select * from by_year where day is not null and (until is null or day < until)) as f
                  join own on own.id = f.cooperative_id
            )""";

    private static final String FACTS = DUE.formatted(
                    "c.village_code collate \"C\" > :province || '.' and c.village_code collate \"C\" < :province || '/'")
            + """
            , gone as (
                delete from milestone m
                 using own
                 where m.cooperative_id = own.id
                   and not exists (select from due d where d.cooperative_id = m.cooperative_id and d.fact = m.fact
                                                       and d.book_year = m.book_year)
                returning 1
            ), kept as (
                insert into milestone as m (cooperative_id, village_code, fact, book_year, day, until)
                select cooperative_id, village_code, fact, book_year, day, until from due
                    on conflict (cooperative_id, fact, book_year) do update set day = excluded.day, until = excluded.until
                 where (m.day, m.until) is distinct from (excluded.day, excluded.until)
                returning 1
            )
            select (select count(*) from gone) + (select count(*) from kept)""";

    /** The same of one cooperative, with the figures told what differs. */
    private static final String ONE = DUE.formatted("c.id = :cooperative") + """
            , had as (
                select m.fact, m.book_year, m.day, m.until from own join milestone m on m.cooperative_id = own.id
            ), differing as (
                select own.id, own.village_code, fact, book_year, had.day as day_before, had.until as until_before,
                       now.day as day_now, now.until as until_now
                  from own
                 cross join ((select fact, book_year, day, until from due) as now full join had using (fact, book_year))
                 where (had.day, had.until) is distinct from (now.day, now.until)
            ), gone as (
                delete from milestone m
                 using differing d
                 where m.cooperative_id = d.id and m.fact = d.fact and m.book_year = d.book_year and d.day_now is null
            ), kept as (
                insert into milestone (cooperative_id, village_code, fact, book_year, day, until)
                select id, village_code, fact, book_year, day_now, until_now from differing where day_now is not null
                    on conflict (cooperative_id, fact, book_year) do update set day = excluded.day, until = excluded.until
            )
            insert into progress_change (village_code, fact, day, change)
            select d.village_code, d.fact, edge.day, edge.change
              from differing d
             cross join lateral (values (d.day_now, 1), (d.until_now, -1), (d.day_before, -1), (d.until_before, 1))
                        as edge (day, change)
             where edge.day is not null""";

    private final Session session;

    DerivingMilestones(Session session) {
        this.session = session;
    }

    /** Facts of one cooperative are others than were told; a part of the running transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void otherwise(UUID cooperativeId) {
        session.flush();
        session.createNativeMutationQuery(ONE)
                .setParameter("cooperative", cooperativeId)
                .executeUpdate();
    }

    /** Gives back how many milestones were other than the facts say. */
    @Transactional(Transactional.TxType.MANDATORY)
    long of(String province) {
        return session.createNativeQuery(FACTS, Long.class)
                .setParameter("province", province)
                .getSingleResult();
    }
}
