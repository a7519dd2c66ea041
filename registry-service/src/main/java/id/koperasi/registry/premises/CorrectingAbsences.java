package id.koperasi.registry.premises;

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
import id.koperasi.registry.correction.RecordCorrections.Why;
import id.koperasi.registry.event.RecordedEvent.NoPremisesFound;
import id.koperasi.registry.premises.PremisesRejection.SaysSoAlready;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** A survey that found nothing was wrong: its day, who made it, or that it counts at all. */
@ApplicationScoped
class CorrectingAbsences {

    private final ChangingCooperatives changing;
    private final PremisesSurveys surveys;
    private final RecordCorrections corrections;
    private final StatedDates dates;
    private final Outbox outbox;

    CorrectingAbsences(
            ChangingCooperatives changing,
            PremisesSurveys surveys,
            RecordCorrections corrections,
            StatedDates dates,
            Outbox outbox) {
        this.changing = changing;
        this.surveys = surveys;
        this.corrections = corrections;
        this.dates = dates;
        this.outbox = outbox;
    }

    /** One that is withdrawn is announced as a corrected record; another one, or one that counts again, by its day too. */
    @Transactional
    Correction<AbsenceStatement> correct(UUID cooperativeId, UUID surveyId, AbsenceStatement told, Why why) {
        CooperativeProfile cooperative = changing.lock(cooperativeId);
        AbsenceStatement before = surveys.lockNoneFound(cooperativeId, surveyId)
                .orElseThrow(() -> new RejectedException(new NotFound()))
                .statement();
        if (told.equals(before)) {
            throw new RejectedException(new SaysSoAlready());
        }
        dates.mustHaveCome(told.surveyedOn(), cooperative.zone());
        surveys.tellNoneFound(surveyId, told);
        if (!told.withdrawn()) {
            outbox.append(new NoPremisesFound(cooperativeId, surveyId, told.surveyedOn()));
        }
        return corrections.tell(
                CorrectedRecord.of(cooperative, Kind.PREMISES_SURVEY, surveyId.toString()), before, told, why);
    }
}
