package id.koperasi.funding.offer;

import id.koperasi.funding.application.Actor;
import id.koperasi.funding.application.Application;
import id.koperasi.funding.application.Applications;
import id.koperasi.funding.application.CaseFiles;
import id.koperasi.funding.application.Independence;
import id.koperasi.funding.application.Status;
import id.koperasi.funding.application.Step;
import id.koperasi.funding.event.OfferEvent.OfferAccepted;
import id.koperasi.funding.event.OfferEvent.OfferMade;
import id.koperasi.funding.offer.OfferRejection.ApprovalExpired;
import id.koperasi.funding.offer.OfferRejection.NoOffers;
import id.koperasi.funding.offer.OfferRejection.OfferExpired;
import id.koperasi.funding.programme.ProgrammeVersion;
import id.koperasi.funding.programme.Programmes;
import id.koperasi.funding.standing.GoodStanding;
import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.platform.time.StatedDates;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;

/** The treasurer offers what was approved, and the chair accepts it in time. */
@ApplicationScoped
class OfferingLoans {

    private static final String TREASURER = "fund-treasurer";
    private static final String CHAIR = "chair";

    private final Applications applications;
    private final Offers offers;
    private final CaseFiles files;
    private final Independence independence;
    private final Programmes programmes;
    private final GoodStanding standing;
    private final StatedDates dates;
    private final Outbox outbox;

    OfferingLoans(
            Applications applications,
            Offers offers,
            CaseFiles files,
            Independence independence,
            Programmes programmes,
            GoodStanding standing,
            StatedDates dates,
            Outbox outbox) {
        this.applications = applications;
        this.offers = offers;
        this.files = files;
        this.independence = independence;
        this.programmes = programmes;
        this.standing = standing;
        this.dates = dates;
        this.outbox = outbox;
    }

    @Transactional
    void offer(UUID applicationId, LocalDate offeredOn) {
        Application application = applications.locked(applicationId);
        application.mustBe(Status.APPROVED);
        Actor treasurer = independence.judge(application, TREASURER);
        mustBeInOrder(application, offeredOn);
        Integer days = versionOf(application).offerDays();
        if (days == null) {
            throw new RejectedException(new NoOffers());
        }
        mustStillCount(application, offeredOn);
        LocalDate expiresOn = offeredOn.plusDays(days);
        offers.add(applicationId, offeredOn, expiresOn, treasurer.subject());
        application.advance(Status.OFFERED, offeredOn);
        files.record(application, Step.OFFERED, Status.APPROVED, offeredOn, treasurer);
        outbox.append(
                new OfferMade(application.cooperativeId(), applicationId, application.amount(), offeredOn, expiresOn));
        Log.infof("Offer made: application=%s until=%s", applicationId, expiresOn);
    }

    @Transactional
    void accept(UUID applicationId, LocalDate acceptedOn) {
        Application application = applications.locked(applicationId);
        application.mustBe(Status.OFFERED);
        mustBeInOrder(application, acceptedOn);
        Offer offer = offers.of(applicationId).orElseThrow(() -> new RejectedException(new NotFound()));
        if (acceptedOn.isAfter(offer.expiresOn())) {
            throw new RejectedException(new OfferExpired(offer.expiresOn()));
        }
        Actor chair = independence.actor(CHAIR);
        offers.accept(
                applicationId,
                acceptedOn,
                acceptedOn.plusDays(versionOf(application).signWithinDays()),
                chair.subject());
        application.advance(Status.ACCEPTED, acceptedOn);
        files.record(application, Step.ACCEPTED, Status.OFFERED, acceptedOn, chair);
        outbox.append(new OfferAccepted(application.cooperativeId(), applicationId, acceptedOn));
        Log.infof("Offer accepted: application=%s", applicationId);
    }

    private void mustStillCount(Application application, LocalDate day) {
        files.approvedOn(application.id())
                .map(versionOf(application)::approvalUntil)
                .filter(day::isAfter)
                .ifPresent(until -> {
                    throw new RejectedException(new ApprovalExpired(until));
                });
    }

    private void mustBeInOrder(Application application, LocalDate day) {
        dates.mustHaveCome(day, IndonesianZone.ofRegion(application.villageCode()));
        dates.mustNotPrecede(day, application.latestOn());
        standing.mustHave(application.cooperativeId(), day);
    }

    private ProgrammeVersion versionOf(Application application) {
        return programmes.version(application.programmeCode(), application.programmeVersion());
    }
}
