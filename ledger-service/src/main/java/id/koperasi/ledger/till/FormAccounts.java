package id.koperasi.ledger.till;

import id.koperasi.ledger.journal.JournalRejection.UnknownUnit;
import id.koperasi.ledger.till.TillRejection.FormWithoutAccount;
import id.koperasi.ledger.till.TillRejection.ServicesLeaveNoStore;
import id.koperasi.platform.problem.RejectedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which accounts a form posts to on its day, by what it says and by the function of its business unit. */
@ApplicationScoped
class FormAccounts {

    private static final String ANY = "ANY";
    private static final String FUNCTION =
            "select function from business_unit where cooperative_id = :cooperative and id = :unit";
    private static final String LEGS = """
            select distinct on (leg) leg, account
              from teller_form_account
             where form = :form and purpose in ('ANY', :purpose) and party in ('ANY', :party)
               and unit_function in ('ANY', :function) and :day between valid_from and coalesce(valid_until, :day)
             order by leg, unit_function = 'ANY', party = 'ANY', purpose = 'ANY', valid_from desc""";

    private final EntityManager entities;

    FormAccounts(EntityManager entities) {
        this.entities = entities;
    }

    /** A leg of a form. */
    enum Leg {
        COUNTER,
        COST,
        GOODS
    }

    /**
     * The accounts of a form that was filled in.
     *
     * @param legs the account of each leg that it has
     */
    record Accounts(TellerForm form, Map<Leg, String> legs) {

        /** What stands against the money. */
        String counter() {
            String account = legs.get(Leg.COUNTER);
            if (account == null) {
                throw new RejectedException(new FormWithoutAccount(form));
            }
            return account;
        }

        /** Cost of what was sold, and the inventories it leaves. */
        String ofGoods(Leg leg) {
            String account = legs.get(leg);
            if (account == null) {
                throw new RejectedException(new ServicesLeaveNoStore());
            }
            return account;
        }
    }

    Accounts of(UUID cooperativeId, NewTellerEntry body) {
        List<?> rows = entities.createNativeQuery(LEGS, Tuple.class)
                .setParameter("form", body.form().name())
                .setParameter(
                        "purpose", body.purpose() == null ? ANY : body.purpose().name())
                .setParameter("party", body.party() == null ? ANY : body.party().name())
                .setParameter("function", function(cooperativeId, body.unitId()))
                .setParameter("day", body.effectiveDate())
                .getResultList();
        var legs = new HashMap<Leg, String>();
        rows.stream()
                .map(Tuple.class::cast)
                .forEach(row -> legs.put(Leg.valueOf(row.get("leg", String.class)), row.get("account", String.class)));
        return new Accounts(body.form(), legs);
    }

    private String function(UUID cooperativeId, @Nullable UUID unit) {
        if (unit == null) {
            return ANY;
        }
        List<?> rows = entities.createNativeQuery(FUNCTION, Tuple.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("unit", unit)
                .getResultList();
        return rows.stream()
                .map(row -> ((Tuple) row).get("function", String.class))
                .findFirst()
                .orElseThrow(() -> new RejectedException(new UnknownUnit()));
    }
}
