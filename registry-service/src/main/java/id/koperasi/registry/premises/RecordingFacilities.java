package id.koperasi.registry.premises;

import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.request.Version;
import id.koperasi.platform.time.Ids;
import id.koperasi.platform.time.StatedDates;
import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.cooperative.FormedCooperatives;
import id.koperasi.registry.event.BusinessEvent.FacilityRecorded;
import id.koperasi.registry.event.RecordedEvent.ConstructionReported;
import id.koperasi.registry.event.RecordedEvent.NoPremisesFound;
import id.koperasi.registry.paper.Paper;
import id.koperasi.registry.paper.PaperKind;
import id.koperasi.registry.paper.Papers;
import id.koperasi.registry.premises.PremisesRejection.NoSuchDocument;
import id.koperasi.registry.premises.PremisesRejection.NoSuchPhotograph;
import id.koperasi.registry.premises.PremisesRejection.SurveyedBefore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;

/** Somebody looked at what a cooperative has, and the registry keeps what was found; one that has ended has nothing. */
@ApplicationScoped
class RecordingFacilities {

    private final FormedCooperatives cooperatives;
    private final Facilities facilities;
    private final FacilityFacts facts;
    private final PremisesSurveys surveys;
    private final Papers papers;
    private final StatedDates dates;
    private final Outbox outbox;
    private final Ids ids;

    RecordingFacilities(
            FormedCooperatives cooperatives,
            Facilities facilities,
            FacilityFacts facts,
            PremisesSurveys surveys,
            Papers papers,
            StatedDates dates,
            Outbox outbox,
            Ids ids) {
        this.cooperatives = cooperatives;
        this.facilities = facilities;
        this.facts = facts;
        this.surveys = surveys;
        this.papers = papers;
        this.dates = dates;
        this.outbox = outbox;
        this.ids = ids;
    }

    /** A cooperative has something, so a survey of the same day that found nothing is no longer the last word. */
    @Transactional
    Facility record(UUID cooperativeId, FacilityDescription found) {
        CooperativeProfile cooperative = cooperatives.notEnded(cooperativeId);
        dates.mustHaveCome(found.surveyedOn(), cooperative.zone());
        var facility = new Facility(ids.next(), cooperative, found);
        facilities.persistAndFlush(facility);
        surveys.record(ids.next(), cooperative, Finding.HAS, found.surveyedOn(), found.surveyedBy());
        announce(facility);
        return facility;
    }

    @Transactional
    Facility describe(UUID cooperativeId, UUID facilityId, Version seen, FacilityDescription found) {
        CooperativeProfile cooperative = cooperatives.notEnded(cooperativeId);
        dates.mustHaveCome(found.surveyedOn(), cooperative.zone());
        Facility facility = facilities.lockInUse(cooperativeId, facilityId);
        seen.mustBe(facility.version());
        LocalDate before = facility.description().surveyedOn();
        if (found.surveyedOn().isBefore(before)) {
            throw new RejectedException(new SurveyedBefore(before));
        }
        facility.describe(found);
        facilities.flush();
        if (found.surveyedOn().isAfter(before)) {
            surveys.record(ids.next(), cooperative, Finding.HAS, found.surveyedOn(), found.surveyedBy());
        }
        announce(facility);
        return facility;
    }

    /** Somebody looked and found nothing at all. */
    @Transactional
    void foundNothing(UUID cooperativeId, LocalDate surveyedOn, String surveyedBy) {
        CooperativeProfile cooperative = cooperatives.notEnded(cooperativeId);
        dates.mustHaveCome(surveyedOn, cooperative.zone());
        UUID surveyId = ids.next();
        surveys.record(surveyId, cooperative, Finding.NONE, surveyedOn, surveyedBy);
        outbox.append(new NoPremisesFound(cooperativeId, surveyId, surveyedOn));
    }

    @Transactional
    void reportProgress(UUID cooperativeId, UUID facilityId, ConstructionReport report) {
        CooperativeProfile cooperative = cooperatives.notEnded(cooperativeId);
        dates.mustHaveCome(report.reportedOn(), cooperative.zone());
        UUID reportId = ids.next();
        facts.report(reportId, facilities.lockInUse(cooperativeId, facilityId), report);
        outbox.append(
                new ConstructionReported(cooperativeId, facilityId, reportId, report.reportedOn(), report.percent()));
    }

    @Transactional
    void addPhotograph(UUID cooperativeId, UUID facilityId, UUID paperId) {
        cooperatives.notEnded(cooperativeId);
        Facility facility = facilities.lock(cooperativeId, facilityId);
        Paper photograph = papers.find(cooperativeId, paperId)
                .filter(paper -> paper.kind() == PaperKind.PHOTO)
                .orElseThrow(() -> new RejectedException(new NoSuchPhotograph(paperId)));
        facts.photograph(facility, photograph.id());
    }

    /** Whatever was handed in but a photograph may be a document of land or building. */
    @Transactional
    void addDocument(UUID cooperativeId, UUID facilityId, UUID paperId) {
        cooperatives.notEnded(cooperativeId);
        Facility facility = facilities.lock(cooperativeId, facilityId);
        Paper document = papers.find(cooperativeId, paperId)
                .filter(paper -> paper.kind() != PaperKind.PHOTO)
                .orElseThrow(() -> new RejectedException(new NoSuchDocument(paperId)));
        facts.document(facility, document.id());
    }

    void announce(Facility facility) {
        FacilityDescription found = facility.description();
        outbox.append(new FacilityRecorded(
                facility.cooperativeId(),
                facility.id(),
                found.kind().name(),
                found.name(),
                found.ownership().name(),
                found.electricity().name(),
                found.internet().name(),
                found.water().name(),
                found.surveyedOn()));
    }
}
