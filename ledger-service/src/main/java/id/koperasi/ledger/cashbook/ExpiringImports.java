package id.koperasi.ledger.cashbook;

import id.koperasi.ledger.cashbook.CashImports.Expired;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.file.StoredFiles;
import id.koperasi.platform.time.BusinessClock;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;

/**
 * Removes workbooks whose time is over. The file goes before the note that it is gone: what breaks off between them is done
 * again.
 */
@ApplicationScoped
class ExpiringImports {

    private static final int MOST = 100;

    private final CashImports imports;
    private final StoredFiles files;
    private final CurrentCaller caller;
    private final BusinessClock clock;

    ExpiringImports(CashImports imports, StoredFiles files, CurrentCaller caller, BusinessClock clock) {
        this.imports = imports;
        this.files = files;
        this.caller = caller;
        this.clock = clock;
    }

    @Scheduled(every = "{ledger.cash-books.expire-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void expire() {
        List<Expired> over =
                caller.asService(() -> QuarkusTransaction.requiringNew().call(() -> imports.over(clock.now(), MOST)));
        over.forEach(this::expire);
    }

    private void expire(Expired over) {
        try {
            files.remove(over.fileId());
            boolean done = caller.asService(
                    () -> QuarkusTransaction.requiringNew().call(() -> imports.expire(over, clock.now())));
            if (done) {
                Log.infof("Workbook expired: import=%s", over.id());
            }
        } catch (IOException | RuntimeException e) {
            Log.warnf(e, "Workbook not expired yet: import=%s", over.id());
        }
    }
}
