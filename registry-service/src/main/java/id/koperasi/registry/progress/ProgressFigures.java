package id.koperasi.registry.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;

/**
 * The figures of regions, as of any day. What is added up already and what is not yet are read in one statement, so that
 * a figure is exact at every moment.
 */
@ApplicationScoped
public class ProgressFigures {

    private static final String CHANGES = """
            select fact, day, change from progress_count where region_code = :region and day <= :until
            union all
            select fact, day, change from progress_change
             where (:region = 'ID' or village_code = :region or starts_with(village_code, :region || '.'))
               and day <= :until""";

    private static final String AS_OF =
            "select fact, sum(change)::bigint from (" + CHANGES + ") as changes group by fact";

    private static final String DAILY = """
            select day, sum(sum(change)) over (order by day)::bigint
              from (""" + CHANGES + """
            ) as changes
             where fact = :fact
             group by day
             order by day""";

    private final Session session;

    ProgressFigures(Session session) {
        this.session = session;
    }

    /** A figure from a day on. */
    public record Step(LocalDate day, long total) {}

    /** Every figure of a region as of a day; what is absent is none. */
    public Map<String, Long> asOf(String region, LocalDate day) {
        Map<String, Long> figures = new HashMap<>();
        session.createNativeQuery(AS_OF, Object[].class)
                .setParameter("region", region)
                .setParameter("until", day)
                .getResultList()
                .forEach(row -> figures.put((String) row[0], (Long) row[1]));
        return figures;
    }

    /** In how many cooperatives of a region a milestone was reached by a day. */
    public long asOf(String region, Milestone fact, LocalDate day) {
        return asOf(region, day).getOrDefault(fact.name(), 0L);
    }

    /** How a figure of a region grew until a day: each day on which it changed, with what it was from then on. */
    public List<Step> steps(String region, Milestone fact, LocalDate until) {
        return session
                .createNativeQuery(DAILY, Object[].class)
                .addScalar("day", LocalDate.class)
                .addScalar("sum", Long.class)
                .setParameter("region", region)
                .setParameter("until", until)
                .setParameter("fact", fact.name())
                .getResultList()
                .stream()
                .map(row -> new Step((LocalDate) row[0], (Long) row[1]))
                .toList();
    }

    /** The first day on which a figure was as high as this; empty when it was not by that day. */
    public Optional<LocalDate> firstDay(String region, Milestone fact, long height, LocalDate until) {
        return steps(region, fact, until).stream()
                .filter(step -> step.total() >= height)
                .map(Step::day)
                .findFirst();
    }
}
