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
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Compares balances once a business day has ended, in a transaction of its own: whoever dies meanwhile compares again, and a
 * day is compared once. What is compared is what stands there then, whichever day it was that ended.
 */
@ApplicationScoped
public class ComparingBalances {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int BALANCES = 4;

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

    /** Compares after one day that has ended; false when all are compared. */
    @Transactional
    public boolean next() {
        Optional<Ended> due = comparisons.due();
        due.ifPresent(this::compare);
        return due.isPresent();
    }

    private void compare(Ended ended) {
        Instant now = clock.now();
        comparisons.bePatient(PATIENCE);
        List.of(BalancesInSql.LOANS, BalancesInSql.BOOKS, BalancesInSql.POOL, BalancesInSql.BANK)
                .forEach(sql -> comparisons.compare(ended, sql, now));
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
