package id.koperasi.funding.misuse;

import id.koperasi.funding.application.Actor;
import id.koperasi.funding.application.Application;
import id.koperasi.funding.application.ApplicationRejection.UnknownPurpose;
import id.koperasi.funding.application.Applications;
import id.koperasi.funding.application.BudgetLine;
import id.koperasi.funding.application.CaseFiles;
import id.koperasi.funding.application.CaseFiles.PaidOut;
import id.koperasi.funding.application.Independence;
import id.koperasi.funding.application.Status;
import id.koperasi.funding.application.Step;
import id.koperasi.funding.event.LoanEvent.MisuseClaimed;
import id.koperasi.funding.loan.AroundLoans;
import id.koperasi.funding.loan.Loan;
import id.koperasi.funding.loan.Loans;
import id.koperasi.funding.misuse.Claim.Decision;
import id.koperasi.funding.misuse.Claim.Found;
import id.koperasi.funding.misuse.Claim.Standing;
import id.koperasi.funding.misuse.MisuseRejection.ClaimAboveTheLine;
import id.koperasi.funding.misuse.MisuseRejection.ClaimMadeByYou;
import id.koperasi.funding.misuse.MisuseRejection.ClaimNotThere;
import id.koperasi.funding.misuse.MisuseRejection.MisuseOpen;
import id.koperasi.funding.misuse.MisuseRejection.NoPaymentForClaim;
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

/** An analyst of the fund claims misused money back, a treasurer confirms it, and early repayments settle it. */
@ApplicationScoped
class ClaimingBack implements AroundLoans {

    private static final String ANALYST = "fund-analyst";
    private static final String TREASURER = "fund-treasurer";

    private final Applications applications;
    private final CaseFiles cases;
    private final Independence independence;
    private final Claims claims;
    private final Loans loans;
    private final StatedDates dates;
    private final Outbox outbox;
    private final Ids ids;

    ClaimingBack(
            Applications applications,
            CaseFiles cases,
            Independence independence,
            Claims claims,
            Loans loans,
            StatedDates dates,
            Outbox outbox,
            Ids ids) {
        this.applications = applications;
        this.cases = cases;
        this.independence = independence;
        this.claims = claims;
        this.loans = loans;
        this.dates = dates;
        this.outbox = outbox;
        this.ids = ids;
    }

    /** Never more of a line than was paid out for it; the application is locked, so that two cannot claim the same. */
    @Transactional
    Claim claim(UUID applicationId, Found found) {
        Application application = applications.locked(applicationId);
        application.mustBe(Status.DISBURSING, Status.DISBURSED);
        Actor analyst = independence.acts(application, ANALYST, Step.MISUSE_CLAIMED, found.foundOn());
        dates.mustHaveCome(found.foundOn(), IndonesianZone.ofRegion(application.villageCode()));
        dates.mustNotPrecede(found.foundOn(), cases.signedOn(applicationId));
        dates.mustNotPrecede(found.dueOn(), found.foundOn());
        List<String> purposes =
                application.budget().stream().map(BudgetLine::purpose).toList();
        if (!purposes.contains(found.purpose())) {
            throw new RejectedException(new UnknownPurpose(purposes));
        }
        Rupiah open = paidOut(applicationId, found.purpose()).minus(claimed(applicationId, found.purpose()));
        if (found.amount().compareTo(open) > 0) {
            throw new RejectedException(new ClaimAboveTheLine(open.isNegative() ? Rupiah.ZERO : open));
        }
        UUID id = ids.next();
        claims.add(id, application, found, analyst);
        Log.infof("Misuse claimed: application=%s amount=%s", applicationId, found.amount());
        return claims.get(applicationId, id);
    }

    @Transactional
    Claim decide(UUID applicationId, UUID claimId, Decision decision) {
        Application application = applications.locked(applicationId);
        Claim claim = mustBe(claims.get(applicationId, claimId), Standing.CLAIMED);
        if (independence.actor(TREASURER).sameAs(claim.by())) {
            throw new RejectedException(new ClaimMadeByYou());
        }
        Actor treasurer = independence.acts(application, TREASURER, Step.MISUSE_DECIDED, decision.decidedOn());
        dates.mustHaveCome(decision.decidedOn(), IndonesianZone.ofRegion(application.villageCode()));
        dates.mustNotPrecede(decision.decidedOn(), claim.found().foundOn());
        claims.decide(claimId, decision, treasurer);
        if (decision.confirmed()) {
            outbox.append(new MisuseClaimed(
                    application.cooperativeId(),
                    applicationId,
                    claimId,
                    claim.found().amount(),
                    claim.found().dueOn(),
                    decision.decidedOn()));
        }
        Log.infof("Misuse claim decided: claim=%s confirmed=%s", claimId, decision.confirmed());
        return claims.get(applicationId, claimId);
    }

    /** The payment itself was taken in as every payment is; here it is only said what it was for. */
    @Transactional
    Claim pay(UUID applicationId, UUID claimId, UUID paymentId) {
        Application application = applications.locked(applicationId);
        Claim claim = mustBe(claims.get(applicationId, claimId), Standing.CONFIRMED);
        Actor treasurer = independence.judge(application, TREASURER);
        LocalDate paidOn = Optional.ofNullable(claim.decision())
                .flatMap(decision -> claims.repaidAtOnce(applicationId, paymentId, decision.decidedOn()))
                .orElseThrow(() -> new RejectedException(new NoPaymentForClaim()));
        cases.record(application, Step.MISUSE_SETTLED, application.status(), paidOn, treasurer);
        claims.pay(claimId, paymentId, treasurer);
        return claims.get(applicationId, claimId);
    }

    /** Who misused the money of one loan is paid nothing out of another of the programme, until it came back. */
    @Override
    public void drawing(Loan loan, LocalDate day) {
        loans.of(loan.cooperativeId()).stream()
                .filter(each -> each.programmeCode().equals(loan.programmeCode()))
                .flatMap(each -> claims.of(each.id()).stream())
                .filter(claim -> claim.standing() == Standing.CONFIRMED)
                .findFirst()
                .ifPresent(claim -> {
                    throw new RejectedException(new MisuseOpen(claim.id(), claim.open()));
                });
    }

    private static Claim mustBe(Claim claim, Standing asked) {
        if (claim.standing() != asked) {
            throw new RejectedException(new ClaimNotThere(claim.standing()));
        }
        return claim;
    }

    private Rupiah paidOut(UUID applicationId, String purpose) {
        return cases.paidOut(applicationId).stream()
                .filter(part -> part.purpose().equals(purpose))
                .map(PaidOut::amount)
                .reduce(Rupiah.ZERO, Rupiah::plus);
    }

    private Rupiah claimed(UUID applicationId, String purpose) {
        return claims.of(applicationId).stream()
                .filter(claim -> claim.found().purpose().equals(purpose) && claim.standing() != Standing.DISMISSED)
                .map(claim -> claim.found().amount())
                .reduce(Rupiah.ZERO, Rupiah::plus);
    }
}
