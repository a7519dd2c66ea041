package id.koperasi.ledger.duesrun;

import id.koperasi.ledger.book.BookLock;
import id.koperasi.ledger.duesrun.DuesRunRejection.DeductionFailed;
import id.koperasi.ledger.duesrun.OwedDues.Cooperative;
import id.koperasi.ledger.duesrun.RunEntries.Due;
import id.koperasi.ledger.journal.PostingBatches;
import id.koperasi.ledger.journal.PostingOutcome;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.time.BusinessClock;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The transactions of a run: each takes the dues of some members of one cooperative, or some rows of an employer's list, and
 * moves the mark behind them, or does neither.
 */
@ApplicationScoped
class TakingDues {

    /** After this long without a step another instance goes on. */
    private static final Duration LEASE = Duration.ofSeconds(20);

    /** So few that who pays at the counter waits for a moment only. */
    private static final int MEMBERS_AT_ONCE = 200;

    /** So often a step is tried before a run goes on behind its cooperative. */
    private static final int ATTEMPTS = 3;

    private final DuesRuns runs;
    private final BookLock lock;
    private final OwedDues owed;
    private final ReleasedLists released;
    private final PostingBatches posting;
    private final RunEntries entries;
    private final BusinessClock clock;

    TakingDues(
            DuesRuns runs,
            BookLock lock,
            OwedDues owed,
            ReleasedLists released,
            PostingBatches posting,
            RunEntries entries,
            BusinessClock clock) {
        this.runs = runs;
        this.lock = lock;
        this.owed = owed;
        this.released = released;
        this.posting = posting;
        this.entries = entries;
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
        int failures = run.failed();
        Log.errorf(
                "A step of a dues run failed: run=%s cooperative=%s failures=%d",
                run.id(), run.atCooperative(), failures);
        if (failures >= ATTEMPTS) {
            next(run).ifPresent(cooperative -> {
                entries.refuse(run.id(), cooperative.id(), 0, Rupiah.ZERO, new DeductionFailed());
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

    /** The cooperative that is worked on, or the one behind it; an employer's list is of one cooperative. */
    private Optional<Cooperative> next(DuesRun run) {
        if (isWithin(run)) {
            return Optional.of(owed.of(run.atCooperative()));
        }
        return switch (run.kind()) {
            case DUES -> owed.after(run, run.atCooperative());
            case PAYROLL -> run.payrollListId() == null ? released.after(run, run.atCooperative()) : listed(run);
        };
    }

    private Optional<Cooperative> listed(DuesRun run) {
        return run.cooperativesDone() == 0
                ? Optional.ofNullable(run.cooperativeId()).map(owed::of)
                : Optional.empty();
    }

    private static boolean isWithin(DuesRun run) {
        return run.atMember() < Long.MAX_VALUE && run.atCooperative().getMostSignificantBits() != 0;
    }

    private void take(DuesRun run, Cooperative cooperative, long after) {
        lock.take(cooperative.id()); // who pays at the counter meanwhile owes no more
        List<Due> dues = entries.of(run, cooperative, after, MEMBERS_AT_ONCE);
        if (!dues.isEmpty()) {
            List<PostingOutcome> outcomes =
                    posting.post(dues.stream().map(Due::entry).toList());
            run.moved(
                    cooperative.id(),
                    dues.getLast().place(),
                    entries.settle(run, cooperative, dues, outcomes),
                    clock.now().plus(LEASE));
        }
        if (dues.size() < MEMBERS_AT_ONCE) {
            run.leftBehind(cooperative.id());
        }
    }
}
