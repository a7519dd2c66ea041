package id.koperasi.registry.naming;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** The words that the rules of names speak of, each from its day on; before its first day, those of the first. */
@ApplicationScoped
class NamingRules {

    private static final String ON = """
            select distinct on (rule) rule, words
              from naming_rule
             where cardinality(words) > 0
             order by rule, valid_from > :day, abs(valid_from - cast(:day as date))""";

    private final Session session;

    NamingRules(Session session) {
        this.session = session;
    }

    /**
     * The words of a day.
     *
     * @param village with what the name of a desa's begins, any one of them; the first is what others are told
     * @param urban with what that of a kelurahan's does
     * @param district what stands before the name of a district
     */
    record Words(List<String> village, List<String> urban, List<String> district) {

        List<String> beginnings(boolean ofUrban) {
            return ofUrban ? urban : village;
        }
    }

    Words on(LocalDate day) {
        Map<String, List<String>> words =
                session.createNativeQuery(ON, Object[].class).setParameter("day", day).getResultList().stream()
                        .collect(Collectors.toMap(row -> (String) row[0], row -> Arrays.asList((String[]) row[1])));
        return new Words(of(words, "BEGINNING_DESA"), of(words, "BEGINNING_KELURAHAN"), of(words, "ADDITION"));
    }

    private static List<String> of(Map<String, List<String>> words, String rule) {
        return Objects.requireNonNull(words.get(rule), rule);
    }
}
