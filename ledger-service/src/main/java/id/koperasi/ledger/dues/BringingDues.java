package id.koperasi.ledger.dues;

import id.koperasi.ledger.dues.DuesHistoryRejection.ArrearsBeyondMonths;
import id.koperasi.ledger.dues.DuesHistoryRejection.DuesToldTwice;
import id.koperasi.ledger.dues.DuesHistoryRejection.PaidTooFar;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Notes what members owed of simpanan wajib when the book took over; of whom nothing is told, everything was settled. */
@ApplicationScoped
public class BringingDues {

    private static final String ADMITTED =
            "select id, admitted_on from member where cooperative_id = :cooperative and id = any(:members)";
    private static final String NOTE = """
            insert into dues_history (cooperative_id, entry_number, member_id, settled_until)
            select :cooperative, :entry, t.member, t.until
              from unnest(cast(:members as uuid[]), cast(:untils as date[])) as t (member, until)""";
    private static final String OPEN = """
            insert into dues_history_open (cooperative_id, entry_number, member_id, month, amount_sen)
            select :cooperative, :entry, t.member, t.month, t.amount
              from unnest(cast(:members as uuid[]), cast(:months as date[]), cast(:amounts as bigint[]))
                   as t (member, month, amount)""";

    private final EntityManager entities;
    private final Dues dues;

    BringingDues(EntityManager entities, Dues dues) {
        this.entities = entities;
        this.dues = dues;
    }

    /**
     * What is told of a member's dues at the cut-over, one of the two.
     *
     * @param memberId whose
     * @param paidUntil the last month that he paid
     * @param arrears what he owed
     */
    public record StatedDues(
            UUID memberId,
            @Nullable YearMonth paidUntil,
            @Nullable Rupiah arrears) {}

    /** Notes it with the entry that brings the balances; what cannot be is refused. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void bring(UUID cooperativeId, long entryNumber, LocalDate cutOver, List<StatedDues> stated) {
        if (stated.isEmpty()) {
            return;
        }
        YearMonth lastDue = dues.lastDue(cutOver);
        NavigableMap<YearMonth, Rupiah> amounts = dues.amounts(cooperativeId);
        Map<UUID, YearMonth> admitted = admitted(cooperativeId, stated);
        var histories = new LinkedHashMap<UUID, DuesHistory>();
        for (StatedDues told : stated) {
            YearMonth since = Objects.requireNonNull(admitted.get(told.memberId())); // the entry knew him
            var facts = new DuesFacts(since, amounts, Set.of(), List.of(), DuesHistory.NONE);
            histories.put(told.memberId(), history(told, lastDue, facts));
        }
        keep(cooperativeId, entryNumber, histories);
    }

    private Map<UUID, YearMonth> admitted(UUID cooperativeId, List<StatedDues> stated) {
        List<?> rows = entities.createNativeQuery(ADMITTED, Tuple.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter(
                        "members", stated.stream().map(StatedDues::memberId).toArray(UUID[]::new))
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .collect(Collectors.toMap(
                        row -> row.get("id", UUID.class),
                        row -> YearMonth.from(row.get("admitted_on", LocalDate.class))));
    }

    private static DuesHistory history(StatedDues told, YearMonth lastDue, DuesFacts facts) {
        Rupiah arrears = told.arrears();
        YearMonth paid = told.paidUntil();
        if (paid != null && arrears != null) {
            throw new RejectedException(new DuesToldTwice(told.memberId()));
        }
        if (paid != null) {
            YearMonth latest = lastDue.plusMonths(NamedReceipt.MOST_MONTHS);
            if (paid.isAfter(latest)) {
                throw new RejectedException(new PaidTooFar(told.memberId(), latest.toString()));
            }
            return DuesHistory.paidUntil(paid, lastDue, facts);
        }
        Rupiah owed = arrears == null ? Rupiah.ZERO : arrears;
        DuesHistory history = DuesHistory.owing(owed, lastDue, facts);
        if (!history.sum().equals(owed)) {
            throw new RejectedException(new ArrearsBeyondMonths(told.memberId(), history.sum()));
        }
        return history;
    }

    private void keep(UUID cooperativeId, long entryNumber, Map<UUID, DuesHistory> histories) {
        entities.createNativeQuery(NOTE)
                .setParameter("cooperative", cooperativeId)
                .setParameter("entry", entryNumber)
                .setParameter("members", histories.keySet().toArray(UUID[]::new))
                .setParameter(
                        "untils",
                        histories.values().stream()
                                .map(DuesHistory::settledUntil)
                                .map(month -> month.atDay(1))
                                .toArray(LocalDate[]::new))
                .executeUpdate();
        var members = new ArrayList<UUID>();
        var months = new ArrayList<LocalDate>();
        var amounts = new ArrayList<Long>();
        histories.forEach((member, history) -> history.open().forEach((month, amount) -> {
            members.add(member);
            months.add(month.atDay(1));
            amounts.add(amount.sen());
        }));
        entities.createNativeQuery(OPEN)
                .setParameter("cooperative", cooperativeId)
                .setParameter("entry", entryNumber)
                .setParameter("members", members.toArray(UUID[]::new))
                .setParameter("months", months.toArray(LocalDate[]::new))
                .setParameter("amounts", amounts.toArray(Long[]::new))
                .executeUpdate();
    }
}
