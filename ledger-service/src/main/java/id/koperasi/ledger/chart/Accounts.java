package id.koperasi.ledger.chart;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The accounts of a cooperative on a day: those of all cooperatives, and its own under them. */
@ApplicationScoped
public class Accounts {

    private static final String CHART = """
            select a.code, a.name, a.side, a.of_member, null as root,
                   exists (select from account_root r
                            where r.account = a.code and :day between r.valid_from and coalesce(r.valid_until, :day))
                       as extensible
              from account a
             where :day between a.valid_from and coalesce(a.valid_until, :day)
            union all
            select o.code, o.name, a.side, a.of_member, o.root, false
              from own_account o
              join account a on a.code = o.root
             where o.cooperative_id = :cooperative and o.opened_on <= :day
               and :day between a.valid_from and coalesce(a.valid_until, :day)
             order by code
             limit 1000""";

    private final EntityManager entities;

    Accounts(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * An account of the chart.
     *
     * @param code its code
     * @param name Indonesian
     * @param debit whether a debit increases it
     * @param ofMembers whether it is kept per member
     * @param root the account that it stands under, where it is the cooperative's own
     * @param extensible whether the cooperative may open accounts under it
     */
    public record Account(
            String code,
            String name,
            boolean debit,
            boolean ofMembers,
            @Nullable String root,
            boolean extensible) {}

    /** All accounts on a day, by code. */
    public List<Account> chart(UUID cooperativeId, LocalDate day) {
        List<?> rows = entities.createNativeQuery(CHART, Tuple.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("day", day)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new Account(
                        row.get("code", String.class),
                        row.get("name", String.class),
                        row.get("side", Short.class) == 1,
                        row.get("of_member", Boolean.class),
                        row.get("root", String.class),
                        row.get("extensible", Boolean.class)))
                .toList();
    }

    /** One account on a day; one that the chart does not have is refused as not found. */
    public Account of(UUID cooperativeId, String code, LocalDate day) {
        return chart(cooperativeId, day).stream()
                .filter(account -> account.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new RejectedException(new NotFound()));
    }
}
