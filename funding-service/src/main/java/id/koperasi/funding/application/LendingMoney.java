package id.koperasi.funding.application;

import id.koperasi.funding.application.ApplicationRejection.NoChairInOffice;
import id.koperasi.funding.event.FundingEvent.AgreementSigned;
import id.koperasi.funding.loan.OpeningLoans;
import id.koperasi.funding.loan.OpeningLoans.Signed;
import id.koperasi.funding.office.Officer;
import id.koperasi.funding.office.Officers;
import id.koperasi.funding.passport.Passports;
import id.koperasi.funding.programme.Gate;
import id.koperasi.funding.programme.ProgrammeVersion;
import id.koperasi.funding.programme.Programmes;
import id.koperasi.funding.registry.KnownCooperatives;
import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.platform.time.StatedDates;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The treasurer of the fund signs with the chair of the cooperative. */
@ApplicationScoped
class LendingMoney {

    private static final String TREASURER = "fund-treasurer";
    private static final String CHAIR = "chair";

    private final Applications applications;
    private final CaseFiles files;
    private final Independence independence;
    private final KnownCooperatives cooperatives;
    private final Officers officers;
    private final Programmes programmes;
    private final Passports passports;
    private final OpeningLoans loans;
    private final Steps steps;
    private final StatedDates dates;
    private final Outbox outbox;

    LendingMoney(
            Applications applications,
            CaseFiles files,
            Independence independence,
            KnownCooperatives cooperatives,
            Officers officers,
            Programmes programmes,
            Passports passports,
            OpeningLoans loans,
            Steps steps,
            StatedDates dates,
            Outbox outbox) {
        this.applications = applications;
        this.files = files;
        this.independence = independence;
        this.cooperatives = cooperatives;
        this.officers = officers;
        this.programmes = programmes;
        this.passports = passports;
        this.loans = loans;
        this.steps = steps;
        this.dates = dates;
        this.outbox = outbox;
    }

    /** Where there was an offer, the chair accepted that; else, without a day of his own, he did so on the day of signing. */
    @Transactional
    CaseFile sign(UUID applicationId, @Nullable String number, @Nullable LocalDate acceptedOn, LocalDate signedOn) {
        Application application = applications.locked(applicationId);
        Status before = application.status();
        application.mustBe(Status.APPROVED, Status.OFFERED, Status.ACCEPTED);
        Actor treasurer = independence.judge(application, TREASURER);
        Optional<LocalDate> offerAcceptedOn = steps.acceptedOn(application);
        LocalDate chairAcceptedOn = offerAcceptedOn.orElse(acceptedOn == null ? signedOn : acceptedOn);
        dates.mustHaveCome(signedOn, IndonesianZone.ofRegion(application.villageCode()));
        if (offerAcceptedOn.isEmpty()) {
            dates.mustNotPrecede(chairAcceptedOn, application.latestOn());
        }
        dates.mustNotPrecede(signedOn, application.latestOn());
        dates.mustNotPrecede(signedOn, chairAcceptedOn);
        ProgrammeVersion version = mustPass(application, Gate.AGREE, signedOn, null);
        steps.mustBeReady(application, version, Step.AGREED, signedOn);
        var agreement = new Agreement(
                application,
                version,
                number == null ? files.nextAgreementNumber(version.programmeCode(), signedOn) : number,
                chairOn(application, chairAcceptedOn),
                chairAcceptedOn,
                signedOn);
        files.add(agreement);
        loans.open(
                new Signed(
                        application.id(),
                        application.cooperativeId(),
                        application.villageCode(),
                        agreement.number(),
                        agreement.amount(),
                        agreement.tenorMonths(),
                        agreement.graceMonths(),
                        application.purpose(),
                        signedOn),
                version);
        application.advance(Status.AGREED, signedOn);
        files.record(application, Step.AGREED, before, signedOn, treasurer);
        outbox.append(new AgreementSigned(
                application.cooperativeId(),
                application.id(),
                agreement.number(),
                agreement.amount(),
                agreement.annualRatePercent(),
                agreement.tenorMonths(),
                signedOn));
        Log.infof("Agreement signed: application=%s number=%s", applicationId, agreement.number());
        return files.of(application);
    }

    /** The terms are those it was submitted under; the cooperative must still meet them on the day, or on that of its signature. */
    ProgrammeVersion mustPass(Application application, Gate gate, LocalDate day, @Nullable LocalDate agreedOn) {
        ProgrammeVersion version = programmes.version(application.programmeCode(), application.programmeVersion());
        passports
                .of(cooperatives.get(application.cooperativeId()), version, day, application.amount(), agreedOn)
                .mustPass(gate);
        return version;
    }

    private String chairOn(Application application, LocalDate day) {
        List<Officer> all = officers.of(application.cooperativeId());
        return all.stream()
                .filter(officer -> officer.office().equals(CHAIR) && officer.inOfficeOn(day))
                .map(Officer::person)
                .findFirst()
                .orElseThrow(() -> new RejectedException(new NoChairInOffice()));
    }
}
