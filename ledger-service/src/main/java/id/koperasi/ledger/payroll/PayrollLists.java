package id.koperasi.ledger.payroll;

import id.koperasi.ledger.journal.PostEntry;
import id.koperasi.ledger.journal.PostEntry.Terms;
import id.koperasi.ledger.journal.Posting;
import id.koperasi.ledger.payroll.PayrollRejection.PayrollListFaulty;
import id.koperasi.ledger.savings.MoneyPlace;
import id.koperasi.ledger.savings.SavingsKind;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The lists within the caller's reach, and what a run posts of them. */
@ApplicationScoped
public class PayrollLists {

    private static final String LISTS = """
            select l.id, l.employer, l.employer_key, l.month, l.received_on, l.place, l.sent_at, l.released,
                   (select count(*) from payroll_row r
                     where r.cooperative_id = l.cooperative_id and r.list_id = l.id) as all_rows,
                   (select count(*) from payroll_row r
                     where r.cooperative_id = l.cooperative_id and r.list_id = l.id and r.fault is not null) as faults,
                   (select count(*) from payroll_row r
                     where r.cooperative_id = l.cooperative_id and r.list_id = l.id and r.outcome is not null) as settled,
                   (select cast(coalesce(sum(r.amount_sen), 0) as bigint) from payroll_row r
                     where r.cooperative_id = l.cooperative_id and r.list_id = l.id) as sum_sen
              from payroll_list l
             where l.cooperative_id = :cooperative""";
    private static final String ONE = LISTS + " and l.id = :list";
    private static final String PAGE = LISTS + " and l.id < :before order by l.id desc limit :most";
    private static final String DUE = """
            select number, member_id, kind, amount_sen
              from payroll_row
             where cooperative_id = :cooperative and list_id = :list and number > :after
             order by number
             limit :most""";
    private static final String RELEASED = """
            select r.list_id, r.number, r.member_id, r.kind, r.amount_sen
              from payroll_list l
              join payroll_row r on r.cooperative_id = l.cooperative_id and r.list_id = l.id
             where l.cooperative_id = :cooperative and l.month = :month and l.released
               and not exists (select from payroll_row f
                                where f.cooperative_id = l.cooperative_id and f.list_id = l.id and f.fault is not null)
               and coalesce(r.outcome, 'REFUSED') = 'REFUSED' and r.run_id is distinct from :run
             order by r.list_id, r.number
             limit :most""";
    private static final String SETTLE = """
            update payroll_row
               set outcome = :outcome, refusal = nullif(:refusal, ''), run_id = :run
             where cooperative_id = :cooperative and list_id = :list and number = :number""";

    private final EntityManager entities;

    PayrollLists(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * A row as a run posts it.
     *
     * @param list of which it is
     * @param number of the row
     * @param amount what it says
     * @param entry the entry, named after employer, month, member and kind, so that another list posts it no more
     */
    public record PayrollEntry(PayrollList list, int number, Rupiah amount, PostEntry entry) {}

    public PayrollList of(UUID cooperativeId, UUID listId) {
        List<?> rows = entities.createNativeQuery(ONE, Tuple.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("list", listId)
                .getResultList();
        return rows.stream()
                .map(row -> list(cooperativeId, (Tuple) row))
                .findFirst()
                .orElseThrow(() -> new RejectedException(new NotFound()));
    }

    /** One in which every row is right. */
    public PayrollList clean(UUID cooperativeId, UUID listId) {
        PayrollList list = of(cooperativeId, listId);
        if (list.faults() > 0) {
            throw new RejectedException(new PayrollListFaulty(list.faults()));
        }
        return list;
    }

    /** The newest first. */
    List<PayrollList> page(UUID cooperativeId, UUID before, int most) {
        List<?> rows = entities.createNativeQuery(PAGE, Tuple.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("before", before)
                .setParameter("most", most)
                .getResultList();
        return rows.stream().map(row -> list(cooperativeId, (Tuple) row)).toList();
    }

    /** The next rows of a list, in their order. */
    public List<PayrollEntry> entries(PayrollList list, long afterNumber, int most) {
        List<?> rows = entities.createNativeQuery(DUE, Tuple.class)
                .setParameter("cooperative", list.cooperativeId())
                .setParameter("list", list.id())
                .setParameter("after", afterNumber)
                .setParameter("most", most)
                .getResultList();
        return rows.stream().map(Tuple.class::cast).map(row -> row(list, row)).toList();
    }

    /** The next rows of all released lists of a month that this run has not dealt with, and no other has posted. */
    public List<PayrollEntry> released(UUID cooperativeId, YearMonth month, UUID run, int most) {
        List<?> rows = entities.createNativeQuery(RELEASED, Tuple.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("month", month.atDay(1))
                .setParameter("run", run)
                .setParameter("most", most)
                .getResultList();
        var known = new HashMap<UUID, PayrollList>();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> row(
                        known.computeIfAbsent(row.get("list_id", UUID.class), list -> of(cooperativeId, list)), row))
                .toList();
    }

    private static PayrollEntry row(PayrollList list, Tuple row) {
        Rupiah amount = Rupiah.ofSen(row.get("amount_sen", Long.class));
        SavingsKind kind = SavingsKind.valueOf(row.get("kind", String.class));
        return new PayrollEntry(
                list,
                row.get("number", Integer.class),
                amount,
                entry(list, row.get("member_id", UUID.class), kind, amount));
    }

    /** What became of a row: why it was refused, or whether an earlier list had it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void settle(UUID run, PayrollList list, int number, boolean before, @Nullable String refusal) {
        PayrollRow.Outcome outcome = refusal != null
                ? PayrollRow.Outcome.REFUSED
                : before ? PayrollRow.Outcome.POSTED_BEFORE : PayrollRow.Outcome.POSTED;
        entities.createNativeQuery(SETTLE)
                .setParameter("outcome", outcome.name())
                .setParameter("refusal", refusal == null ? "" : refusal)
                .setParameter("run", run)
                .setParameter("cooperative", list.cooperativeId())
                .setParameter("list", list.id())
                .setParameter("number", number)
                .executeUpdate();
    }

    private static PostEntry entry(PayrollList list, UUID member, SavingsKind kind, Rupiah amount) {
        return new PostEntry(
                list.cooperativeId(),
                "savings-received",
                list.receivedOn(),
                List.of(
                        Posting.debit(list.into().account(), null, amount),
                        Posting.credit(kind.account(), member, amount)),
                "Potongan gaji " + list.month(),
                Terms.of("payroll:" + list.employerKey() + ":" + list.month() + ":" + member + ":" + kind, List.of()),
                null);
    }

    private static PayrollList list(UUID cooperativeId, Tuple row) {
        return new PayrollList(
                cooperativeId,
                row.get("id", UUID.class),
                row.get("employer", String.class),
                row.get("employer_key", String.class),
                YearMonth.from(row.get("month", LocalDate.class)),
                row.get("received_on", LocalDate.class),
                MoneyPlace.valueOf(row.get("place", String.class)),
                row.get("sent_at", Instant.class),
                row.get("released", Boolean.class),
                row.get("all_rows", Long.class),
                row.get("faults", Long.class),
                row.get("settled", Long.class),
                Rupiah.ofSen(row.get("sum_sen", Long.class)));
    }
}
