package id.koperasi.ledger.chart;

import id.koperasi.platform.money.Rupiah;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What stands on an account on a day as known at a moment; it costs the same however old the book is. */
@ApplicationScoped
class AccountBalances {

    private static final String BALANCE =
            "select entries, net_sen from balance_at(:cooperative, :account, :day, :moment)";

    private final EntityManager entities;

    AccountBalances(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * A balance.
     *
     * @param entries how many entries of the book were known
     * @param net debits less credits
     */
    record Balance(long entries, Rupiah net) {}

    Balance at(UUID cooperativeId, String account, LocalDate day, Instant knownAt) {
        var row = (Tuple) entities.createNativeQuery(BALANCE, Tuple.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("account", account)
                .setParameter("day", day)
                .setParameter("moment", knownAt)
                .getSingleResult();
        return new Balance(
                row.get("entries", Long.class),
                Rupiah.ofSen(row.get("net_sen", BigDecimal.class).longValueExact()));
    }
}
