package id.koperasi.registry.sharing;

import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.StatedDates;
import id.koperasi.registry.cooperative.ChangingCooperatives;
import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.correction.CorrectedRecord;
import id.koperasi.registry.correction.CorrectedRecord.Kind;
import id.koperasi.registry.correction.RecordCorrections;
import id.koperasi.registry.correction.RecordCorrections.Correction;
import id.koperasi.registry.event.FormationEvent.VillageJoined;
import id.koperasi.registry.event.FormationEvent.VillageLeft;
import id.koperasi.registry.founding.FoundingLimits;
import id.koperasi.registry.progress.Coverage;
import id.koperasi.registry.sharing.SharingRejection.SharesStill;
import id.koperasi.registry.sharing.SharingRejection.SharingSaysSoAlready;
import id.koperasi.registry.sharing.SharingRejection.VillageTooLarge;
import id.koperasi.registry.sharing.SharingResource.ServedVillageView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** When a village shared a cooperative was recorded wrongly and is told anew; figures follow, what was told stays known. */
@ApplicationScoped
class CorrectingServedVillages {

    private final ChangingCooperatives changing;
    private final ServedVillages served;
    private final FoundingLimits limits;
    private final Coverage coverage;
    private final RecordCorrections corrections;
    private final StatedDates dates;
    private final Outbox outbox;

    CorrectingServedVillages(
            ChangingCooperatives changing,
            ServedVillages served,
            FoundingLimits limits,
            Coverage coverage,
            RecordCorrections corrections,
            StatedDates dates,
            Outbox outbox) {
        this.changing = changing;
        this.served = served;
        this.limits = limits;
        this.coverage = coverage;
        this.corrections = corrections;
        this.dates = dates;
        this.outbox = outbox;
    }

    /** A village that shares still leaves first; that its days do not overlap with others is for the database to say. */
    @Transactional
    Correction<ServedVillageView> correct(CorrectServedVillage command) {
        CooperativeProfile cooperative = changing.lock(command.cooperativeId());
        ServedVillage shares = served.told(cooperative.id(), command.villageCode(), command.toldFrom())
                .orElseThrow(() -> new RejectedException(new NotFound()));
        if (command.servedUntil() != null && shares.servedUntil() == null) {
            throw new RejectedException(new SharesStill());
        }
        ServedVillageView before = ServedVillageView.of(shares);
        ServedVillageView now = before.over(command.servedFrom(), command.servedUntil());
        if (now.equals(before)) {
            throw new RejectedException(new SharingSaysSoAlready());
        }
        check(now, cooperative);
        served.tell(shares, now.servedFrom(), now.servedUntil());
        announce(before, now);
        return corrections.tell(
                CorrectedRecord.of(cooperative, Kind.SERVED_VILLAGE, record(cooperative.id(), now.villageCode())),
                before,
                now,
                command.why());
    }

    /** How its corrections name a village and the cooperative it shares: whenever that was. */
    static String record(UUID cooperativeId, String villageCode) {
        return cooperativeId + "/" + villageCode;
    }

    private void check(ServedVillageView now, CooperativeProfile cooperative) {
        dates.mustHaveCome(now.servedFrom(), cooperative.zone());
        dates.mustNotPrecede(now.servedFrom(), Objects.requireNonNull(cooperative.formedOn()));
        LocalDate until = now.servedUntil();
        if (until != null) {
            dates.mustHaveCome(until, cooperative.zone());
            dates.mustNotPrecede(until, now.servedFrom());
        }
        int limit = limits.history().on(now.servedFrom()).sharedPopulation();
        if (now.population() >= limit) {
            throw new RejectedException(new VillageTooLarge(now.population(), limit));
        }
    }

    private void announce(ServedVillageView before, ServedVillageView now) {
        if (!now.servedFrom().equals(before.servedFrom())) {
            coverage.ends(now.villageCode(), before.servedFrom());
            coverage.begins(now.villageCode(), now.servedFrom());
            outbox.append(new VillageJoined(now.cooperativeId(), now.villageCode(), now.servedFrom()));
        }
        LocalDate left = before.servedUntil();
        LocalDate leaves = now.servedUntil();
        if (left != null && leaves != null && !leaves.equals(left)) {
            coverage.begins(now.villageCode(), left);
            coverage.ends(now.villageCode(), leaves);
            outbox.append(new VillageLeft(now.cooperativeId(), now.villageCode(), leaves));
        }
    }
}
