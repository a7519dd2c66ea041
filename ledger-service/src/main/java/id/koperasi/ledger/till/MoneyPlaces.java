package id.koperasi.ledger.till;

import id.koperasi.ledger.till.TillRejection.NoMoneyPlace;
import id.koperasi.platform.problem.RejectedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Where a cooperative keeps its money: the accounts that the cash flow statement counts as cash, and its own under them. */
@ApplicationScoped
public class MoneyPlaces {

    /** How the account of a place is written. */
    static final String CODE = "[0-9]{3,4}(\\.[0-9]{2})?";

    private static final String PLACES = """
            select p.code, p.name,
                   exists (select from statement_account b
                            where b.statement = 'BALANCE_SHEET' and b.line = 'CASH' and b.account = p.root
                              and :day between b.valid_from and coalesce(b.valid_until, :day)) as counted
              from (select a.code, a.name, a.code as root
                      from account a
                     where :day between a.valid_from and coalesce(a.valid_until, :day)
                    union all
                    select o.code, o.name, o.root
                      from own_account o
                     where o.cooperative_id = :cooperative and o.opened_on <= :day) p
              join statement_account s on s.account = p.root
             where s.statement = 'CASH_FLOW' and s.line = 'CASH'
               and :day between s.valid_from and coalesce(s.valid_until, :day)
             order by p.code
             limit 1000""";

    private final EntityManager entities;

    MoneyPlaces(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * A cash box or a bank account.
     *
     * @param account its code in the chart
     * @param name Indonesian
     * @param counted whether it holds notes and coins
     */
    public record MoneyPlace(String account, String name, boolean counted) {}

    /** All places of a cooperative on a day, by code. */
    public List<MoneyPlace> of(UUID cooperativeId, LocalDate day) {
        List<?> rows = entities.createNativeQuery(PLACES, Tuple.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("day", day)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new MoneyPlace(
                        row.get("code", String.class),
                        row.get("name", String.class),
                        row.get("counted", Boolean.class)))
                .toList();
    }

    /** One place on a day; an account on which no money is kept is refused. */
    public MoneyPlace of(UUID cooperativeId, String account, LocalDate day) {
        return of(cooperativeId, day).stream()
                .filter(place -> place.account().equals(account))
                .findFirst()
                .orElseThrow(() -> new RejectedException(new NoMoneyPlace(account)));
    }
}
