package id.koperasi.ledger.savings;

import id.koperasi.platform.money.Rupiah;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Simpanan pokok and wajib of a member, which stay as long as he is one. */
@ApplicationScoped
public class LockedSavings {

    private static final String BALANCES = """
            select account, balance_sen
              from balance
             where cooperative_id = :cooperative and member_id = :member and account in ('311', '321')
               and source_of_funds = 'OWN' and balance_sen > 0""";

    private final EntityManager entities;

    LockedSavings(EntityManager entities) {
        this.entities = entities;
    }

    /** What he has, by account; without those on which nothing stands. */
    public SortedMap<String, Rupiah> of(UUID cooperativeId, UUID memberId) {
        List<?> rows = entities.createNativeQuery(BALANCES, Tuple.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("member", memberId)
                .getResultList();
        var balances = new TreeMap<String, Rupiah>();
        rows.stream()
                .map(Tuple.class::cast)
                .forEach(row -> balances.put(
                        row.get("account", String.class), Rupiah.ofSen(row.get("balance_sen", Long.class))));
        return balances;
    }
}
