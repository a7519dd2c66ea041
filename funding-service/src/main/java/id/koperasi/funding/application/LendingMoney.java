package id.koperasi.funding.application;

import id.koperasi.funding.application.ApplicationRejection.NoChairInOffice;
import id.koperasi.funding.application.ApplicationRejection.PurposeExhausted;
import id.koperasi.funding.application.ApplicationRejection.UnknownPurpose;
import id.koperasi.funding.event.FundingEvent.AgreementSigned;
import id.koperasi.funding.event.FundingEvent.TrancheDisbursed;
import id.koperasi.funding.loan.OpeningLoans;
import id.koperasi.funding.loan.OpeningLoans.Signed;
import id.koperasi.funding.office.Officer;
import id.koperasi.funding.office.Officers;
import id.koperasi.funding.passport.Passports;
import id.koperasi.funding.programme.Gate;
import id.koperasi.funding.programme.Pools;
import id.koperasi.funding.programme.Programme;
import id.koperasi.funding.programme.ProgrammeVersion;
import id.koperasi.funding.programme.Programmes;
import id.koperasi.funding.registry.KnownCooperatives;
import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.Ids;
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

/** The treasurer of the fund signs with the chair of the cooperative, and pays out tranche by tranche. */
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
    private final Pools pools;
    private final OpeningLoans loans;
    private final Steps steps;
    private final StatedDates dates;
    private final Outbox outbox;
    private final Ids ids;

    LendingMoney(
            Applications applications,
            CaseFiles files,
            Independence independence,
            KnownCooperatives cooperatives,
            Officers officers,
            Programmes programmes,
            Passports passports,
            Pools pools,
            OpeningLoans loans,
            Steps steps,
            StatedDates dates,
            Outbox outbox,
            Ids ids) {
        this.applications = applications;
        this.files = files;
        this.independence = independence;
        this.cooperatives = cooperatives;
        this.officers = officers;
        this.programmes = programmes;
        this.passports = passports;
        this.pools = pools;
        this.loans = loans;
        this.steps = steps;
        this.dates = dates;
        this.outbox = outbox;
        this.ids = ids;
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
        ProgrammeVersion version = mustPass(application, Gate.AGREE, signedOn);
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

    @Transactional
    CaseFile disburse(UUID applicationId, String purpose, Rupiah amount, LocalDate disbursedOn) {
        Application application = applications.locked(applicationId);
        Status before = application.status();
        application.mustBe(Status.AGREED, Status.DISBURSING);
        Actor treasurer = independence.judge(application, TREASURER);
        dates.mustHaveCome(disbursedOn, IndonesianZone.ofRegion(application.villageCode()));
        dates.mustNotPrecede(disbursedOn, application.latestOn());
        loans.mustBeDrawable(applicationId, disbursedOn);
        mustPass(application, Gate.DISBURSE, disbursedOn);
        CaseFile file = files.of(application);
        payOut(file, purpose, amount);
        var tranche = new Tranche(ids.next(), applicationId, file.tranches().size() + 1, purpose, amount, disbursedOn);
        files.add(tranche);
        pools.disburse(application.programmeCode(), amount, tranche.id(), disbursedOn);
        Rupiah paid = file.disbursed().plus(amount);
        Status after = paid.equals(application.amount()) ? Status.DISBURSED : Status.DISBURSING;
        application.advance(after, disbursedOn);
        files.record(application, Step.DISBURSED, before, disbursedOn, treasurer);
        announce(application, tranche);
        loans.disbursed(applicationId, tranche.id(), disbursedOn);
        return files.of(application);
    }

    private void payOut(CaseFile file, String purpose, Rupiah amount) {
        Application application = file.application();
        BudgetLine line = application
                .line(purpose)
                .orElseThrow(() -> new RejectedException(new UnknownPurpose(
                        application.budget().stream().map(BudgetLine::purpose).toList())));
        if (!files.payOut(application, purpose, amount)) {
            throw new RejectedException(
                    new PurposeExhausted(purpose, line.amount().minus(file.disbursed(line))));
        }
    }

    private void announce(Application application, Tranche tranche) {
        Programme programme = programmes.get(application.programmeCode());
        outbox.append(new TrancheDisbursed(
                application.cooperativeId(),
                application.id(),
                tranche.id(),
                tranche.number(),
                tranche.amount(),
                tranche.purpose(),
                programme.sourceOfFunds(),
                programme.lender(),
                tranche.disbursedOn()));
        Log.infof("Tranche disbursed: application=%s amount=%s", application.id(), tranche.amount());
    }

    /** The terms are those it was submitted under; the cooperative must still meet them on the day. */
    private ProgrammeVersion mustPass(Application application, Gate gate, LocalDate day) {
        ProgrammeVersion version = programmes.version(application.programmeCode(), application.programmeVersion());
        passports
                .of(cooperatives.get(application.cooperativeId()), version, day, application.amount())
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
