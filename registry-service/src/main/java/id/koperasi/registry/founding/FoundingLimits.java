package id.koperasi.registry.founding;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** The numbers that the law moves now and then, each with the day from which it counts. */
@ApplicationScoped
public class FoundingLimits {

    private final Session session;

    FoundingLimits(Session session) {
        this.session = session;
    }

    /** All of them, each by the day from which it counts. */
    public History history() {
        Map<String, NavigableMap<LocalDate, Integer>> byName = session
                .createNativeQuery("select name, valid_from, value from founding_limit", Object[].class)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> (String) row[0],
                        Collectors.toMap(
                                row -> (LocalDate) row[1], row -> (Integer) row[2], (a, b) -> b, TreeMap::new)));
        return new History(byName);
    }

    /** What counted when. */
    public record History(Map<String, NavigableMap<LocalDate, Integer>> byName) {

        public History {
            byName = Map.copyOf(byName);
        }

        /** As of a day; before the first known number, that one counts. */
        public Limits on(LocalDate day) {
            return new Limits(
                    value("founders", day),
                    value("board", day),
                    value("supervisors", day),
                    value("term-years", day),
                    value("usual-term-years", day),
                    value("terms-in-post", day),
                    value("meeting-years", day),
                    value("lowest-grade", day),
                    value("shared-population", day),
                    value("declarations", day) == 1,
                    value("conviction-years", day),
                    value("capital-proof", day) == 1,
                    value("notary-serves", day) == 1,
                    value("village-meeting", day) == 1,
                    value("odd-numbers", day) == 1);
        }

        private int value(String name, LocalDate day) {
            NavigableMap<LocalDate, Integer> values = Objects.requireNonNull(byName.get(name), name);
            var entry = values.floorEntry(day);
            return entry == null ? values.firstEntry().getValue() : entry.getValue();
        }
    }
}
