package id.koperasi.funding.reconciliation;

import id.koperasi.funding.programme.Programmes;
import id.koperasi.funding.reconciliation.Comparisons.Due;
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

    /** What is in the way of a comparison may be gone a moment later, or stay until somebody mends it. */
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);

    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 10;

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

    /** Compares after the days that have ended and that nobody has compared; one that fails has its turn again, later and later. */
    public void compareWhatEnded() {
        Instant now = clock.now();
        for (Due due : QuarkusTransaction.requiringNew().call(() -> comparisons.due(now, MOST_DAYS))) {
            try {
                QuarkusTransaction.requiringNew().run(() -> compare(due.ended()));
            } catch (RuntimeException e) { // whatever it is, the others have their turn
                putOff(due, e);
            }
        }
    }

    private void putOff(Due due, RuntimeException failure) {
        Ended ended = due.ended();
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(due.attempts(), MOST_DOUBLINGS));
        Duration pause = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
        QuarkusTransaction.requiringNew()
                .run(() -> comparisons.putOff(
                        ended, Obstacle.of(failure), clock.now().plus(pause)));
        Log.errorf(
                failure,
                "Balances not compared: programme=%s day=%s attempt=%d next=%s",
                ended.programmeCode(),
                ended.businessDate(),
                due.attempts() + 1,
                pause);
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
