package id.koperasi.registry.deadline;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.registry.event.AgreementEvent.FacilityAgreementEndApproached;
import id.koperasi.registry.event.FormationEvent.AssetTransferMissed;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.function.IntSupplier;

/** Announces, each once, assets of mergers that did not pass over in time and agreements on stores that end soon. */
@ApplicationScoped
class AnnouncingObligations {

    private static final int MOST_AT_ONCE = 500;

    private final AssetTransfers transfers;
    private final EndingAgreements agreements;
    private final ApproachRules approach;
    private final BusinessClock clock;
    private final CurrentCaller caller;
    private final Outbox outbox;

    AnnouncingObligations(
            AssetTransfers transfers,
            EndingAgreements agreements,
            ApproachRules approach,
            BusinessClock clock,
            CurrentCaller caller,
            Outbox outbox) {
        this.transfers = transfers;
        this.agreements = agreements;
        this.approach = approach;
        this.clock = clock;
        this.caller = caller;
        this.outbox = outbox;
    }

    @Scheduled(every = "30m", delayed = "3m", concurrentExecution = ConcurrentExecution.SKIP)
    void announce() {
        LocalDate today = clock.today(IndonesianZone.CAPITAL);
        long assets = untilNothingIsLeft(() -> announceMissed(today));
        long ends = untilNothingIsLeft(() -> announceEnding(today));
        Log.infof("Obligations announced: assetTransfers=%d storeAgreements=%d", assets, ends);
    }

    private int announceMissed(LocalDate today) {
        var missed = transfers.missed(today, clock.now(), MOST_AT_ONCE);
        missed.forEach(
                one -> outbox.append(new AssetTransferMissed(one.cooperativeId(), one.mergedInto(), one.dueOn())));
        return missed.size();
    }

    private int announceEnding(LocalDate today) {
        var ending = agreements.approaching(today, approach.soonUntil(today), clock.now(), MOST_AT_ONCE);
        ending.forEach(one -> outbox.append(new FacilityAgreementEndApproached(
                one.cooperativeId(), one.facilityId(), one.agreementId(), one.lastDay())));
        return ending.size();
    }

    private long untilNothingIsLeft(IntSupplier announcing) {
        long announced = 0;
        while (true) {
            int some = caller.asService(() -> QuarkusTransaction.requiringNew().call(announcing::getAsInt));
            if (some == 0) {
                return announced;
            }
            announced += some;
        }
    }
}
