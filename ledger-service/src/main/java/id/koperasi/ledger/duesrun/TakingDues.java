package id.koperasi.ledger.duesrun;

import id.koperasi.ledger.book.BookLock;
import id.koperasi.ledger.duesrun.DuesRunRejection.DeductionFailed;
import id.koperasi.ledger.duesrun.OwedDues.Cooperative;
import id.koperasi.ledger.duesrun.OwedDues.Debtor;
import id.koperasi.ledger.journal.JournalRejection.ReferenceTaken;
import id.koperasi.ledger.journal.PostEntry;
import id.koperasi.ledger.journal.PostEntry.Terms;
import id.koperasi.ledger.journal.Posting;
import id.koperasi.ledger.journal.PostingBatches;
import id.koperasi.ledger.journal.PostingOutcome;
import id.koperasi.ledger.journal.PostingOutcome.Posted;
import id.koperasi.ledger.journal.PostingOutcome.Refused;
import id.koperasi.ledger.journal.PostingOutcome.Replayed;
import id.koperasi.ledger.savings.SavingsKind;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Rejection;
import id.koperasi.platform.time.BusinessClock;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The transactions of a run: each takes the dues of some members of one cooperative and moves the mark behind them, or does
 * neither. An entry has a reference of its month and member, so that another run for the month takes nothing twice.
 */
@ApplicationScoped
class TakingDues {

    /** After this long without a step another instance goes on. */
    private static final Duration LEASE = Duration.ofSeconds(20);

    /** So few that who pays at the counter waits for a moment only. */
    private static final int MEMBERS_AT_ONCE = 200;

    /** So often a step is tried before a run goes on behind its cooperative. */
    private static final int ATTEMPTS = 3;

    private static final String REFUSE = """
            insert into dues_run_refusal (run_id, cooperative_id, member_number, amount_sen, code)
            values (:run, :cooperative, :member, :amount, :code)""";

    private final DuesRuns runs;
    private final BookLock lock;
    private final OwedDues owed;
    private final PostingBatches posting;
    private final EntityManager entities;
    private final BusinessClock clock;

    TakingDues(
            DuesRuns runs,
            BookLock lock,
            OwedDues owed,
            PostingBatches posting,
            EntityManager entities,
            BusinessClock clock) {
        this.runs = runs;
        this.lock = lock;
        this.owed = owed;
        this.posting = posting;
        this.entities = entities;
        this.clock = clock;
    }

    /** Takes a run that nobody works on. */
    @Transactional
    Optional<UUID> claim() {
        Instant now = clock.now();
        return runs.claim(now, now.plus(LEASE)).map(DuesRun::id);
    }

    /** Does the next step; whether there is another. */
    @Transactional
    boolean step(UUID runId) {
        DuesRun run = runs.locked(runId);
        if (run.status() != RunStatus.RUNNING) {
            return false;
        }
        Optional<Cooperative> next = next(run);
        if (next.isEmpty()) {
            run.finished(clock.now());
            Log.infof("Dues run finished: run=%s posted=%d refused=%d", run.id(), run.posted(), run.refused());
            return false;
        }
        take(run, next.get(), isWithin(run) ? run.atMember() : 0);
        return true;
    }

    /** A step failed: it is tried again, and in the end the run leaves its cooperative behind and tells of it. */
    @Transactional
    void failed(UUID runId) {
        DuesRun run = runs.locked(runId);
        if (run.failed() >= ATTEMPTS) {
            next(run).ifPresent(cooperative -> {
                refuse(run.id(), cooperative.id(), 0, Rupiah.ZERO, new DeductionFailed());
                run.moved(cooperative.id(), 0, RunCounts.NONE.plusRefused(), null);
                run.leftBehind(cooperative.id());
            });
        }
    }

    /** Whatever happened, another may go on. */
    @Transactional
    void release(UUID runId) {
        runs.locked(runId).taken(null);
    }

    /** The cooperative that is worked on, or the one behind it. */
    private Optional<Cooperative> next(DuesRun run) {
        return isWithin(run) ? Optional.of(owed.of(run.atCooperative())) : owed.after(run, run.atCooperative());
    }

    private static boolean isWithin(DuesRun run) {
        return run.atMember() < Long.MAX_VALUE && run.atCooperative().getMostSignificantBits() != 0;
    }

    private void take(DuesRun run, Cooperative cooperative, long afterMember) {
        lock.take(cooperative.id()); // who pays at the counter meanwhile owes no more
        List<Debtor> debtors = owed.debtors(cooperative.id(), run.month(), afterMember, MEMBERS_AT_ONCE);
        if (!debtors.isEmpty()) {
            LocalDate today = clock.today(ZoneId.of(cooperative.zone()));
            List<PostingOutcome> outcomes = posting.post(debtors.stream()
                    .map(debtor -> entry(cooperative.id(), run.month(), today, debtor))
                    .toList());
            RunCounts counts = RunCounts.NONE;
            for (int i = 0; i < debtors.size(); i++) {
                counts = counted(run.id(), cooperative.id(), debtors.get(i), outcomes.get(i), counts);
            }
            run.moved(
                    cooperative.id(),
                    debtors.getLast().number(),
                    counts,
                    clock.now().plus(LEASE));
        }
        if (debtors.size() < MEMBERS_AT_ONCE) {
            run.leftBehind(cooperative.id());
        }
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

    private RunCounts counted(UUID runId, UUID cooperativeId, Debtor debtor, PostingOutcome outcome, RunCounts counts) {
        return switch (outcome) {
            case Posted p -> counts.plusPosted(debtor.amount());
            case Refused r when r.reason() instanceof ReferenceTaken -> counts.plusBefore();
            case Refused r -> {
                refuse(runId, cooperativeId, debtor.number(), debtor.amount(), r.reason());
                yield counts.plusRefused();
            }
            case Replayed r -> throw new IllegalStateException("the entries of a run have no key");
        };
    }

    private void refuse(UUID runId, UUID cooperativeId, long member, Rupiah amount, Rejection reason) {
        entities.createNativeQuery(REFUSE)
                .setParameter("run", runId)
                .setParameter("cooperative", cooperativeId)
                .setParameter("member", member)
                .setParameter("amount", amount.sen())
                .setParameter("code", reason.refusal().code())
                .executeUpdate();
    }
}
