package id.koperasi.ledger.term;

import id.koperasi.ledger.term.TermDeposits.DepositKey;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.time.BusinessClock;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/** Does what is due for deposits, each in a transaction of its own; several instances may do so side by side. */
@ApplicationScoped
class DueTermDeposits {

    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final int MOST = 200;

    private final TermDeposits deposits;
    private final PayingTermDeposits paying;
    private final CurrentCaller caller;
    private final BusinessClock clock;

    DueTermDeposits(TermDeposits deposits, PayingTermDeposits paying, CurrentCaller caller, BusinessClock clock) {
        this.deposits = deposits;
        this.paying = paying;
        this.caller = caller;
        this.clock = clock;
    }

    @Scheduled(every = "{ledger.term.pay-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void pay() {
        List<DepositKey> due =
                caller.asService(() -> QuarkusTransaction.requiringNew().call(() -> deposits.due(clock.now(), MOST)));
        due.forEach(this::pay);
    }

    /** What cannot be posted now, of a book that is frozen, is tried again; the others do not wait for it. */
    private void pay(DepositKey key) {
        try {
            caller.asService(() -> QuarkusTransaction.requiringNew().call(() -> {
                paying.payDue(key);
                return key;
            }));
        } catch (RuntimeException e) {
            Log.warnf(e, "Term deposit not paid: deposit=%s", key.id());
            caller.asService(() -> QuarkusTransaction.requiringNew().call(() -> {
                deposits.putOff(key, clock.now(), PAUSE);
                return key;
            }));
        }
    }
}
