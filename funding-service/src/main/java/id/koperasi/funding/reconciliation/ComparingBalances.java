package id.koperasi.funding.reconciliation;

import id.koperasi.funding.programme.Programmes;
import id.koperasi.funding.reconciliation.Comparisons.Ended;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.Ids;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.platform.time.StatedDates;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Compares balances once a business day has ended, each day in a transaction of its own: whoever dies meanwhile compares again,
 * a day is compared once, and one that cannot be compared keeps no other from its turn. What is compared is what stands there
 * then, whichever day it was that ended.
 */
@ApplicationScoped
public class ComparingBalances {

    /** Less than a connection waits for its database: else a statement would go on without anybody. */
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private static final int BALANCES = 4;
    private static final int MOST_DAYS = 100;

    private final Comparisons comparisons;
    private final Programmes programmes;
    private final StatedDates dates;
    private final CurrentCaller caller;
    private final BusinessClock clock;
    private final Ids ids;

    ComparingBalances(
            Comparisons comparisons,
            Programmes programmes,
            StatedDates dates,
            CurrentCaller caller,
            BusinessClock clock,
            Ids ids) {
        this.comparisons = comparisons;
        this.programmes = programmes;
        this.dates = dates;
        this.caller = caller;
        this.clock = clock;
        this.ids = ids;
    }

    /** Compares after the days that have ended and that nobody has compared; one that fails has its turn again. */
    public void compareWhatEnded() {
        for (Ended ended : QuarkusTransaction.requiringNew().call(() -> comparisons.due(MOST_DAYS))) {
            try {
                QuarkusTransaction.requiringNew().run(() -> compare(ended));
            } catch (RuntimeException e) { // whatever it is, the others have their turn
                Log.errorf(
                        e, "Balances not compared: programme=%s day=%s", ended.programmeCode(), ended.businessDate());
            }
        }
    }

    private void compare(Ended ended) {
        if (!comparisons.isAlone(ended)) {
            return;
        }
        Instant now = clock.now();
        comparisons.bePatient(PATIENCE);
        BalancesInSql.ALL.forEach(sql -> comparisons.compare(ended, sql, now));
        comparisons.done(ended, now);
        comparisons.of(ended.programmeCode(), BALANCES).stream()
                .filter(each -> each.businessDate().equals(ended.businessDate()))
                .filter(each -> !each.ours().equals(each.theirs()))
                .forEach(each -> Log.warnf(
                        "Balances differ: programme=%s day=%s balance=%s ours=%s theirs=%s",
                        ended.programmeCode(), ended.businessDate(), each.balance(), each.ours(), each.theirs()));
    }

    /** What the bank says stands on the account of a programme at the end of a day. */
    @Transactional
    void tell(String programmeCode, LocalDate asOf, Rupiah balance, String reference) {
        String code = programmes.get(programmeCode).code();
        dates.mustHaveCome(asOf, IndonesianZone.CAPITAL);
        comparisons.tell(
                ids.next(),
                new Ended(code, asOf),
                balance,
                reference,
                caller.get().subject(),
                clock.now());
        Log.infof("Bank balance told: programme=%s day=%s", code, asOf);
    }
}
