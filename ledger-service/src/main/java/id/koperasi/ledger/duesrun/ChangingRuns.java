package id.koperasi.ledger.duesrun;

import id.koperasi.ledger.book.Book;
import id.koperasi.ledger.book.Books;
import id.koperasi.ledger.duesrun.DuesRunRejection.DeductionNotResolved;
import id.koperasi.ledger.duesrun.DuesRunRejection.DuesRunNotSo;
import id.koperasi.ledger.duesrun.DuesRunRejection.DuesRunScope;
import id.koperasi.ledger.duesrun.DuesRunRejection.MonthAhead;
import id.koperasi.ledger.duesrun.DuesRunRejection.NoPayrollListReleased;
import id.koperasi.ledger.duesrun.DuesRunRejection.PayrollListRuns;
import id.koperasi.ledger.payroll.PayrollList;
import id.koperasi.ledger.payroll.PayrollLists;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.Ids;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Starts, pauses and resumes runs. Who may start one for whom is his reach. */
@ApplicationScoped
class ChangingRuns {

    /** The first zone in which a month begins. */
    private static final ZoneId EASTERN = ZoneId.of("Asia/Jayapura");

    private final DuesRuns runs;
    private final OwedDues owed;
    private final ReleasedLists released;
    private final PayrollLists lists;
    private final Books books;
    private final CurrentCaller caller;
    private final BusinessClock clock;
    private final Ids ids;

    ChangingRuns(
            DuesRuns runs,
            OwedDues owed,
            ReleasedLists released,
            PayrollLists lists,
            Books books,
            CurrentCaller caller,
            BusinessClock clock,
            Ids ids) {
        this.runs = runs;
        this.owed = owed;
        this.released = released;
        this.lists = lists;
        this.books = books;
        this.caller = caller;
        this.clock = clock;
        this.ids = ids;
    }

    @Transactional
    DuesRun start(StartDuesRun command) {
        RunScope scope = scope(command);
        if (scope.cooperatives() == 0) {
            throw new RejectedException(
                    switch (command.kind()) {
                        case DUES -> new DeductionNotResolved();
                        case PAYROLL -> new NoPayrollListReleased();
                    });
        }
        var run = new DuesRun(ids.next(), scope, command.month(), caller.get().subject(), clock.now());
        runs.persist(run);
        Log.infof("Dues run started: run=%s month=%s by=%s", run.id(), run.month(), run.requestedBy());
        return run;
    }

    /** Posts an employer's list in which every row is right; once, whoever asks. */
    @Transactional
    DuesRun startPayroll(UUID cooperativeId, UUID listId) {
        Book book = books.of(cooperativeId);
        PayrollList list = lists.clean(cooperativeId, listId);
        if (runs.ofPayrollList(listId).isPresent()) {
            throw new RejectedException(new PayrollListRuns());
        }
        var scope = new RunScope(book.villageCode(), cooperativeId, RunKind.PAYROLL, listId, 1);
        var run = new DuesRun(ids.next(), scope, list.month(), caller.get().subject(), clock.now());
        runs.persistAndFlush(run);
        Log.infof("Payroll run started: run=%s list=%s", run.id(), listId);
        return run;
    }

    @Transactional
    DuesRun pause(UUID runId) {
        DuesRun run = runs.locked(runId);
        if (!run.pause()) {
            throw new RejectedException(new DuesRunNotSo(run.status().name()));
        }
        return run;
    }

    @Transactional
    DuesRun resume(UUID runId) {
        DuesRun run = runs.locked(runId);
        if (!run.resume()) {
            throw new RejectedException(new DuesRunNotSo(run.status().name()));
        }
        return run;
    }

    private RunScope scope(StartDuesRun command) {
        if (command.cooperativeId() != null && command.regionCode() == null) {
            Book book = books.of(command.cooperativeId());
            if (!caller.reach().coversTenant(book.cooperativeId())) {
                throw new RejectedException(new NotFound());
            }
            mustHaveBegun(command.month(), book.zone());
            return scope(command, book.villageCode(), book.cooperativeId());
        }
        String region = command.regionCode() == null ? "" : command.regionCode();
        boolean within =
                region.isEmpty() ? caller.reach().everything() : caller.reach().coversRegion(region);
        if (command.cooperativeId() != null || !within) {
            throw new RejectedException(new DuesRunScope());
        }
        mustHaveBegun(command.month(), EASTERN);
        return scope(command, region, null);
    }

    private RunScope scope(StartDuesRun command, String region, @Nullable UUID cooperativeId) {
        int cooperatives = switch (command.kind()) {
            case DUES -> owed.cooperatives(region, cooperativeId, command.month());
            case PAYROLL -> released.cooperatives(region, cooperativeId, command.month());
        };
        return new RunScope(region, cooperativeId, command.kind(), null, cooperatives);
    }

    private void mustHaveBegun(YearMonth month, ZoneId zone) {
        if (month.isAfter(YearMonth.from(clock.today(zone)))) {
            throw new RejectedException(new MonthAhead());
        }
    }
}
