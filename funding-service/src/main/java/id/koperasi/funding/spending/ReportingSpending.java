package id.koperasi.funding.spending;

import id.koperasi.funding.application.Actor;
import id.koperasi.funding.application.Application;
import id.koperasi.funding.application.ApplicationRejection.UnknownPurpose;
import id.koperasi.funding.application.Applications;
import id.koperasi.funding.application.BudgetLine;
import id.koperasi.funding.application.CaseFiles;
import id.koperasi.funding.application.CaseFiles.PaidOut;
import id.koperasi.funding.application.Independence;
import id.koperasi.funding.application.Step;
import id.koperasi.funding.event.LoanEvent.FundUseReported;
import id.koperasi.funding.filing.HandedInFile;
import id.koperasi.funding.spending.Deviation.Decision;
import id.koperasi.funding.spending.Deviation.Wish;
import id.koperasi.funding.spending.Spending.Spent;
import id.koperasi.funding.spending.SpendingRejection.AboveDeviation;
import id.koperasi.funding.spending.SpendingRejection.DeviationDecided;
import id.koperasi.funding.spending.SpendingRejection.DeviationNotApproved;
import id.koperasi.funding.spending.SpendingRejection.SpentBeforeItWasPaid;
import id.koperasi.funding.spending.SpendingRejection.SpentBeyondTheLine;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.file.StoredFiles;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.Ids;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.platform.time.StatedDates;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Chair or treasurer account for what was paid out, receipt by receipt; what is spent otherwise is asked for before. */
@ApplicationScoped
class ReportingSpending {

    private static final String ANALYST = "fund-analyst";

    private final Applications applications;
    private final CaseFiles cases;
    private final Independence independence;
    private final Spendings spendings;
    private final StoredFiles files;
    private final StatedDates dates;
    private final CurrentCaller caller;
    private final BusinessClock clock;
    private final Outbox outbox;
    private final Ids ids;

    ReportingSpending(
            Applications applications,
            CaseFiles cases,
            Independence independence,
            Spendings spendings,
            StoredFiles files,
            StatedDates dates,
            CurrentCaller caller,
            BusinessClock clock,
            Outbox outbox,
            Ids ids) {
        this.applications = applications;
        this.cases = cases;
        this.independence = independence;
        this.spendings = spendings;
        this.files = files;
        this.dates = dates;
        this.caller = caller;
        this.clock = clock;
        this.outbox = outbox;
        this.ids = ids;
    }

    /** Never more of a line than was paid out for it; the application is locked, so that two cannot both take the rest. */
    @Transactional
    Spending report(UUID applicationId, Spent spent) {
        Application application = applications.locked(applicationId);
        mustHave(application, spent.purpose());
        dates.mustHaveCome(spent.spentOn(), IndonesianZone.ofRegion(application.villageCode()));
        List<PaidOut> paid = cases.paidOut(applicationId);
        List<Spending> earlier = spendings.of(applicationId);
        mustBePaidOut(spent, paid, earlier);
        mustBeAllowed(applicationId, spent, earlier);
        var spending = new Spending(
                ids.next(),
                applicationId,
                spent,
                HandedInFile.of(files.keepUpload(application.cooperativeId(), application.villageCode())),
                caller.get().subject(),
                clock.now());
        spendings.add(spending);
        Rupiah received = paid.stream().map(PaidOut::amount).reduce(Rupiah.ZERO, Rupiah::plus);
        Rupiah used = sum(earlier).plus(spent.amount());
        outbox.append(new FundUseReported(application.cooperativeId(), applicationId, received, used, spent.spentOn()));
        Log.infof("Use of a loan reported: application=%s used=%s", applicationId, used);
        return spending;
    }

    @Transactional
    Deviation ask(UUID applicationId, Wish wish) {
        Application application = applications.locked(applicationId);
        mustHave(application, wish.purpose());
        dates.mustHaveCome(wish.askedOn(), IndonesianZone.ofRegion(application.villageCode()));
        dates.mustNotPrecede(wish.askedOn(), cases.signedOn(applicationId));
        UUID id = ids.next();
        spendings.ask(id, applicationId, wish, caller.get().subject());
        return new Deviation(id, wish, null);
    }

    /** By who judges for the fund and has no stake. */
    @Transactional
    Deviation decide(UUID applicationId, UUID deviationId, Decision decision) {
        Application application = applications.locked(applicationId);
        Deviation deviation = spendings
                .deviation(applicationId, deviationId)
                .orElseThrow(() -> new RejectedException(new NotFound()));
        if (deviation.decision() != null) {
            throw new RejectedException(new DeviationDecided());
        }
        Actor analyst = independence.acts(application, ANALYST, Step.DEVIATION_DECIDED, decision.decidedOn());
        dates.mustHaveCome(decision.decidedOn(), IndonesianZone.ofRegion(application.villageCode()));
        dates.mustNotPrecede(decision.decidedOn(), deviation.wish().askedOn());
        spendings.decide(deviationId, decision, analyst);
        Log.infof("Deviation decided: application=%s approved=%s", applicationId, decision.approved());
        return new Deviation(deviationId, deviation.wish(), decision);
    }

    private static void mustHave(Application application, String purpose) {
        List<String> purposes =
                application.budget().stream().map(BudgetLine::purpose).toList();
        if (!purposes.contains(purpose)) {
            throw new RejectedException(new UnknownPurpose(purposes));
        }
    }

    private static void mustBePaidOut(Spent spent, List<PaidOut> paid, List<Spending> earlier) {
        List<PaidOut> ofLine = paid.stream()
                .filter(part -> part.purpose().equals(spent.purpose()))
                .toList();
        LocalDate first =
                ofLine.stream().map(PaidOut::day).min(LocalDate::compareTo).orElse(LocalDate.MAX);
        if (spent.spentOn().isBefore(first)) {
            throw new RejectedException(new SpentBeforeItWasPaid());
        }
        Rupiah open = ofLine.stream()
                .map(PaidOut::amount)
                .reduce(Rupiah.ZERO, Rupiah::plus)
                .minus(sum(earlier.stream()
                        .filter(each -> each.spent().purpose().equals(spent.purpose()))
                        .toList()));
        if (spent.amount().compareTo(open) > 0) {
            throw new RejectedException(new SpentBeyondTheLine(open.isNegative() ? Rupiah.ZERO : open));
        }
    }

    private void mustBeAllowed(UUID applicationId, Spent spent, List<Spending> earlier) {
        UUID id = spent.deviationId();
        if (id == null) {
            return;
        }
        Deviation deviation = spendings
                .deviation(applicationId, id)
                .filter(found -> found.covers(spent.purpose(), spent.spentOn()))
                .orElseThrow(() -> new RejectedException(new DeviationNotApproved()));
        Rupiah open = deviation
                .wish()
                .amount()
                .minus(sum(earlier.stream()
                        .filter(each -> id.equals(each.spent().deviationId()))
                        .toList()));
        if (spent.amount().compareTo(open) > 0) {
            throw new RejectedException(new AboveDeviation(open));
        }
    }

    static Rupiah sum(List<Spending> some) {
        return some.stream().map(each -> each.spent().amount()).reduce(Rupiah.ZERO, Rupiah::plus);
    }
}
