package id.koperasi.ledger.till;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;

/** What stands against money where nobody chooses it, each account from its day on. */
@ApplicationScoped
public class CounterAccounts {

    private static final String ON = """
            select account
              from teller_form_account
             where form = :form and leg = 'COUNTER' and :day between valid_from and coalesce(valid_until, :day)
             order by valid_from desc
             limit 1""";

    private final EntityManager entities;

    CounterAccounts(EntityManager entities) {
        this.entities = entities;
    }

    /** For what cash differs from the books. */
    public String ofDifference(LocalDate day) {
        return of("CASH_DIFFERENCE", day);
    }

    /** For what came from nobody knows whom. */
    public String ofUnidentified(LocalDate day) {
        return of("UNIDENTIFIED_PAYMENT", day);
    }

    /** For what term savings earn. */
    public String ofTermInterest(LocalDate day) {
        return of("TERM_INTEREST", day);
    }

    /** For what is kept from who takes term savings back early. */
    public String ofEarlyFee(LocalDate day) {
        return of("TERM_EARLY_FEE", day);
    }

    /** For what is bought and paid later. */
    public String ofCreditPurchase(LocalDate day) {
        return of("CREDIT_PURCHASE", day);
    }

    private String of(String form, LocalDate day) {
        return (String) entities.createNativeQuery(ON, String.class)
                .setParameter("form", form)
                .setParameter("day", day)
                .getSingleResult();
    }
}
