package id.koperasi.funding.offer;

import id.koperasi.funding.application.Actor;
import id.koperasi.funding.application.Application;
import id.koperasi.funding.application.Applications;
import id.koperasi.funding.application.AroundSteps;
import id.koperasi.funding.application.CaseFiles;
import id.koperasi.funding.application.Independence;
import id.koperasi.funding.application.Lack;
import id.koperasi.funding.application.Status;
import id.koperasi.funding.application.Step;
import id.koperasi.funding.application.VoteCondition;
import id.koperasi.funding.offer.OfferRejection.ConditionFulfilled;
import id.koperasi.funding.programme.ProgrammeVersion;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.platform.time.StatedDates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What stands between the approval and the signature: an offer that was accepted, and the committee's conditions. Those that
 * wait for a tranche stand between the signature and the money.
 */
@ApplicationScoped
public class Conditions implements AroundSteps {

    private static final String ANALYST = "fund-analyst";

    private final Applications applications;
    private final Offers offers;
    private final CaseFiles files;
    private final Independence independence;
    private final StatedDates dates;

    Conditions(
            Applications applications, Offers offers, CaseFiles files, Independence independence, StatedDates dates) {
        this.applications = applications;
        this.offers = offers;
        this.files = files;
        this.independence = independence;
        this.dates = dates;
    }

    @Transactional
    void fulfil(UUID applicationId, int number, String evidence, LocalDate fulfilledOn) {
        Application application = applications.locked(applicationId);
        application.mustBe(Status.APPROVED, Status.OFFERED, Status.ACCEPTED, Status.AGREED, Status.DISBURSING);
        Actor analyst = independence.acts(application, ANALYST, Step.CONDITION_FULFILLED, fulfilledOn);
        Condition condition = offers.conditionsOf(applicationId).stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow(() -> new RejectedException(new NotFound()));
        if (!condition.isOpen()) {
            throw new RejectedException(new ConditionFulfilled());
        }
        dates.mustHaveCome(fulfilledOn, IndonesianZone.ofRegion(application.villageCode()));
        dates.mustNotPrecede(fulfilledOn, condition.setOn());
        offers.fulfil(applicationId, number, fulfilledOn, evidence, analyst.subject());
    }

    /** The conditions of everybody who was for it, each once. */
    @Override
    public void taken(Application application, Step step, LocalDate day) {
        if (step == Step.APPROVED) {
            int number = 1;
            for (VoteCondition condition : files.conditionsOf(application.id())) {
                offers.set(application.id(), number++, condition, day);
            }
        }
    }

    /** What is not met by a day and must be before this tranche or an earlier one. */
    public List<String> openBefore(UUID applicationId, int tranche, LocalDate day) {
        return offers.conditionsOf(applicationId).stream()
                .filter(condition -> condition.isOpenOn(day) && condition.holdsUp(tranche))
                .map(Condition::what)
                .toList();
    }

    @Override
    public Optional<LocalDate> acceptedOn(Application application) {
        return offers.of(application.id()).flatMap(offer -> Optional.ofNullable(offer.acceptedOn()));
    }

    @Override
    public List<Lack> lacking(Application application, ProgrammeVersion version, Step step, LocalDate day) {
        if (step != Step.AGREED) {
            return List.of();
        }
        var lacking = new ArrayList<Lack>();
        if (version.offerDays() != null && application.status() != Status.ACCEPTED) {
            lacking.add(Lack.of(
                    "offer-not-accepted",
                    "Penawaran belum diterima ketua koperasi.",
                    "The chair has not accepted an offer."));
        }
        if (application.status() == Status.APPROVED) {
            files.approvedOn(application.id())
                    .map(version::approvalUntil)
                    .filter(day::isAfter)
                    .ifPresent(until -> lacking.add(Lack.of(
                            "approval-expired",
                            "Persetujuan berlaku sampai " + until + ".",
                            "The approval counted until " + until + ".")));
        }
        offers.of(application.id())
                .map(Offer::signBy)
                .filter(day::isAfter)
                .ifPresent(signBy -> lacking.add(Lack.of(
                        "signed-too-late",
                        "Hari terakhir penandatanganan " + signBy + ".",
                        "The last day for signing was " + signBy + ".")));
        offers.conditionsOf(application.id()).stream()
                .filter(condition -> condition.isOpenOn(day) && condition.beforeTranche() == null)
                .forEach(condition -> lacking.add(Lack.of(
                        "condition-open",
                        Integer.toString(condition.number()),
                        "Syarat belum dipenuhi: " + condition.what(),
                        "Condition not fulfilled: " + condition.what())));
        return lacking;
    }
}
