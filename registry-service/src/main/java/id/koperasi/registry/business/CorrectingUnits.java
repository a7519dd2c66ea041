package id.koperasi.registry.business;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.StatedDates;
import id.koperasi.registry.business.BusinessRejection.UnitSaysSoAlready;
import id.koperasi.registry.business.UnitChanges.Since;
import id.koperasi.registry.cooperative.ChangingCooperatives;
import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.correction.CorrectedRecord;
import id.koperasi.registry.correction.CorrectedRecord.Kind;
import id.koperasi.registry.correction.RecordCorrections;
import id.koperasi.registry.correction.RecordCorrections.Correction;
import id.koperasi.registry.correction.RecordCorrections.Why;
import id.koperasi.registry.progress.Activities;
import id.koperasi.registry.progress.Milestone;
import id.koperasi.registry.progress.Milestones;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A unit was recorded wrongly: its facts are told anew, figures and life follow, and what was told before stays known. */
@ApplicationScoped
class CorrectingUnits {

    private final ChangingCooperatives changing;
    private final BusinessUnits units;
    private final UnitChanges changes;
    private final OpeningUnits opening;
    private final Milestones milestones;
    private final Activities activities;
    private final RecordCorrections corrections;
    private final StatedDates dates;

    CorrectingUnits(
            ChangingCooperatives changing,
            BusinessUnits units,
            UnitChanges changes,
            OpeningUnits opening,
            Milestones milestones,
            Activities activities,
            RecordCorrections corrections,
            StatedDates dates) {
        this.changing = changing;
        this.units = units;
        this.changes = changes;
        this.opening = opening;
        this.milestones = milestones;
        this.activities = activities;
        this.corrections = corrections;
        this.dates = dates;
    }

    /** The cooperative is locked: which of its units opened first counts in the figures. */
    @Transactional
    Correction<UnitFacts> correct(UUID cooperativeId, UUID unitId, UnitFacts told, Why why) {
        CooperativeProfile cooperative = changing.lock(cooperativeId);
        BusinessUnit unit = units.lock(cooperativeId, unitId).orElseThrow(() -> new RejectedException(new NotFound()));
        UnitFacts before = UnitFacts.of(unit);
        if (told.equals(before)) {
            throw new RejectedException(new UnitSaysSoAlready());
        }
        Since since = changes.since(unitId);
        dates.mustHaveCome(told.openedOn(), cooperative.zone());
        OpeningUnits.mustNotPrecedeFormation(told.openedOn(), cooperative);
        Stream.of(since.changedOn(), since.reportedOn())
                .filter(day -> day != null)
                .forEach(day -> dates.mustNotPrecede(day, told.openedOn()));
        unit.tell(told, since.changedOn() != null);
        units.flush();
        if (!told.openedOn().equals(before.openedOn())) {
            opened(unit, before.openedOn());
        }
        opening.announce(unit);
        return corrections.tell(
                CorrectedRecord.of(cooperative, Kind.BUSINESS_UNIT, unitId.toString()), before, told, why);
    }

    private void opened(BusinessUnit unit, LocalDate before) {
        List<BusinessUnit> all = units.of(unit.cooperativeId());
        milestones.moved(
                unit.cooperativeId(), Milestone.UNIT_OPENED, all.getFirst().openedOn());
        boolean still = all.stream().anyMatch(other -> other.openedOn().equals(before));
        activities.moved(unit.cooperativeId(), unit.villageCode(), before, still, unit.openedOn(), "unit-opened");
    }
}
