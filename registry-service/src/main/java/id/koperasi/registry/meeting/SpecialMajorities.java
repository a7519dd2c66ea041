package id.koperasi.registry.meeting;

import id.koperasi.registry.decision.Decision;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** The majorities of the decisions that take more than half, each from its day on; before its first day, that one. */
@ApplicationScoped
class SpecialMajorities {

    private static final String ON = """
            select distinct on (decision) decision, present_parts, present_of, favour_parts, favour_of
              from special_majority
             order by decision, valid_from > :day, case when valid_from > :day then valid_from end,
                      valid_from desc""";

    private static final String ORDINARY = """
            select favour_parts, favour_of
              from ordinary_majority
             order by valid_from > :day, abs(valid_from - cast(:day as date))
             limit 1""";

    private final Session session;

    SpecialMajorities(Session session) {
        this.session = session;
    }

    /** What every resolution took on a day. */
    OrdinaryMajority ordinary(LocalDate day) {
        Object[] row = session.createNativeQuery(ORDINARY, Object[].class)
                .setParameter("day", day)
                .getSingleResult();
        return new OrdinaryMajority((Integer) row[0], (Integer) row[1]);
    }

    /** Those that held on a day, by decision. */
    Map<Decision, SpecialMajority> on(LocalDate day) {
        return session.createNativeQuery(ON, Object[].class)
                .setParameter("day", day)
                .getResultStream()
                .map(row -> new SpecialMajority(
                        Decision.valueOf((String) row[0]),
                        (Integer) row[1],
                        (Integer) row[2],
                        (Integer) row[3],
                        (Integer) row[4]))
                .collect(Collectors.toMap(SpecialMajority::decision, Function.identity()));
    }
}
