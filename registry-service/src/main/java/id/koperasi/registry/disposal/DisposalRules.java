package id.koperasi.registry.disposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.hibernate.Session;

/** Up to which share of the assets the board decides alone, from a day on; before the first rule, the first. */
@ApplicationScoped
class DisposalRules {

    private static final String ON = """
            select most_percent
              from asset_disposal_rule
             order by valid_from > :day, abs(valid_from - cast(:day as date))
             limit 1""";

    private final Session session;

    DisposalRules(Session session) {
        this.session = session;
    }

    /** Per cent of all assets. */
    BigDecimal mostPercentOn(LocalDate day) {
        return session.createNativeQuery(ON, BigDecimal.class)
                .setParameter("day", day)
                .getSingleResult();
    }
}
