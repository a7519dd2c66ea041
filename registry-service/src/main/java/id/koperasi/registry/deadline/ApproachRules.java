package id.koperasi.registry.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.hibernate.Session;

/** How long before its last day something counts as ending soon, from a day on; before the first rule, the first. */
@ApplicationScoped
class ApproachRules {

    private static final String ON = """
            select days
              from approach_rule
             order by valid_from > :day, abs(valid_from - cast(:day as date))
             limit 1""";

    private final Session session;

    ApproachRules(Session session) {
        this.session = session;
    }

    /** The last day that is soon, as of a day. */
    LocalDate soonUntil(LocalDate today) {
        return today.plusDays(session.createNativeQuery(ON, Integer.class)
                .setParameter("day", today)
                .getSingleResult());
    }
}
