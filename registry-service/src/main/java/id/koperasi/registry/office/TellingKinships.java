package id.koperasi.registry.office;

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
import id.koperasi.registry.founding.BrokenRule;
import id.koperasi.registry.founding.FoundingMeeting.Kinship;
import id.koperasi.registry.founding.FoundingRule.RelatedToOneself;
import id.koperasi.registry.founding.Relation;
import id.koperasi.registry.office.KnownKinship.Told;
import id.koperasi.registry.office.OfficeRejection.KinshipByBloodDoesNotEnd;
import id.koperasi.registry.office.OfficeRejection.KinshipCountsNoMore;
import id.koperasi.registry.office.OfficeRejection.KinshipDeclaredAlready;
import id.koperasi.registry.office.OfficeRejection.KinshipSaysSoAlready;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two become related between elections, are related no longer, or never were. Nobody leaves his office for it: the next
 * election is held against it, and whoever records it is told what the boards break as they stand.
 */
@ApplicationScoped
class TellingKinships {

    private final ChangingCooperatives changing;
    private final Kinships kinships;
    private final StandingBoards boards;
    private final RecordCorrections corrections;
    private final StatedDates dates;

    TellingKinships(
            ChangingCooperatives changing,
            Kinships kinships,
            StandingBoards boards,
            RecordCorrections corrections,
            StatedDates dates) {
        this.changing = changing;
        this.kinships = kinships;
        this.boards = boards;
        this.corrections = corrections;
        this.dates = dates;
    }

    /** What the boards break as they stand since two are related. */
    @Transactional
    List<BrokenRule> declare(UUID cooperativeId, Kinship kinship, LocalDate day) {
        CooperativeProfile cooperative = changing.lock(cooperativeId);
        dates.mustHaveCome(day, cooperative.zone());
        if (kinship.person().equals(kinship.relative())) {
            BoardRejection.refuse(List.of(new RelatedToOneself(kinship.relation())));
        }
        if (kinships.declare(cooperative, List.of(kinship), day) == 0) {
            throw new RejectedException(new KinshipDeclaredAlready());
        }
        return boards.broken(cooperative, dates.today(cooperative.zone()));
    }

    /** A marriage ended; they are related until the day before. */
    @Transactional
    Correction<Told> end(UUID cooperativeId, UUID kinshipId, LocalDate endedOn, Why why) {
        CooperativeProfile cooperative = changing.lock(cooperativeId);
        KnownKinship kinship = find(cooperative, kinshipId);
        if (kinship.told().endedOn() != null || kinship.told().mistaken()) {
            throw new RejectedException(new KinshipCountsNoMore());
        }
        return tell(cooperative, kinship, new Told(kinship.told().relation(), endedOn, false), why);
    }

    /**
     * What was declared is told anew.
     *
     * @param relation what the relative is in truth; null when the two never were related
     * @param endedOn since when no longer; null when they are related to this day
     */
    @Transactional
    Correction<Told> correct(
            UUID cooperativeId, UUID kinshipId, @Nullable Relation relation, @Nullable LocalDate endedOn, Why why) {
        CooperativeProfile cooperative = changing.lock(cooperativeId);
        KnownKinship kinship = find(cooperative, kinshipId);
        Told now =
                relation == null ? new Told(kinship.told().relation(), null, true) : new Told(relation, endedOn, false);
        if (now.equals(kinship.told())) {
            throw new RejectedException(new KinshipSaysSoAlready());
        }
        return tell(cooperative, kinship, now, why);
    }

    private KnownKinship find(CooperativeProfile cooperative, UUID kinshipId) {
        return kinships.find(cooperative.id(), kinshipId).orElseThrow(() -> new RejectedException(new NotFound()));
    }

    private Correction<Told> tell(CooperativeProfile cooperative, KnownKinship kinship, Told now, Why why) {
        LocalDate endedOn = now.endedOn();
        if (endedOn != null) {
            if (!now.relation().byMarriage()) {
                throw new RejectedException(new KinshipByBloodDoesNotEnd(now.relation()));
            }
            dates.mustHaveCome(endedOn, cooperative.zone());
            dates.mustNotPrecede(endedOn, kinship.declaredOn());
        }
        kinships.tell(kinship.id(), now);
        return corrections.tell(
                CorrectedRecord.of(cooperative, Kind.KINSHIP, kinship.id().toString()), kinship.told(), now, why);
    }
}
