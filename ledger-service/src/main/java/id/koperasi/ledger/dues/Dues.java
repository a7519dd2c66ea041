package id.koperasi.ledger.dues;

import id.koperasi.ledger.dues.DuesFacts.Payment;
import id.koperasi.ledger.member.Member;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is known of members' dues within the caller's reach; it costs the postings of one member. */
@ApplicationScoped
class Dues {

    private static final String AMOUNTS = "select from_month, amount_sen from dues_amounts_of(:cooperative)";
    private static final String WAIVED =
            "select month from dues_waiver where cooperative_id = :cooperative and member_id = :member";
    private static final String NAMED = """
            select entry_number, month, amount_sen
              from dues_named
             where cooperative_id = :cooperative and member_id = :member""";
    private static final String PAYMENTS = """
            select p.entry_number, p.effective_date, -p.amount_sen as amount_sen
              from posting p
              join journal_entry e on e.cooperative_id = p.cooperative_id and e.number = p.entry_number
             where p.cooperative_id = :cooperative and p.member_id = :member and p.account = '321'
               and p.amount_sen < 0 and e.kind <> 'opening-balances' and e.reverses is null
               and not exists (
                   select from journal_entry o
                    where o.cooperative_id = p.cooperative_id and o.reverses = p.entry_number)
             order by p.effective_date, p.entry_number""";

    private static final String HISTORY =
            "select settled_until, month, amount_sen from dues_history_of(:cooperative, :member)";
    private static final String AWAITED = """
            select cast(coalesce(sum(amount_sen), 0) as bigint)
              from payment_order
             where cooperative_id = :cooperative and member_id = :member and kind = 'MANDATORY'
               and notification_id is null and cancelled_at is null and expires_at > :moment""";

    private final EntityManager entities;
    private final BusinessClock clock;

    Dues(EntityManager entities, BusinessClock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** The last month whose due day has come. */
    YearMonth lastDue(LocalDate day) {
        return month((Integer) entities.createNativeQuery("select last_month_due(:day)", Integer.class)
                .setParameter("day", day)
                .getSingleResult());
    }

    /** What a member was asked to pay from outside and can still pay. */
    Rupiah awaited(UUID cooperativeId, Member member) {
        return Rupiah.ofSen((Long) entities.createNativeQuery(AWAITED, Long.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("member", member.id())
                .setParameter("moment", clock.now())
                .getSingleResult());
    }

    DuesFacts of(UUID cooperativeId, Member member) {
        return new DuesFacts(
                YearMonth.from(member.admittedOn()),
                amounts(cooperativeId),
                waived(cooperativeId, member.id()),
                payments(cooperativeId, member.id()),
                history(cooperativeId, member.id()));
    }

    private DuesHistory history(UUID cooperativeId, UUID memberId) {
        List<Tuple> rows = rows(HISTORY, cooperativeId, memberId).toList();
        if (rows.isEmpty()) {
            return DuesHistory.NONE;
        }
        var open = new TreeMap<YearMonth, Rupiah>();
        for (Tuple row : rows) {
            LocalDate month = row.get("month", LocalDate.class);
            if (month != null) {
                open.put(YearMonth.from(month), sen(row));
            }
        }
        return new DuesHistory(month(rows.getFirst().get("settled_until", Integer.class)), open);
    }

    /** What a month costs, each amount from its month on. */
    NavigableMap<YearMonth, Rupiah> amounts(UUID cooperativeId) {
        var amounts = new TreeMap<YearMonth, Rupiah>();
        List<?> rows = entities.createNativeQuery(AMOUNTS, Tuple.class)
                .setParameter("cooperative", cooperativeId)
                .getResultList();
        rows.stream()
                .map(Tuple.class::cast)
                .forEach(row -> amounts.put(month(row.get("from_month", Integer.class)), sen(row)));
        return amounts;
    }

    private Set<YearMonth> waived(UUID cooperativeId, UUID memberId) {
        return rows(WAIVED, cooperativeId, memberId)
                .map(row -> YearMonth.from(row.get("month", LocalDate.class)))
                .collect(Collectors.toSet());
    }

    private List<Payment> payments(UUID cooperativeId, UUID memberId) {
        var named = new HashMap<Long, Map<YearMonth, Rupiah>>();
        rows(NAMED, cooperativeId, memberId)
                .forEach(row -> named.computeIfAbsent(row.get("entry_number", Long.class), entry -> new HashMap<>())
                        .put(YearMonth.from(row.get("month", LocalDate.class)), sen(row)));
        return rows(PAYMENTS, cooperativeId, memberId)
                .map(row -> {
                    long entry = row.get("entry_number", Long.class);
                    return new Payment(
                            entry,
                            row.get("effective_date", LocalDate.class),
                            sen(row),
                            named.getOrDefault(entry, Map.of()));
                })
                .toList();
    }

    private Stream<Tuple> rows(String query, UUID cooperativeId, UUID memberId) {
        List<?> rows = entities.createNativeQuery(query, Tuple.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("member", memberId)
                .getResultList();
        return rows.stream().map(Tuple.class::cast);
    }

    private static Rupiah sen(Tuple row) {
        return Rupiah.ofSen(row.get("amount_sen", Long.class));
    }

    private static YearMonth month(int number) {
        return YearMonth.of(0, 1).with(ChronoField.PROLEPTIC_MONTH, number);
    }
}
