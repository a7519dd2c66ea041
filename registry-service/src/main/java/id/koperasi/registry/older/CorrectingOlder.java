package id.koperasi.registry.older;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.StatedDates;
import id.koperasi.registry.cooperative.ChangingCooperatives;
import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.correction.CorrectedRecord;
import id.koperasi.registry.correction.CorrectedRecord.Kind;
import id.koperasi.registry.correction.RecordCorrections;
import id.koperasi.registry.correction.RecordCorrections.Correction;
import id.koperasi.registry.correction.RecordCorrections.Why;
import id.koperasi.registry.founding.ExistingCooperative;
import id.koperasi.registry.founding.FoundingLimits;
import id.koperasi.registry.founding.Limits;
import id.koperasi.registry.founding.RouteRules;
import id.koperasi.registry.older.OlderRejection.OlderSaysSoAlready;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** What was told of an older cooperative was wrong: told anew by the rules of the route on the day the village decided. */
@ApplicationScoped
class CorrectingOlder {

    private final ChangingCooperatives changing;
    private final OlderCooperatives older;
    private final FoundingLimits limits;
    private final RecordCorrections corrections;
    private final StatedDates dates;

    CorrectingOlder(
            ChangingCooperatives changing,
            OlderCooperatives older,
            FoundingLimits limits,
            RecordCorrections corrections,
            StatedDates dates) {
        this.changing = changing;
        this.older = older;
        this.limits = limits;
        this.corrections = corrections;
        this.dates = dates;
    }

    @Transactional
    Correction<ExistingCooperative> correct(UUID cooperativeId, ExistingCooperative told, Why why) {
        CooperativeProfile cooperative = changing.lock(cooperativeId);
        ExistingCooperative before = older.of(cooperativeId);
        if (told.equals(before)) {
            throw new RejectedException(new OlderSaysSoAlready());
        }
        if (told.lastAnnualMeetingOn() != null) {
            dates.mustHaveCome(told.lastAnnualMeetingOn(), cooperative.zone());
        }
        LocalDate decided = Objects.requireNonNull(cooperative.proposedOn());
        Limits on = limits.history().on(decided);
        switch (cooperative.route()) {
            case NEW -> {} // it was found to be new later; what stood there is still told rightly
            case DEVELOPMENT -> RouteRules.checkDevelopment(told, decided, on);
            case REVITALISATION -> RouteRules.checkRevitalisation(told, decided, on);
        }
        older.tell(cooperativeId, told);
        return corrections.tell(
                CorrectedRecord.of(cooperative, Kind.OLDER_COOPERATIVE, cooperativeId.toString()), before, told, why);
    }
}
