package id.koperasi.ledger.membership;

import id.koperasi.ledger.journal.SourceOfFunds;
import id.koperasi.ledger.savings.SavingsKind;
import id.koperasi.platform.money.Rupiah;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;

/** Everything that stands on the accounts of a member, savings and loans. */
@ApplicationScoped
class Holdings {

    private static final String BALANCES = """
            select b.account, b.source_of_funds, cast(b.balance_sen * a.side as bigint) as debit_sen
              from balance b
              join account a on a.code = split_part(b.account, '.', 1)
             where b.cooperative_id = :cooperative and b.member_id = :member and b.balance_sen <> 0
             order by b.account, b.source_of_funds""";

    private final EntityManager entities;

    Holdings(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * What stands on an account.
     *
     * @param account code of the chart
     * @param source whose money it is
     * @param debit positive where he owes it, negative where it is his
     */
    record Holding(String account, SourceOfFunds source, Rupiah debit) {

        boolean isHis() {
            return debit.isNegative();
        }

        /** Whether it is a term deposit, of which more is on record than its balance. */
        boolean isDeposit() {
            return account.equals(SavingsKind.TERM_ACCOUNT);
        }
    }

    /** By account; without those on which nothing stands. */
    List<Holding> of(UUID cooperativeId, UUID memberId) {
        List<?> rows = entities.createNativeQuery(BALANCES, Tuple.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("member", memberId)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new Holding(
                        row.get("account", String.class),
                        SourceOfFunds.valueOf(row.get("source_of_funds", String.class)),
                        Rupiah.ofSen(row.get("debit_sen", Long.class))))
                .toList();
    }
}
