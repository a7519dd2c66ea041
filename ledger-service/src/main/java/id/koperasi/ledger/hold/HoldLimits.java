package id.koperasi.ledger.hold;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalDate;

/** The longest time of a reservation, each limit from its day on; before its first day, that one. */
@ApplicationScoped
class HoldLimits {

    private static final String ON = """
            select longest_days
              from hold_limit
             order by valid_from > :day, case when valid_from > :day then valid_from end, valid_from desc
             limit 1""";

    private final EntityManager entities;

    HoldLimits(EntityManager entities) {
        this.entities = entities;
    }

    Duration longestOn(LocalDate day) {
        return Duration.ofDays(((Integer) entities.createNativeQuery(ON, Integer.class)
                        .setParameter("day", day)
                        .getSingleResult())
                .longValue());
    }
}
