package id.koperasi.ledger.statement;

import id.koperasi.ledger.book.KnownBook;
import id.koperasi.ledger.journal.SourceOfFunds;
import id.koperasi.platform.money.Rupiah;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What became of the money of each source: where it came from, what it was used for, how much of it is left. */
@ApplicationScoped
class UsesOfFunds {

    private static final String NETS = """
            select d.source_of_funds, d.account, coalesce(o.name, a.name) as name,
                   sum(d.debit_sen - d.credit_sen) as net
              from day_total d
              join account a on a.code = split_part(d.account, '.', 1)
              left join own_account o on o.cooperative_id = d.cooperative_id and o.code = d.account
             where d.cooperative_id = :cooperative and d.effective_date <= :day
             group by d.source_of_funds, d.account, o.name, a.name
            having sum(d.debit_sen - d.credit_sen) <> 0
             order by d.source_of_funds, d.account
             limit 5000""";

    private final EntityManager entities;

    UsesOfFunds(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * What stands on an account of one source.
     *
     * @param net debits less credits
     */
    record Net(SourceOfFunds source, String account, String name, Rupiah net) {

        private static final String MONEY = "11[12](\\..*)?";

        boolean money() {
            return account.matches(MONEY);
        }

        /** Debts, capital and income bring money in. */
        boolean obtains() {
            return account.charAt(0) == '2' || account.charAt(0) == '3' || account.charAt(0) == '4';
        }
    }

    /**
     * The money of one source. What is left is what was obtained, less what was used, and what other sources put in.
     *
     * @param obtained accounts of debt, capital and income, less what was paid back
     * @param used assets and costs
     * @param fromOthers what entries between sources brought in; negative when they took it out
     * @param left cash and bank
     */
    record Use(List<Net> obtained, List<Net> used, Rupiah fromOthers, Rupiah left) {

        static Use of(List<Net> nets) {
            return new Use(
                    nets.stream().filter(net -> !net.money() && net.obtains()).toList(),
                    nets.stream().filter(net -> !net.money() && !net.obtains()).toList(),
                    sum(nets, net -> true),
                    sum(nets, Net::money));
        }

        private static Rupiah sum(List<Net> nets, Predicate<Net> which) {
            return nets.stream().filter(which).map(Net::net).reduce(Rupiah.ZERO, Rupiah::plus);
        }
    }

    Map<SourceOfFunds, Use> of(KnownBook book, LocalDate day) {
        List<?> rows =
                DayTotals.query(entities, NETS, book).setParameter("day", day).getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new Net(
                        SourceOfFunds.valueOf(row.get("source_of_funds", String.class)),
                        row.get("account", String.class),
                        row.get("name", String.class),
                        Rupiah.ofSen(row.get("net", BigDecimal.class).longValueExact())))
                .collect(
                        Collectors.groupingBy(Net::source, Collectors.collectingAndThen(Collectors.toList(), Use::of)));
    }
}
