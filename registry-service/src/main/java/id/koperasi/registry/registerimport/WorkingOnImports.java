package id.koperasi.registry.registerimport;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.registry.registerfile.Heading;
import id.koperasi.registry.registerfile.RegisterLine;
import id.koperasi.registry.registerfile.RegisterLines;
import id.koperasi.registry.registerfile.RegisterRejection.TooManyLines;
import id.koperasi.registry.registerfile.RegisterRejection.UnreadableRegister;
import id.koperasi.registry.registerfile.UnreadableRegisterException;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.event.TransactionPhase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Works on imports in the background, as the service itself. It reads the file from its beginning each time and passes
 * over what is settled; the mark behind that moves with the rows, so that nothing is taken twice and nothing is lost
 * whenever it dies.
 */
@ApplicationScoped
class WorkingOnImports {

    private static final int BATCH_ROWS = 500;
    private static final int MOST_ROWS = 200_000;
    private static final int MOST_IN_A_ROW = 100;

    /** Something may wait; the request that made it wait has its answer already. */
    record Due() {}

    private final TakingRows taking;
    private final RegisterFiles files;
    private final CurrentCaller caller;
    private final BusinessClock clock;
    private final Event<Due> due;

    WorkingOnImports(
            TakingRows taking, RegisterFiles files, CurrentCaller caller, BusinessClock clock, Event<Due> due) {
        this.taking = taking;
        this.files = files;
        this.caller = caller;
        this.clock = clock;
        this.due = due;
    }

    void beginAtOnce(@Observes(during = TransactionPhase.AFTER_SUCCESS) ImportWaits told) {
        due.fireAsync(new Due()).whenComplete((done, failure) -> {
            if (failure != null) {
                Log.error("An import broke off and is taken up again", failure);
            }
        });
    }

    void workOnWhatIsDue(@ObservesAsync Due told) {
        workOnWhatWaits();
    }

    /** Takes up what an instance left behind that died; whatever waits behind another is taken next. */
    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void workOnWhatWaits() {
        Optional<RegisterImport> claimed = caller.asService(taking::claim);
        for (int taken = 1; claimed.isPresent(); taken++) {
            RegisterImport register = claimed.get();
            caller.asService(() -> work(register));
            claimed = taken < MOST_IN_A_ROW ? caller.asService(taking::claim) : Optional.empty();
        }
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void forgetWhatExpired() {
        caller.asService(() -> QuarkusTransaction.requiringNew().call(() -> files.forgetExpired(clock.now())));
    }

    private boolean work(RegisterImport register) {
        try {
            boolean whole = takeAll(register);
            if (whole) {
                taking.finish(register.id());
            }
            return whole;
        } catch (UnreadableRegisterException e) {
            taking.fail(register.id(), e.rejection());
            return false;
        } finally {
            taking.release(register.id());
        }
    }

    /** Whether it came to the end of the file. */
    private boolean takeAll(RegisterImport register) {
        ImportFacts facts = register.facts();
        try (RegisterLines lines =
                RegisterLines.open(facts.format(), files.open(register.id(), register.key(), facts.parts()))) {
            if (!lines.hasNext()) {
                taking.fail(register.id(), new UnreadableRegister());
                return false;
            }
            Heading heading = Heading.of(lines.next().cells());
            taking.head(register.id(), heading);
            int row = 0;
            while (row < register.progress().nextRow() && lines.hasNext()) {
                lines.next();
                row++;
            }
            while (lines.hasNext()) {
                if (row >= MOST_ROWS) {
                    taking.fail(register.id(), new TooManyLines(MOST_ROWS));
                    return false;
                }
                List<RegisterLine> batch = next(lines);
                if (!taking.take(register.id(), heading, row, batch)) {
                    return false;
                }
                row += batch.size();
            }
            return true;
        }
    }

    private static List<RegisterLine> next(RegisterLines lines) {
        List<RegisterLine> batch = new ArrayList<>(BATCH_ROWS);
        while (batch.size() < BATCH_ROWS && lines.hasNext()) {
            batch.add(lines.next());
        }
        return batch;
    }
}
