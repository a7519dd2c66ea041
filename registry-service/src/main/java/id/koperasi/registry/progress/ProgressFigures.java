package id.koperasi.registry.progress;

import id.koperasi.registry.region.Region;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/**
 * The figures of regions, as of any day. What is added up already and what is not yet are read in one statement, so that
 * a figure is exact at every moment. Of past months only the sums are read.
 */
@ApplicationScoped
public class ProgressFigures {

    private static final String NOT_ADDED_YET = """
              from progress_change
             where (:region = 'ID' or village_code = :region or starts_with(village_code, :region || '.'))
               and day <= :until""";

    private static final String AS_OF = """
            select fact, sum(change)::bigint
              from (select fact, change from progress_month where region_code = :region and month < :month
                    union all
                    select fact, change from progress_count
                     where region_code = :region and day >= :month and day <= :until
                    union all
                    select fact, change""" + "\n" + NOT_ADDED_YET + """
            ) as changes
             group by fact""";

    private static final String CHILDREN = """
            with since as (
                select left(code, :width) as code, sum(change)::integer as change
                  from region_villages_since(:region, :until)
                 group by 1
            ), child as materialized (
                select r.code, r.name, p.villages + coalesce(since.change, 0) as villages
                  from region r
                  join region_profile p using (code)
                  left join since using (code)
                 where r.parent_code = :region
            ), sums as (
                select region_code, fact, sum(change)::bigint as total
                  from (select m.region_code, m.fact, m.change
                          from child join progress_month m on m.region_code = child.code and m.month < :month
                        union all
                        select c.region_code, c.fact, c.change
                          from child join progress_count c
                            on c.region_code = child.code and c.day >= :month and c.day <= :until
                        union all
                        select left(village_code, :width), fact, change""" + "\n" + NOT_ADDED_YET + """
                ) as changes
                 group by region_code, fact
            )
            select code, name, villages, fact, total
              from child left join sums on region_code = code
             order by code collate "C\"""";

    private static final String DAILY = """
            select fact, day, sum(change)::bigint
              from (select fact, day, change from progress_count
                     where region_code = :region and fact = any (:facts) and day <= :until
                    union all
                    select fact, day, change""" + "\n" + NOT_ADDED_YET + """
               and fact = any (:facts)) as changes
             group by fact, day
            having sum(change) <> 0
             order by day""";

    private final Session session;

    ProgressFigures(Session session) {
        this.session = session;
    }

    /** A figure from a day on. */
    public record Step(LocalDate day, long total) {}

    /**
     * Where a region below another stands.
     *
     * @param code its official code
     * @param name as the official file writes it
     * @param villages how many it has
     * @param figures all of them
     */
    public record Child(String code, String name, int villages, Map<Figure, Long> figures) {}

    /** Every figure of a region as of a day. */
    public Map<Figure, Long> asOf(String region, LocalDate day) {
        Map<String, Long> sums = new HashMap<>();
        dated(session.createNativeQuery(AS_OF, Object[].class), region, day)
                .getResultList()
                .forEach(row -> sums.put((String) row[0], (Long) row[1]));
        return Figure.all(sums);
    }

    /** The same of every region directly below, by code. */
    public List<Child> children(Region region, LocalDate day) {
        record Place(String code, String name, int villages) {}
        Map<Place, Map<String, Long>> sums = new LinkedHashMap<>();
        dated(session.createNativeQuery(CHILDREN, Object[].class), region.code(), day)
                .setParameter("width", region.level().widthBelow())
                .getResultList()
                .forEach(row -> {
                    var place = new Place((String) row[0], (String) row[1], (Integer) row[2]);
                    Map<String, Long> of = sums.computeIfAbsent(place, key -> new HashMap<>());
                    if (row[3] != null) {
                        of.put((String) row[3], (Long) row[4]);
                    }
                });
        return sums.entrySet().stream()
                .map(each -> new Child(
                        each.getKey().code(),
                        each.getKey().name(),
                        each.getKey().villages(),
                        Figure.all(each.getValue())))
                .toList();
    }

    private static NativeQuery<Object[]> dated(NativeQuery<Object[]> query, String region, LocalDate day) {
        return query.setParameter("region", region)
                .setParameter("month", day.withDayOfMonth(1))
                .setParameter("until", day);
    }

    /** How a milestone of a region grew until a day: each day on which it changed, with what it was from then on. */
    public List<Step> steps(String region, Milestone fact, LocalDate until) {
        var figure = Figure.valueOf(fact.name());
        return Objects.requireNonNull(steps(region, List.of(figure), until).get(figure));
    }

    /** The same of several figures. */
    public Map<Figure, List<Step>> steps(String region, List<Figure> figures, LocalDate until) {
        var growth = new Growth(figures);
        session.createNativeQuery(DAILY, Object[].class)
                .addScalar("fact", String.class)
                .addScalar("day", LocalDate.class)
                .addScalar("sum", Long.class)
                .setParameter("region", region)
                .setParameter("facts", Figure.facts(figures).toArray(String[]::new))
                .setParameter("until", until)
                .getResultList()
                .forEach(row -> growth.changed((LocalDate) row[1], (String) row[0], (Long) row[2]));
        return growth.steps();
    }
}
