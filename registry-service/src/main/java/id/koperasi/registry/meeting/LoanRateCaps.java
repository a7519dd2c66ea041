package id.koperasi.registry.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.hibernate.Session;

/** The most that loans may cost, per cent a year, each from its day on; before the first day, that one. */
@ApplicationScoped
class LoanRateCaps {

    private static final String ON = """
            select most_percent
              from loan_rate_cap
             order by valid_from > :day, abs(valid_from - cast(:day as date))
             limit 1""";

    private final Session session;

    LoanRateCaps(Session session) {
        this.session = session;
    }

    BigDecimal on(LocalDate day) {
        return session.createNativeQuery(ON, BigDecimal.class)
                .setParameter("day", day)
                .getSingleResult();
    }
}
