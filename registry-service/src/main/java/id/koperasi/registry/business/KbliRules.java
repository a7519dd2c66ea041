package id.koperasi.registry.business;

import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

/** Which KBLI fits which function. The lists of the ministry move, so another code is only a warning. */
@ApplicationScoped
class KbliRules {

    private static final String FITS = """
            select coalesce(bool_or(:kbli between first_code and last_code), true)
              from kbli_rule
             where function = :function and valid_from <= :day and (valid_until is null or valid_until >= :day)""";

    private final Session session;

    KbliRules(Session session) {
        this.session = session;
    }

    /** Whether the code is among those known for the function on the day the unit opened; where none is known, every one fits. */
    boolean fits(BusinessUnit unit) {
        return session.createNativeQuery(FITS, Boolean.class)
                .setParameter("kbli", unit.kbli())
                .setParameter("function", unit.function().name())
                .setParameter("day", unit.openedOn())
                .getSingleResult();
    }
}
