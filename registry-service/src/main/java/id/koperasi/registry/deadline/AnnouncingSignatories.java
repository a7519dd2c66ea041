package id.koperasi.registry.deadline;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.registry.account.OutdatedSignatories;
import id.koperasi.registry.account.OutdatedSignatories.Row;
import id.koperasi.registry.account.OutdatedSignatories.Stage;
import id.koperasi.registry.event.AccountEvent;
import id.koperasi.registry.event.AccountEvent.SignatoryReplacementApproached;
import id.koperasi.registry.event.AccountEvent.SignatoryReplacementMissed;
import id.koperasi.registry.region.Regions;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Announces, each once, accounts whose bank has not replaced who signs: when the last day is near and when it is over. One
 * province after the other, so that no statement looks at the accounts of the whole nation.
 */
@ApplicationScoped
class AnnouncingSignatories {

    private static final int MOST_AT_ONCE = 500;

    private final OutdatedSignatories signatories;
    private final Regions regions;
    private final BusinessClock clock;
    private final CurrentCaller caller;
    private final Outbox outbox;

    AnnouncingSignatories(
            OutdatedSignatories signatories,
            Regions regions,
            BusinessClock clock,
            CurrentCaller caller,
            Outbox outbox) {
        this.signatories = signatories;
        this.regions = regions;
        this.clock = clock;
        this.caller = caller;
        this.outbox = outbox;
    }

    @Scheduled(every = "30m", delayed = "4m", concurrentExecution = ConcurrentExecution.SKIP)
    void announce() {
        LocalDate today = clock.today(IndonesianZone.CAPITAL);
        long announced = 0;
        for (String province : inTransaction(regions::provinces)) {
            announced += announce(province, today);
        }
        Log.infof("Replacements of signatories announced: count=%d", announced);
    }

    /** Of a region, as of a day. */
    long announce(String region, LocalDate today) {
        return tell(region, Stage.APPROACHED, today) + tell(region, Stage.MISSED, today);
    }

    private long tell(String region, Stage stage, LocalDate today) {
        long announced = 0;
        while (true) {
            int some = inTransaction(() -> {
                List<Row> told = signatories.tell(region, stage, today, MOST_AT_ONCE);
                told.forEach(one -> outbox.append(event(stage, one)));
                return told.size();
            });
            if (some == 0) {
                return announced;
            }
            announced += some;
        }
    }

    private <T> T inTransaction(Supplier<T> work) {
        return caller.asService(() -> QuarkusTransaction.requiringNew().call(work::get));
    }

    /** Only what runs is told, so there is a last day. */
    private static AccountEvent event(Stage stage, Row row) {
        LocalDate dueOn = Objects.requireNonNull(row.dueOn());
        return switch (stage) {
            case APPROACHED ->
                new SignatoryReplacementApproached(
                        row.cooperativeId(), row.accountId(), row.bankCode(), row.offices(), dueOn);
            case MISSED ->
                new SignatoryReplacementMissed(
                        row.cooperativeId(), row.accountId(), row.bankCode(), row.offices(), dueOn);
        };
    }
}
