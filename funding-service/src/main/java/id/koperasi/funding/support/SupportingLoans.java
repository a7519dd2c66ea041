package id.koperasi.funding.support;

import id.koperasi.funding.application.Actor;
import id.koperasi.funding.application.Applications;
import id.koperasi.funding.application.Independence;
import id.koperasi.funding.application.Step;
import id.koperasi.funding.filing.HandedInFile;
import id.koperasi.funding.holiday.Holidays;
import id.koperasi.funding.loan.Loan;
import id.koperasi.funding.loan.LoanStatus;
import id.koperasi.funding.loan.Loans;
import id.koperasi.funding.loan.Schedules;
import id.koperasi.funding.registry.KnownCooperatives;
import id.koperasi.funding.repayment.ReceivingSupport;
import id.koperasi.funding.schedule.Instalment;
import id.koperasi.funding.support.Support.Document;
import id.koperasi.funding.support.Support.Stage;
import id.koperasi.funding.support.Support.State;
import id.koperasi.funding.support.SupportRejection.BudgetExhausted;
import id.koperasi.funding.support.SupportRejection.BudgetUnknown;
import id.koperasi.funding.support.SupportRejection.DocumentsMissing;
import id.koperasi.funding.support.SupportRejection.LoanCannotBeSupported;
import id.koperasi.funding.support.SupportRejection.MoreThanShort;
import id.koperasi.funding.support.SupportRejection.NoSupport;
import id.koperasi.funding.support.SupportRejection.NothingShort;
import id.koperasi.funding.support.SupportRejection.RecommenderPlacesNothing;
import id.koperasi.funding.support.SupportRejection.SupportElsewhere;
import id.koperasi.funding.support.SupportRejection.SupportExists;
import id.koperasi.funding.support.SupportRules.Budget;
import id.koperasi.funding.support.SupportRules.Rule;
import id.koperasi.funding.support.Supports.HandedIn;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.file.StoredFiles;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.Ids;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.platform.time.StatedDates;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The lender gathers what goes with the question and asks; the budget user recommends; the money that comes pays the loan like
 * any other, and is told apart by whose it was. The application is locked first, then the loan.
 */
@ApplicationScoped
class SupportingLoans {

    private static final String TREASURER = "fund-treasurer";
    private static final String BUDGET_USER = "ministry";

    private final Loans loans;
    private final Applications applications;
    private final Independence independence;
    private final Schedules schedules;
    private final KnownCooperatives cooperatives;
    private final Supports supports;
    private final SupportRules rules;
    private final CapitalOutputs outputs;
    private final ReceivingSupport receiving;
    private final Holidays holidays;
    private final StoredFiles files;
    private final StatedDates dates;
    private final CurrentCaller caller;
    private final Ids ids;

    SupportingLoans(
            Loans loans,
            Applications applications,
            Independence independence,
            Schedules schedules,
            KnownCooperatives cooperatives,
            Supports supports,
            SupportRules rules,
            CapitalOutputs outputs,
            ReceivingSupport receiving,
            Holidays holidays,
            StoredFiles files,
            StatedDates dates,
            CurrentCaller caller,
            Ids ids) {
        this.loans = loans;
        this.applications = applications;
        this.independence = independence;
        this.schedules = schedules;
        this.cooperatives = cooperatives;
        this.supports = supports;
        this.rules = rules;
        this.outputs = outputs;
        this.receiving = receiving;
        this.holidays = holidays;
        this.files = files;
        this.dates = dates;
        this.caller = caller;
        this.ids = ids;
    }

    @Transactional
    Support prepare(UUID loanId, LocalDate dueOn, LocalDate preparedOn) {
        Loan loan = running(loanId);
        dates.mustHaveCome(preparedOn, zone(loan));
        SupportSource source = SupportSource.of(cooperatives.get(loan.cooperativeId()));
        Rule rule = rule(loan, source);
        Rupiah missing = missing(loan, dueOn);
        if (missing.isZero() || !preparedOn.isAfter(dueOn)) {
            throw new RejectedException(new NothingShort(dueOn));
        }
        boolean exists = supports.of(loanId).stream()
                .anyMatch(each -> each.dueOn().equals(dueOn)
                        && each.status() != State.REFUSED
                        && each.status() != State.WITHDRAWN);
        if (exists) {
            throw new RejectedException(new SupportExists());
        }
        UUID id = ids.next();
        var nothing = new Stage(null, null);
        var support = new Support(
                id,
                loanId,
                source,
                source.regionOf(loan.villageCode()),
                dueOn,
                missing,
                State.PREPARED,
                new Stage(holidays.workingDays().after(dueOn, rule.askDays()), null),
                nothing,
                nothing,
                null,
                null,
                null);
        supports.prepare(
                support,
                preparedOn,
                acts(loan, TREASURER, Step.SUPPORT_PREPARED, preparedOn).subject());
        Log.infof("Support prepared: loan=%s due=%s", loanId, dueOn);
        return supports.get(loanId, id);
    }

    @Transactional
    Support handIn(UUID loanId, UUID id, Document kind) {
        Loan loan = loans.locked(loanId);
        in(loanId, id, State.PREPARED);
        HandedInFile file = HandedInFile.of(files.keepUpload(loan.cooperativeId(), loan.villageCode()));
        supports.add(id, new HandedIn(ids.next(), kind, file), caller.get().subject());
        return supports.get(loanId, id);
    }

    /** What was paid meanwhile is not asked for. */
    @Transactional
    Support ask(UUID loanId, UUID id, LocalDate askedOn) {
        Loan loan = running(loanId);
        Support support = in(loanId, id, State.PREPARED);
        dates.mustHaveCome(askedOn, zone(loan));
        dates.mustNotPrecede(askedOn, support.dueOn().plusDays(1));
        Set<Document> there =
                supports.documents(id).stream().map(HandedIn::kind).collect(Collectors.toSet());
        List<Document> lacking = Arrays.stream(Document.values())
                .filter(kind -> !there.contains(kind))
                .toList();
        if (!lacking.isEmpty()) {
            throw new RejectedException(new DocumentsMissing(lacking));
        }
        Rupiah missing = missing(loan, support.dueOn());
        if (missing.isZero()) {
            throw new RejectedException(new NothingShort(support.dueOn()));
        }
        Rule rule = rule(loan, support.source());
        acts(loan, TREASURER, Step.SUPPORT_ASKED, askedOn);
        supports.ask(id, missing, askedOn, holidays.workingDays().after(askedOn, rule.recommendDays()));
        Log.infof("Support asked: loan=%s support=%s amount=%s", loanId, id, missing);
        return supports.get(loanId, id);
    }

    /** Nothing recommended is a refusal. */
    @Transactional
    Support recommend(UUID loanId, UUID id, Rupiah amount, LocalDate recommendedOn) {
        Loan loan = locked(loanId);
        Support support = in(loanId, id, State.ASKED);
        dates.mustHaveCome(recommendedOn, zone(loan));
        dates.mustNotPrecede(recommendedOn, askedOn(support));
        if (amount.compareTo(support.missing()) > 0) {
            throw new RejectedException(new MoreThanShort(support.missing()));
        }
        LocalDate lastOfMonth = YearMonth.from(recommendedOn).atEndOfMonth();
        supports.recommend(
                id,
                amount.isZero() ? State.REFUSED : State.RECOMMENDED,
                amount,
                recommendedOn,
                acts(loan, BUDGET_USER, Step.SUPPORT_RECOMMENDED, recommendedOn),
                amount.isZero() ? null : holidays.workingDays().onOrBefore(lastOfMonth));
        Log.infof("Support recommended: loan=%s support=%s amount=%s", loanId, id, amount);
        return supports.get(loanId, id);
    }

    /** What is still missing of what is recommended: the cooperative may have paid a part of it meanwhile. */
    @Transactional
    Support place(UUID loanId, UUID id, String reference, LocalDate placedOn) {
        Loan loan = running(loanId);
        Support support = in(loanId, id, State.RECOMMENDED);
        LocalDate recommendedOn = support.recommending().on();
        Rupiah recommended = support.recommended();
        if (recommendedOn == null || recommended == null) {
            throw new IllegalStateException("what is recommended has an amount and a day");
        }
        dates.mustHaveCome(placedOn, zone(loan));
        dates.mustNotPrecede(placedOn, recommendedOn);
        Rupiah missing = missing(loan, support.dueOn());
        if (missing.isZero()) {
            throw new RejectedException(new NothingShort(support.dueOn()));
        }
        Rupiah amount = recommended.min(missing);
        Actor recommender = support.recommendedBy();
        if (recommender != null && independence.actor(TREASURER).sameAs(recommender)) {
            throw new RejectedException(new RecommenderPlacesNothing());
        }
        Actor by = acts(loan, TREASURER, Step.SUPPORT_PLACED, placedOn);
        Rule rule = rule(loan, support.source());
        take(support, amount, placedOn);
        UUID paymentId = receiving.receive(
                loanId, amount, placedOn, reference, support.source().name());
        supports.place(id, placedOn, paymentId, by);
        if (rule.capitalOutput()) {
            outputs.secure(loanId, placedOn);
        }
        Log.infof("Support placed: loan=%s support=%s payment=%s amount=%s", loanId, id, paymentId, amount);
        return supports.get(loanId, id);
    }

    /** What is not wanted any more, or was prepared wrongly; what is placed is a payment and stays. */
    @Transactional
    Support withdraw(UUID loanId, UUID id, String reason, LocalDate withdrawnOn) {
        Loan loan = locked(loanId);
        Support support = supports.get(loanId, id);
        if (!support.status().isOpen()) {
            throw new RejectedException(new SupportElsewhere(support.status()));
        }
        dates.mustHaveCome(withdrawnOn, zone(loan));
        dates.mustNotPrecede(withdrawnOn, askedOn(support));
        supports.withdraw(
                id,
                withdrawnOn,
                acts(loan, TREASURER, Step.SUPPORT_WITHDRAWN, withdrawnOn).subject(),
                reason);
        Log.infof("Support withdrawn: loan=%s support=%s", loanId, id);
        return supports.get(loanId, id);
    }

    private Actor acts(Loan loan, String role, Step step, LocalDate day) {
        return independence.acts(applications.get(loan.id()), role, step, day);
    }

    private void take(Support support, Rupiah amount, LocalDate day) {
        var budget = new Budget(support.regionCode(), day.getYear(), support.source());
        Rupiah yearly = rules.amount(budget)
                .orElseThrow(() -> new RejectedException(new BudgetUnknown(budget.regionCode(), budget.year())));
        Rupiah limit = rules.mostOf(yearly, support.source(), day);
        if (!rules.take(budget, amount, limit)) {
            throw new RejectedException(new BudgetExhausted(limit, rules.placed(budget)));
        }
    }

    private Support in(UUID loanId, UUID id, State state) {
        Support support = supports.get(loanId, id);
        if (support.status() != state) {
            throw new RejectedException(new SupportElsewhere(support.status()));
        }
        return support;
    }

    /** Whoever acts on a case writes into its history, and so takes the application before the loan, as everybody does. */
    private Loan locked(UUID loanId) {
        applications.locked(loanId);
        return loans.locked(loanId);
    }

    private Loan running(UUID loanId) {
        Loan loan = locked(loanId);
        if (loan.status() != LoanStatus.RUNNING) {
            throw new RejectedException(new LoanCannotBeSupported(loan.status()));
        }
        return loan;
    }

    private Rule rule(Loan loan, SupportSource source) {
        return rules.of(loan.id(), source).orElseThrow(() -> new RejectedException(new NoSupport()));
    }

    private Rupiah missing(Loan loan, LocalDate dueOn) {
        return schedules.current(loan.id()).stream()
                .filter(line -> line.dueOn().equals(dueOn))
                .map(Instalment::open)
                .reduce(Rupiah.ZERO, Rupiah::plus);
    }

    private static LocalDate askedOn(Support support) {
        LocalDate asked = support.asking().on();
        return asked == null ? support.dueOn() : asked;
    }

    private static IndonesianZone zone(Loan loan) {
        return IndonesianZone.ofRegion(loan.villageCode());
    }
}
