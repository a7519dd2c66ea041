package id.koperasi.registry.standing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.hibernate.Session;

/** The periods of mergers, each with the day from which it counts; before the first known one, that one counts. */
@ApplicationScoped
class StandingRules {

    private static final String ON = """
            select objection_days, asset_transfer_days
              from standing_rule
             order by valid_from > :day, abs(valid_from - :day)
             limit 1""";

    private final Session session;

    StandingRules(Session session) {
        this.session = session;
    }

    StandingRule on(LocalDate day) {
        Object[] row = session.createNativeQuery(ON, Object[].class)
                .setParameter("day", day)
                .getSingleResult();
        return new StandingRule((Integer) row[0], (Integer) row[1]);
    }
}
