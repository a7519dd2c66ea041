package id.koperasi.registry.pilot;

import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.Ids;
import id.koperasi.platform.time.StatedDates;
import id.koperasi.registry.cooperative.ChangingCooperatives;
import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.cooperative.FormedCooperatives;
import id.koperasi.registry.correction.CorrectedRecord;
import id.koperasi.registry.correction.CorrectedRecord.Kind;
import id.koperasi.registry.correction.RecordCorrections;
import id.koperasi.registry.correction.RecordCorrections.Correction;
import id.koperasi.registry.correction.RecordCorrections.Why;
import id.koperasi.registry.event.BusinessEvent.PilotDesignated;
import id.koperasi.registry.event.BusinessEvent.PilotWithdrawn;
import id.koperasi.registry.pilot.PilotRejection.LetterSaysSoAlready;
import id.koperasi.registry.pilot.PilotRejection.LetterWithdrawnAlready;
import id.koperasi.registry.pilot.PilotRejection.WithdrawalInPart;
import id.koperasi.registry.progress.Periods;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;

/** Offices name a cooperative a pilot, each by its letter, and take back what they wrote. */
@ApplicationScoped
class DesignatingPilots {

    private final FormedCooperatives cooperatives;
    private final ChangingCooperatives changing;
    private final PilotDesignations pilots;
    private final RecordCorrections corrections;
    private final Periods periods;
    private final StatedDates dates;
    private final Outbox outbox;
    private final Ids ids;

    DesignatingPilots(
            FormedCooperatives cooperatives,
            ChangingCooperatives changing,
            PilotDesignations pilots,
            RecordCorrections corrections,
            Periods periods,
            StatedDates dates,
            Outbox outbox,
            Ids ids) {
        this.cooperatives = cooperatives;
        this.changing = changing;
        this.pilots = pilots;
        this.corrections = corrections;
        this.periods = periods;
        this.dates = dates;
        this.outbox = outbox;
        this.ids = ids;
    }

    /** A letter may come beside others; letters about one cooperative wait for each other. */
    @Transactional
    PilotDesignation designate(UUID cooperativeId, PilotLetter letter) {
        changing.lock(cooperativeId);
        CooperativeProfile cooperative = cooperatives.formed(cooperativeId);
        dates.mustHaveCome(letter.designatedOn(), cooperative.zone());
        var pilot = new PilotDesignation(ids.next(), cooperative, letter);
        pilots.persist(pilot);
        counted(pilot);
        announce(pilot);
        return pilot;
    }

    /** It names no pilot from a day on; another letter may still. */
    @Transactional
    PilotDesignation withdraw(UUID cooperativeId, UUID letterId, LocalDate day, String letter, String reason) {
        CooperativeProfile cooperative = changing.lock(cooperativeId);
        PilotDesignation pilot = found(cooperativeId, letterId);
        if (pilot.withdrawnOn() != null) {
            throw new RejectedException(new LetterWithdrawnAlready());
        }
        dates.mustHaveCome(day, cooperative.zone());
        dates.mustNotPrecede(day, pilot.designatedOn());
        pilot.tell(PilotLetter.of(pilot).withdrawn(day, letter, reason));
        counted(pilot);
        announceWithdrawal(pilot);
        return pilot;
    }

    /** It was written down wrongly, its withdrawal too; both are announced as a whole, also a withdrawal that was none. */
    @Transactional
    Correction<PilotLetter> correct(UUID cooperativeId, UUID letterId, PilotLetter told, Why why) {
        CooperativeProfile cooperative = changing.lock(cooperativeId);
        PilotDesignation pilot = found(cooperativeId, letterId);
        PilotLetter before = PilotLetter.of(pilot);
        if (told.equals(before)) {
            throw new RejectedException(new LetterSaysSoAlready());
        }
        if (!told.whole()) {
            throw new RejectedException(new WithdrawalInPart());
        }
        dates.mustHaveCome(told.designatedOn(), cooperative.zone());
        LocalDate withdrawnOn = told.withdrawnOn();
        if (withdrawnOn != null) {
            dates.mustHaveCome(withdrawnOn, cooperative.zone());
            dates.mustNotPrecede(withdrawnOn, told.designatedOn());
        }
        pilot.tell(told);
        counted(pilot);
        announce(pilot);
        if (withdrawnOn != null || before.withdrawnOn() != null) {
            announceWithdrawal(pilot);
        }
        return corrections.tell(
                CorrectedRecord.of(cooperative, Kind.PILOT_LETTER, letterId.toString()), before, told, why);
    }

    private PilotDesignation found(UUID cooperativeId, UUID letterId) {
        return pilots.find(cooperativeId, letterId).orElseThrow(() -> new RejectedException(new NotFound()));
    }

    private void counted(PilotDesignation pilot) {
        pilots.flush();
        periods.otherwise(pilot.cooperativeId());
    }

    private void announce(PilotDesignation pilot) {
        outbox.append(new PilotDesignated(
                pilot.cooperativeId(), pilot.id(), pilot.designatedBy(), pilot.letterNumber(), pilot.designatedOn()));
    }

    private void announceWithdrawal(PilotDesignation pilot) {
        LocalDate withdrawnOn = pilot.withdrawnOn();
        LocalDate day = withdrawnOn == null ? pilot.designatedOn() : withdrawnOn;
        outbox.append(new PilotWithdrawn(
                pilot.cooperativeId(),
                pilot.id(),
                pilot.letterNumber(),
                withdrawnOn,
                pilots.isPilotOn(pilot.cooperativeId(), day)));
    }
}
