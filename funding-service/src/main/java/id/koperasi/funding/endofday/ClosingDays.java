package id.koperasi.funding.endofday;

import id.koperasi.funding.application.LapsingAgreements;
import id.koperasi.funding.endofday.DayOfLoans.Looked;
import id.koperasi.funding.endofday.EndOfDayRejection.DayClosed;
import id.koperasi.funding.endofday.EndOfDayRejection.DayRunning;
import id.koperasi.funding.endofday.EndOfDayRun.Counts;
import id.koperasi.funding.loan.KeepingSchedules;
import id.koperasi.funding.loan.MovingDueDays;
import id.koperasi.funding.offer.LapsingOffers;
import id.koperasi.funding.programme.Programmes;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.platform.time.StatedDates;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Ends the business day of a programme, some loans at a time. Each piece and the mark behind it are one transaction, so that
 * whenever it dies it goes on where it was, and nothing is done twice.
 */
@ApplicationScoped
class ClosingDays {

    private static final int LOANS_AT_ONCE = 500;

    /** Fewer, since whoever pays one of these loans meanwhile waits for it, and waits no longer than a second. */
    private static final int TOLD_AT_ONCE = 100;

    /** Whoever pays one of these waits too, but only one due day of each moves, and nobody tells its story. */
    private static final int MOVED_AT_ONCE = 250;

    private static final UUID START = new UUID(0, 0);

    private final EndOfDayRuns runs;
    private final DayOfLoans days;
    private final KeepingSchedules keeping;
    private final MovingDueDays dueDays;
    private final LapsingAgreements lapsing;
    private final LapsingOffers offers;
    private final Programmes programmes;
    private final StatedDates dates;
    private final CurrentCaller caller;
    private final Outbox outbox;

    ClosingDays(
            EndOfDayRuns runs,
            DayOfLoans days,
            KeepingSchedules keeping,
            MovingDueDays dueDays,
            LapsingAgreements lapsing,
            LapsingOffers offers,
            Programmes programmes,
            StatedDates dates,
            CurrentCaller caller,
            Outbox outbox) {
        this.runs = runs;
        this.days = days;
        this.keeping = keeping;
        this.dueDays = dueDays;
        this.lapsing = lapsing;
        this.offers = offers;
        this.programmes = programmes;
        this.dates = dates;
        this.caller = caller;
        this.outbox = outbox;
    }

    /** Asks for the end of a day; it is worked on at once, in the background. */
    @Transactional
    EndOfDayRun request(String programmeCode, LocalDate day) {
        String code = programmes.get(programmeCode).code();
        dates.mustHaveCome(day, IndonesianZone.CAPITAL);
        List<EndOfDayRun> latest = runs.latest(code, 1);
        if (!latest.isEmpty()) {
            EndOfDayRun last = latest.getFirst();
            if (last.finishedAt() == null) {
                throw new RejectedException(new DayRunning(last.businessDate()));
            }
            if (!day.isAfter(last.businessDate())) {
                throw new RejectedException(new DayClosed(last.businessDate()));
            }
        }
        runs.add(code, day, caller.get().subject());
        Log.infof("End of day requested: programme=%s day=%s", code, day);
        return runs.latest(code, 1).getFirst();
    }

    /** Takes a piece of what is to do; whether there may be more. */
    @Transactional
    boolean advance() {
        Optional<EndOfDayRun> open = runs.claim();
        open.ifPresent(this::advance);
        return open.isPresent();
    }

    private void advance(EndOfDayRun run) {
        LocalDate day = run.businessDate();
        if (run.afterLoan().equals(START)) {
            if (lapsing.lapseNext(run.programmeCode(), day) || offers.lapseNext(run.programmeCode(), day)) {
                runs.move(run, START, run.counts().plus(new Counts(0, 0, 0, 0, 1)), false);
                return;
            }
            days.clearSettled(run.programmeCode(), day);
        }
        List<UUID> some = days.next(run.programmeCode(), run.afterLoan(), LOANS_AT_ONCE);
        List<UUID> untold = days.untold(some, day);
        if (!untold.isEmpty()) {
            keeping.followAll(untold.subList(0, Math.min(TOLD_AT_ONCE, untold.size())), day);
            return;
        }
        List<UUID> stale = days.stale(some);
        if (!stale.isEmpty()) {
            dueDays.follow(stale.subList(0, Math.min(MOVED_AT_ONCE, stale.size())), day);
            return;
        }
        if (some.isEmpty()) {
            runs.move(run, run.afterLoan(), run.counts(), true);
            Log.infof("End of day done: programme=%s day=%s %s", run.programmeCode(), day, run.counts());
            return;
        }
        runs.move(run, some.getLast(), run.counts().plus(close(run.programmeCode(), some, day)), false);
    }

    private Counts close(String programmeCode, List<UUID> some, LocalDate day) {
        List<Looked> looked = days.passQuietly(some, day);
        List<UUID> ids = looked.stream().map(Looked::loan).toList();
        var billed = days.bill(ids, day);
        var changes = days.stand(programmeCode, looked, day);
        int letters = days.writeLetters(ids);
        billed.forEach(outbox::append);
        changes.forEach(outbox::append);
        return new Counts(some.size(), billed.size(), letters, changes.size(), 0);
    }
}
