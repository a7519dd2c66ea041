package id.koperasi.ledger.statement;

import id.koperasi.ledger.book.KnownBook;
import id.koperasi.platform.money.Rupiah;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the books within the caller's reach say, read from totals of days, so that it costs days and not postings. */
@ApplicationScoped
class Statements {

    private static final String TRIAL_BALANCE = """
            select d.account as code, coalesce(o.name, a.name) as name, sum(d.debit_sen - d.credit_sen) as net
              from day_total d
              join account a on a.code = split_part(d.account, '.', 1)
              left join own_account o on o.cooperative_id = d.cooperative_id and o.code = d.account
             where d.cooperative_id = :cooperative and d.effective_date <= :day
             group by d.account, o.name, a.name
            having sum(d.debit_sen - d.credit_sen) <> 0
             order by d.account""";
    private static final String FUNDS = """
            select c.source_of_funds, c.kind, c.cause_id, c.donor, c.amount_sen, c.received_on, c.entry_number
              from capital c
             where c.cooperative_id = :cooperative and c.received_on <= :day and c.entry_number <= :entries
             order by c.source_of_funds, c.received_on, c.entry_number
             limit 1000""";
    private static final String CAPITAL = """
            select c.donor, count(distinct c.cooperative_id) as cooperatives, sum(c.amount_sen) as sum
              from capital c
             where c.village_code >= :from and c.village_code < :to
               and c.source_of_funds = any (cast(:sources as text[])) and c.received_on <= :day
             group by c.donor
             order by c.donor nulls last
             limit 1000""";
    private static final String COOPERATIVES = """
            select count(distinct c.cooperative_id)
              from capital c
             where c.village_code >= :from and c.village_code < :to
               and c.source_of_funds = any (cast(:sources as text[])) and c.received_on <= :day""";

    private final EntityManager entities;

    Statements(EntityManager entities) {
        this.entities = entities;
    }

    /** What stands on an account: on one of the two sides. */
    record AccountBalance(String account, String name, Rupiah debit, Rupiah credit) {}

    /** Capital that came in. */
    record Receipt(
            String source,
            String kind,
            @Nullable UUID causeId,
            @Nullable String donor,
            Rupiah amount,
            LocalDate receivedOn,
            long entryNumber) {}

    /** What one donor gave in a region. */
    record DonorTotal(@Nullable String donor, long cooperatives, Rupiah sum) {}

    List<AccountBalance> trialBalance(KnownBook book, LocalDate day) {
        List<?> rows = DayTotals.query(entities, TRIAL_BALANCE, book)
                .setParameter("day", day)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> {
                    Rupiah net = sen(row, "net");
                    return new AccountBalance(
                            row.get("code", String.class),
                            row.get("name", String.class),
                            net.isPositive() ? net : Rupiah.ZERO,
                            net.isNegative() ? net.negate() : Rupiah.ZERO);
                })
                .toList();
    }

    List<Receipt> capitalOf(KnownBook book, LocalDate day) {
        List<?> rows = entities.createNativeQuery(FUNDS, Tuple.class)
                .setParameter("cooperative", book.cooperativeId())
                .setParameter("entries", book.entries())
                .setParameter("day", day)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new Receipt(
                        row.get("source_of_funds", String.class),
                        row.get("kind", String.class),
                        row.get("cause_id", UUID.class),
                        row.get("donor", String.class),
                        Rupiah.ofSen(row.get("amount_sen", Long.class)),
                        row.get("received_on", LocalDate.class),
                        row.get("entry_number", Long.class)))
                .toList();
    }

    List<DonorTotal> capitalByDonor(RegionRange region, List<String> sources, LocalDate day) {
        List<?> rows = entities.createNativeQuery(CAPITAL, Tuple.class)
                .setParameter("from", region.from())
                .setParameter("to", region.to())
                .setParameter("sources", sources.toArray(String[]::new))
                .setParameter("day", day)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new DonorTotal(
                        row.get("donor", String.class), row.get("cooperatives", Long.class), sen(row, "sum")))
                .toList();
    }

    long cooperativesWithCapital(RegionRange region, List<String> sources, LocalDate day) {
        return (Long) entities.createNativeQuery(COOPERATIVES, Long.class)
                .setParameter("from", region.from())
                .setParameter("to", region.to())
                .setParameter("sources", sources.toArray(String[]::new))
                .setParameter("day", day)
                .getSingleResult();
    }

    private static Rupiah sen(Tuple row, String column) {
        return Rupiah.ofSen(row.get(column, BigDecimal.class).longValueExact());
    }
}
