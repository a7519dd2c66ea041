package id.koperasi.funding.nomination;

import id.koperasi.funding.event.FundingEvent.CooperativeNominated;
import id.koperasi.funding.programme.Programmes;
import id.koperasi.funding.registry.KnownCooperative;
import id.koperasi.funding.registry.KnownCooperatives;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.time.Ids;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.platform.time.StatedDates;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;

/** An office nominates a cooperative of its region; the fund reads it beside the application. */
@ApplicationScoped
class NominatingCooperatives {

    private final KnownCooperatives cooperatives;
    private final Nominations nominations;
    private final Programmes programmes;
    private final StatedDates dates;
    private final CurrentCaller caller;
    private final Outbox outbox;
    private final Ids ids;

    NominatingCooperatives(
            KnownCooperatives cooperatives,
            Nominations nominations,
            Programmes programmes,
            StatedDates dates,
            CurrentCaller caller,
            Outbox outbox,
            Ids ids) {
        this.cooperatives = cooperatives;
        this.nominations = nominations;
        this.programmes = programmes;
        this.dates = dates;
        this.caller = caller;
        this.outbox = outbox;
        this.ids = ids;
    }

    @Transactional
    Nomination nominate(UUID cooperativeId, String programmeCode, String reason, LocalDate nominatedOn) {
        KnownCooperative cooperative = cooperatives.get(cooperativeId);
        String code = programmes.get(programmeCode).code();
        dates.mustHaveCome(nominatedOn, IndonesianZone.ofRegion(cooperative.villageCode()));
        Nominator nominator = Arrays.stream(Nominator.values())
                .filter(office -> caller.get().roles().contains(office.role()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the permission table lets others in"));
        var nomination = new Nomination(
                ids.next(),
                cooperativeId,
                cooperative.villageCode(),
                code,
                nominator,
                reason,
                nominatedOn,
                caller.get().subject());
        nominations.persistAndFlush(nomination);
        outbox.append(new CooperativeNominated(cooperativeId, code, nominator.name(), nominatedOn));
        Log.infof("Cooperative nominated: cooperative=%s programme=%s", cooperativeId, code);
        return nomination;
    }
}
