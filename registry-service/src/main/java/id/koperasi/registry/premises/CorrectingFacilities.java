package id.koperasi.registry.premises;

import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.StatedDates;
import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.cooperative.FormedCooperatives;
import id.koperasi.registry.correction.CorrectedRecord;
import id.koperasi.registry.correction.CorrectedRecord.Kind;
import id.koperasi.registry.correction.RecordCorrections;
import id.koperasi.registry.correction.RecordCorrections.Correction;
import id.koperasi.registry.correction.RecordCorrections.Why;
import id.koperasi.registry.event.RecordedEvent.ConstructionReported;
import id.koperasi.registry.premises.PremisesRejection.SaysSoAlready;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** What was written down wrongly about a facility is told anew and announced again; what was told before stays readable. */
@ApplicationScoped
class CorrectingFacilities {

    private final FormedCooperatives cooperatives;
    private final Facilities facilities;
    private final FacilityFacts facts;
    private final PremisesSurveys surveys;
    private final RecordingFacilities recording;
    private final EndingFacilities ending;
    private final OperatingAgreements agreements;
    private final RecordCorrections corrections;
    private final StatedDates dates;
    private final Outbox outbox;

    CorrectingFacilities(
            FormedCooperatives cooperatives,
            Facilities facilities,
            FacilityFacts facts,
            PremisesSurveys surveys,
            RecordingFacilities recording,
            EndingFacilities ending,
            OperatingAgreements agreements,
            RecordCorrections corrections,
            StatedDates dates,
            Outbox outbox) {
        this.cooperatives = cooperatives;
        this.facilities = facilities;
        this.facts = facts;
        this.surveys = surveys;
        this.recording = recording;
        this.ending = ending;
        this.agreements = agreements;
        this.corrections = corrections;
        this.dates = dates;
        this.outbox = outbox;
    }

    /** As a whole: what the last survey found, of which day it was, and whether and when the facility ended. */
    @Transactional
    Correction<FacilityStatement> correct(UUID cooperativeId, UUID facilityId, FacilityStatement told, Why why) {
        CooperativeProfile cooperative = cooperatives.any(cooperativeId);
        Facility facility = facilities.lock(cooperativeId, facilityId);
        FacilityStatement before = FacilityStatement.of(facility);
        if (told.equals(before)) {
            throw new RejectedException(new SaysSoAlready());
        }
        dates.mustHaveCome(told.facility().surveyedOn(), cooperative.zone());
        if (!agreements.of(facilityId).isEmpty()) {
            OperatingWarehouses.mustBeStoreOfTheGovernment(told.facility());
        }
        FacilityEnd end = told.ended();
        facility.describe(told.facility());
        facility.end(end);
        if (end != null) {
            ending.mustBePossible(cooperative, facility, end);
        }
        facilities.flush();
        surveys.tell(cooperativeId, before.facility(), told.facility());
        recording.announce(facility);
        if (end != null || before.ended() != null) {
            ending.announce(facility);
        }
        return corrections.tell(
                CorrectedRecord.of(cooperative, Kind.FACILITY, facilityId.toString()), before, told, why);
    }

    /** A day for which another report stands is refused by the constraint that knows each day once. */
    @Transactional
    Correction<ConstructionReport> correct(
            UUID cooperativeId, UUID facilityId, UUID reportId, ConstructionReport told, Why why) {
        CooperativeProfile cooperative = cooperatives.any(cooperativeId);
        facilities.lock(cooperativeId, facilityId);
        ConstructionReport before = facts.locked(facilityId, reportId)
                .map(ReportOnRecord::report)
                .orElseThrow(() -> new RejectedException(new NotFound()));
        if (told.equals(before)) {
            throw new RejectedException(new SaysSoAlready());
        }
        dates.mustHaveCome(told.reportedOn(), cooperative.zone());
        facts.tell(reportId, told);
        outbox.append(new ConstructionReported(cooperativeId, facilityId, reportId, told.reportedOn(), told.percent()));
        return corrections.tell(
                CorrectedRecord.of(cooperative, Kind.CONSTRUCTION, reportId.toString()), before, told, why);
    }
}
