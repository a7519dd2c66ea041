package id.koperasi.registry.progressreport;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.registry.progress.Figure;
import id.koperasi.registry.region.Region;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * The list behind a number. It reads as the service, for it is public: it holds villages, the names of cooperatives and
 * days, and nothing else of the rows that row-level security guards.
 */
@ApplicationScoped
class VillageList {

    private static final String REACHED = """
            select m.cooperative_id, m.village_code, m.day
              from milestone m
             where m.fact = :fact and m.day <= :until and (m.until is null or m.until > :until)""";

    /** Villages that share the cooperative of another are covered too. */
    private static final String COVERED = REACHED + """
             union all
            select s.cooperative_id, s.village_code, s.served_from
              from served_village s
             where s.served_from <= :until and (s.served_until is null or s.served_until > :until)""";

    /** From what the figures know of each life, so that the list is as long as the number says. */
    private static final String LIVING = """
            select m.cooperative_id, m.village_code, coalesce(greatest(a.last, m.day), m.day) as day
              from milestone m
             cross join lateral (select max(day) as last from activity_day d
                                  where d.cooperative_id = m.cooperative_id and d.day <= :until) as a
             cross join lateral (select coalesce(sum(change) filter (where e.fact = 'ACTIVE'), 0) as active,
                                        coalesce(sum(change) filter (where e.fact = 'LIVED'), 0) as lived
                                   from activity_edge e
                                  where e.cooperative_id = m.cooperative_id and e.day <= :until) as life
             where m.fact = 'FORMED' and m.day <= :until and (m.until is null or m.until > :until)
               and :fact = case when life.active > 0 then 'ACTIVE'
                                when life.lived > 0 then 'DORMANT' else 'PAPER_ONLY' end""";

    private static final String WHO_HAS_IT = """
            with page as materialized (
                select * from (%s) as m
                 where m.village_code collate "C" >= :first and m.village_code collate "C" < :beyond
                   and (m.village_code collate "C", m.cooperative_id)
                       > (cast(:village as text) collate "C", cast(:id as uuid))
                 order by m.village_code collate "C", m.cooperative_id
                 limit :rows
            )
            select page.village_code, v.name, d.name as district, r.name as regency, p.name as province,
                   c.id, c.name as cooperative, page.day
              from page
              join cooperative c on c.id = page.cooperative_id""";

    /**
     * The villages of that day, as they are counted then: those of today without those that began later, and those that have
     * ended since. Each part goes village by village in the order of the codes and ends where the page is full; joins to what
     * is lacking would read the nation first.
     */
    private static final String WHO_LACKS_IT = """
            with page as materialized (
                select code as village_code from (
                    (select p.code
                       from region_profile p
                      where p.level = 4 and p.code collate "C" >= :first and p.code collate "C" < :beyond
                        and p.code collate "C" > cast(:village as text) collate "C"
                        and (select m.village_code from (%s) as m
                              where m.village_code collate "C" = p.code collate "C" limit 1) is null
                        and not exists (select from region n
                                         where n.code = p.code and n.valid_from > :until
                                           and not exists (select from region_change c
                                                             join region_revision a on a.id = c.revision_id
                                                            where c.successor = n.code and a.applied_at is not null)
                                        offset 0)
                      order by p.code collate "C"
                      limit :rows)
                    union all
                    (select r.code
                       from region r
                      where r.level = 4 and r.valid_until > :until and (r.valid_from is null or r.valid_from <= :until)
                        and r.code collate "C" >= :first and r.code collate "C" < :beyond
                        and r.code collate "C" > cast(:village as text) collate "C"
                        and (select m.village_code from (%s) as m
                              where m.village_code collate "C" = r.code collate "C" limit 1) is null
                        and not exists (select from region_change c join region_revision a on a.id = c.revision_id
                                         where c.code = r.code and c.successor is not null and a.applied_at is not null)
                      order by r.code collate "C"
                      limit :rows)) as lacking
                 order by code collate "C"
                 limit :rows
            )
            select page.village_code, v.name, d.name as district, r.name as regency, p.name as province,
                   c.id, c.name as cooperative, cast(null as date) as day
              from page
              left join lateral (
                   select id, name from cooperative
                    where village_code collate "C" = page.village_code collate "C" and proposed_on <= :until
                    order by status in ('MERGED', 'DISSOLVED', 'WITHDRAWN'), second_reason nulls first, id
                    limit 1) as c on true""";

    private static final String NAMED = """

              join region v on v.code = page.village_code
              join region d on d.code = v.parent_code
              join region r on r.code = d.parent_code
              join region p on p.code = r.parent_code
             order by page.village_code collate "C", c.id""";

    private static final UUID NOBODY = new UUID(0, 0);

    private final Session session;
    private final CurrentCaller caller;

    VillageList(Session session, CurrentCaller caller) {
        this.session = session;
        this.caller = caller;
    }

    /**
     * What is asked for.
     *
     * @param region where
     * @param fact what the cooperatives have or lack
     * @param reached whether those are listed that have it
     * @param asOf on which day
     */
    record Asked(Region region, Figure fact, boolean reached, LocalDate asOf) {}

    /** Where a page ended. */
    record Place(String villageCode, UUID cooperativeId) {

        static final Place START = new Place("", NOBODY);
    }

    /**
     * A cooperative that has it, or a village in which none has it.
     *
     * @param cooperativeId of a village that lacks it: its first one, when there is one
     * @param day since when it has it
     */
    record Line(
            String villageCode,
            String village,
            String district,
            String regency,
            String province,
            @Nullable UUID cooperativeId,
            @Nullable String cooperative,
            @Nullable LocalDate day) {

        Place place() {
            return new Place(villageCode, cooperativeId == null ? NOBODY : cooperativeId);
        }
    }

    /** The next lines after a place, in the order of the codes. */
    List<Line> page(Asked asked, Place after, int rows) {
        return caller.asService(() -> QuarkusTransaction.requiringNew().call(() -> read(asked, after, rows)));
    }

    private List<Line> read(Asked asked, Place after, int rows) {
        boolean nation = asked.region().code().equals(Region.NATION);
        String sql = (asked.reached() ? WHO_HAS_IT : WHO_LACKS_IT).replace("%s", whoHas(asked.fact())) + NAMED;
        var query = session.createNativeQuery(sql, Object[].class)
                .setParameter("fact", asked.fact().name())
                .setParameter("until", asked.asOf())
                .setParameter("first", nation ? "" : asked.region().code())
                .setParameter("beyond", nation ? "~" : asked.region().code() + "/")
                .setParameter("village", after.villageCode())
                .setParameter("rows", rows);
        if (asked.reached()) {
            query.setParameter("id", after.cooperativeId());
        }
        return query.getResultList().stream().map(VillageList::line).toList();
    }

    private static String whoHas(Figure fact) {
        if (fact.living()) {
            return LIVING;
        }
        return fact == Figure.VILLAGE_COVERED ? COVERED : REACHED;
    }

    private static Line line(Object[] row) {
        return new Line(
                (String) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (UUID) row[5],
                (String) row[6],
                (LocalDate) row[7]);
    }
}
