package id.koperasi.ledger.duesrun;

import id.koperasi.ledger.duesrun.OwedDues.Cooperative;
import id.koperasi.ledger.duesrun.OwedDues.Debtor;
import id.koperasi.ledger.journal.JournalRejection.ReferenceTaken;
import id.koperasi.ledger.journal.PostEntry;
import id.koperasi.ledger.journal.PostEntry.Terms;
import id.koperasi.ledger.journal.Posting;
import id.koperasi.ledger.journal.PostingOutcome;
import id.koperasi.ledger.journal.PostingOutcome.Posted;
import id.koperasi.ledger.journal.PostingOutcome.Refused;
import id.koperasi.ledger.journal.PostingOutcome.Replayed;
import id.koperasi.ledger.payroll.PayrollList;
import id.koperasi.ledger.payroll.PayrollLists;
import id.koperasi.ledger.payroll.PayrollLists.PayrollEntry;
import id.koperasi.ledger.savings.SavingsKind;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Rejection;
import id.koperasi.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a run, and what became of them. An entry has a reference of its month and member, and of its employer where
 * it is of a list, so that another run takes nothing twice.
 */
@ApplicationScoped
class RunEntries {

    private static final String REFUSE = """
            insert into dues_run_refusal (run_id, cooperative_id, member_number, amount_sen, code)
            values (:run, :cooperative, :member, :amount, :code)""";

    private final OwedDues owed;
    private final PayrollLists lists;
    private final EntityManager entities;
    private final BusinessClock clock;

    RunEntries(OwedDues owed, PayrollLists lists, EntityManager entities, BusinessClock clock) {
        this.owed = owed;
        this.lists = lists;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * What is to be posted.
     *
     * @param place the number of the member, or of the row of the list
     * @param amount what it comes to
     * @param entry the entry
     * @param list the employer's list that it is of; null of dues
     */
    record Due(
            long place,
            Rupiah amount,
            PostEntry entry,
            @Nullable PayrollList list) {}

    /** The next of a cooperative, behind a place. */
    List<Due> of(DuesRun run, Cooperative cooperative, long after, int most) {
        if (run.kind() == RunKind.PAYROLL) {
            UUID listId = run.payrollListId();
            List<PayrollEntry> rows = listId == null
                    ? lists.released(cooperative.id(), run.month(), run.id(), most)
                    : lists.entries(lists.of(cooperative.id(), listId), after, most);
            return rows.stream()
                    .map(row -> new Due(row.number(), row.amount(), row.entry(), row.list()))
                    .toList();
        }
        LocalDate today = clock.today(ZoneId.of(cooperative.zone()));
        return owed.debtors(cooperative.id(), run.month(), after, most).stream()
                .map(debtor -> new Due(
                        debtor.number(), debtor.amount(), entry(cooperative.id(), run.month(), today, debtor), null))
                .toList();
    }

    /** Keeps what became of each, and counts it. */
    RunCounts settle(DuesRun run, Cooperative cooperative, List<Due> dues, List<PostingOutcome> outcomes) {
        RunCounts counts = RunCounts.NONE;
        for (int i = 0; i < dues.size(); i++) {
            Due due = dues.get(i);
            PostingOutcome outcome = outcomes.get(i);
            Rejection refused = refused(outcome);
            boolean before = refused instanceof ReferenceTaken;
            PayrollList list = due.list();
            if (list != null) {
                String code =
                        refused == null || before ? null : refused.refusal().code();
                lists.settle(run.id(), list, Math.toIntExact(due.place()), before, code);
            } else if (refused != null && !before) {
                refuse(run.id(), cooperative.id(), due.place(), due.amount(), refused);
            }
            counts = refused == null
                    ? counts.plusPosted(due.amount())
                    : before ? counts.plusBefore() : counts.plusRefused();
        }
        return counts;
    }

    void refuse(UUID runId, UUID cooperativeId, long member, Rupiah amount, Rejection reason) {
        entities.createNativeQuery(REFUSE)
                .setParameter("run", runId)
                .setParameter("cooperative", cooperativeId)
                .setParameter("member", member)
                .setParameter("amount", amount.sen())
                .setParameter("code", reason.refusal().code())
                .executeUpdate();
    }

    private static @Nullable Rejection refused(PostingOutcome outcome) {
        return switch (outcome) {
            case Posted p -> null;
            case Refused r -> r.reason();
            case Replayed r -> throw new IllegalStateException("the entries of a run have no key");
        };
    }

    private static PostEntry entry(UUID cooperativeId, YearMonth month, LocalDate today, Debtor debtor) {
        return new PostEntry(
                cooperativeId,
                "dues-deducted",
                today,
                List.of(
                        Posting.debit(SavingsKind.VOLUNTARY.account(), debtor.memberId(), debtor.amount()),
                        Posting.credit(SavingsKind.MANDATORY.account(), debtor.memberId(), debtor.amount())),
                null,
                Terms.of("dues-deducted:" + month + ":" + debtor.memberId(), List.of()),
                null);
    }
}
