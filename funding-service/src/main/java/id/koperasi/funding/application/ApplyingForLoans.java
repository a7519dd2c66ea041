package id.koperasi.funding.application;

import id.koperasi.funding.application.ApplicationRejection.ApplicationOpen;
import id.koperasi.funding.application.ApplicationRejection.WrongState;
import id.koperasi.funding.application.TermsRejection.ProgrammeClosed;
import id.koperasi.funding.event.FundingEvent.ApplicationSubmitted;
import id.koperasi.funding.event.FundingEvent.ApplicationWithdrawn;
import id.koperasi.funding.passport.Passports;
import id.koperasi.funding.programme.Gate;
import id.koperasi.funding.programme.Pools;
import id.koperasi.funding.programme.ProgrammeVersion;
import id.koperasi.funding.programme.Programmes;
import id.koperasi.funding.registry.KnownCooperative;
import id.koperasi.funding.registry.KnownCooperatives;
import id.koperasi.funding.standing.GoodStanding;
import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.Ids;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.platform.time.StatedDates;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The chair drafts an application, submits it, or takes it back. */
@ApplicationScoped
class ApplyingForLoans {

    private static final String CHAIR = "chair";

    private final Applications applications;
    private final CaseFiles files;
    private final Independence independence;
    private final KnownCooperatives cooperatives;
    private final Programmes programmes;
    private final Passports passports;
    private final Steps steps;
    private final Pools pools;
    private final ToppingUp toppingUp;
    private final GoodStanding standing;
    private final StatedDates dates;
    private final Outbox outbox;
    private final Ids ids;

    ApplyingForLoans(
            Applications applications,
            CaseFiles files,
            Independence independence,
            KnownCooperatives cooperatives,
            Programmes programmes,
            Passports passports,
            Steps steps,
            Pools pools,
            ToppingUp toppingUp,
            GoodStanding standing,
            StatedDates dates,
            Outbox outbox,
            Ids ids) {
        this.applications = applications;
        this.files = files;
        this.independence = independence;
        this.cooperatives = cooperatives;
        this.programmes = programmes;
        this.passports = passports;
        this.steps = steps;
        this.pools = pools;
        this.toppingUp = toppingUp;
        this.standing = standing;
        this.dates = dates;
        this.outbox = outbox;
        this.ids = ids;
    }

    @Transactional
    CaseFile draft(
            UUID cooperativeId, String programmeCode, LoanTerms terms, @Nullable UUID topsUp, LocalDate createdOn) {
        KnownCooperative cooperative = cooperatives.get(cooperativeId);
        String code = programmes.get(programmeCode).code();
        dates.mustHaveCome(createdOn, IndonesianZone.ofRegion(cooperative.villageCode()));
        standing.mustHave(cooperativeId, createdOn);
        toppingUp.mustOweNothingWrittenOff(cooperativeId, code);
        ProgrammeVersion version = openVersion(code, createdOn);
        Optional<Application> inTheWay =
                topsUp == null ? applications.open(cooperativeId, code) : applications.openTopUp(cooperativeId, code);
        inTheWay.ifPresent(open -> {
            throw new RejectedException(new ApplicationOpen(open.id(), open.status()));
        });
        if (topsUp != null) {
            toppingUp.mustFit(cooperativeId, version, topsUp, terms);
        }
        Application application = Application.draft(ids.next(), cooperative, version, terms, topsUp, createdOn);
        applications.persistAndFlush(application);
        files.record(application, Step.CREATED, null, createdOn, independence.actor(CHAIR));
        Log.infof("Application drafted: application=%s cooperative=%s", application.id(), cooperativeId);
        return files.of(application);
    }

    @Transactional
    CaseFile submit(UUID applicationId, LocalDate submittedOn) {
        Application application = applications.locked(applicationId);
        Status before = application.status();
        application.mustBe(Status.DRAFT, Status.RETURNED);
        dates.mustHaveCome(submittedOn, IndonesianZone.ofRegion(application.villageCode()));
        dates.mustNotPrecede(submittedOn, application.latestOn());
        ProgrammeVersion version = versionFor(application, submittedOn);
        steps.mustBeReady(application, version, Step.SUBMITTED, submittedOn);
        application.submitUnder(version, submittedOn);
        KnownCooperative cooperative = cooperatives.get(application.cooperativeId());
        passports.of(cooperative, version, submittedOn, application.amount()).mustPass(Gate.APPLY);
        files.record(application, Step.SUBMITTED, before, submittedOn, independence.actor(CHAIR));
        steps.taken(application, Step.SUBMITTED, submittedOn);
        outbox.append(new ApplicationSubmitted(
                application.cooperativeId(),
                application.id(),
                application.programmeCode(),
                application.amount(),
                application.tenorMonths(),
                submittedOn));
        Log.infof("Application submitted: application=%s amount=%s", applicationId, application.amount());
        return files.of(application);
    }

    @Transactional
    CaseFile withdraw(UUID applicationId, LocalDate withdrawnOn) {
        Application application = applications.locked(applicationId);
        Status before = application.status();
        if (!before.allows(Status.WITHDRAWN)) {
            throw new RejectedException(new WrongState(before));
        }
        dates.mustHaveCome(withdrawnOn, IndonesianZone.ofRegion(application.villageCode()));
        dates.mustNotPrecede(withdrawnOn, application.latestOn());
        application.advance(Status.WITHDRAWN, withdrawnOn);
        files.record(application, Step.WITHDRAWN, before, withdrawnOn, independence.actor(CHAIR));
        if (before.isCommitted()) {
            pools.lapse(application.programmeCode(), application.amount(), application.id(), withdrawnOn);
        }
        outbox.append(new ApplicationWithdrawn(application.cooperativeId(), applicationId, withdrawnOn));
        Log.infof("Application withdrawn: application=%s", applicationId);
        return files.of(application);
    }

    /** What was sent back in time is judged by the version it was first submitted under, whatever has begun or closed since. */
    private ProgrammeVersion versionFor(Application application, LocalDate day) {
        return application.status() == Status.RETURNED
                ? programmes.version(application.programmeCode(), application.programmeVersion())
                : openVersion(application.programmeCode(), day);
    }

    private ProgrammeVersion openVersion(String code, LocalDate day) {
        ProgrammeVersion version = passports.versionInForce(code, day);
        LocalDate until = version.applicationsUntil();
        if (until != null && day.isAfter(until)) {
            throw new RejectedException(new ProgrammeClosed(until));
        }
        return version;
    }
}
