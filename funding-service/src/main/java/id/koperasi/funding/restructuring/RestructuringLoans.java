package id.koperasi.funding.restructuring;

import id.koperasi.funding.application.Actor;
import id.koperasi.funding.application.Application;
import id.koperasi.funding.application.ApplicationRejection.AlreadyVoted;
import id.koperasi.funding.application.ApplicationRejection.BeyondPowers;
import id.koperasi.funding.application.Applications;
import id.koperasi.funding.application.Independence;
import id.koperasi.funding.application.Step;
import id.koperasi.funding.event.LoanEvent.LoanRestructured;
import id.koperasi.funding.loan.KeepingSchedules;
import id.koperasi.funding.loan.KeepingSchedules.Occasion;
import id.koperasi.funding.loan.Loan;
import id.koperasi.funding.loan.Loans;
import id.koperasi.funding.loan.ScheduleCause;
import id.koperasi.funding.programme.Judging;
import id.koperasi.funding.programme.Power;
import id.koperasi.funding.programme.ProgrammeVersion;
import id.koperasi.funding.programme.Programmes;
import id.koperasi.funding.restructuring.Restructuring.Asked;
import id.koperasi.funding.restructuring.Restructuring.Choice;
import id.koperasi.funding.restructuring.Restructuring.State;
import id.koperasi.funding.restructuring.Restructuring.Vote;
import id.koperasi.funding.restructuring.RestructuringRejection.RestructuringAsked;
import id.koperasi.funding.restructuring.RestructuringRejection.RestructuringOver;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.Ids;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.platform.time.StatedDates;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The chair asks, the body that decides about what is owed votes, and what more than half of its seats want counts from the
 * day of the vote that decided. The application and the loan are locked first, so that votes come one after the other.
 */
@ApplicationScoped
class RestructuringLoans {

    private final Loans loans;
    private final Applications applications;
    private final Restructurings restructurings;
    private final RestructuringRules rules;
    private final FittingTerms fitting;
    private final KeepingSchedules keeping;
    private final Independence independence;
    private final Programmes programmes;
    private final Judging judging;
    private final StatedDates dates;
    private final CurrentCaller caller;
    private final Outbox outbox;
    private final Ids ids;

    RestructuringLoans(
            Loans loans,
            Applications applications,
            Restructurings restructurings,
            RestructuringRules rules,
            FittingTerms fitting,
            KeepingSchedules keeping,
            Independence independence,
            Programmes programmes,
            Judging judging,
            StatedDates dates,
            CurrentCaller caller,
            Outbox outbox,
            Ids ids) {
        this.loans = loans;
        this.applications = applications;
        this.restructurings = restructurings;
        this.rules = rules;
        this.fitting = fitting;
        this.keeping = keeping;
        this.independence = independence;
        this.programmes = programmes;
        this.judging = judging;
        this.dates = dates;
        this.caller = caller;
        this.outbox = outbox;
        this.ids = ids;
    }

    @Transactional
    Restructuring ask(UUID loanId, Asked asked) {
        Loan loan = loans.locked(loanId);
        dates.mustHaveCome(asked.askedOn(), zone(loan));
        dates.mustNotPrecede(asked.askedOn(), loan.agreement().signedOn());
        List<Restructuring> earlier = restructurings.of(loanId);
        if (earlier.stream().anyMatch(each -> each.status() == State.ASKED)) {
            throw new RejectedException(new RestructuringAsked());
        }
        fitting.mustFit(loan, asked, earlier, asked.askedOn());
        UUID id = ids.next();
        restructurings.ask(id, loanId, asked, caller.get().subject());
        Log.infof("Restructuring asked: loan=%s restructuring=%s", loanId, id);
        return restructurings.get(loanId, id);
    }

    @Transactional
    Restructuring withdraw(UUID loanId, UUID id, LocalDate day) {
        Loan loan = loans.locked(loanId);
        Restructuring asked = open(loanId, id);
        dates.mustHaveCome(day, zone(loan));
        dates.mustNotPrecede(day, lastOf(asked));
        restructurings.decide(id, State.WITHDRAWN, day, null);
        return restructurings.get(loanId, id);
    }

    @Transactional
    Restructuring vote(UUID loanId, UUID id, Choice choice, String reason, LocalDate votedOn) {
        Application application = applications.locked(loanId);
        Loan loan = loans.locked(loanId);
        Actor member = independence.acts(application, "fund-committee", Step.RESTRUCTURING_VOTED, votedOn);
        Restructuring asked = open(loanId, id);
        dates.mustHaveCome(votedOn, zone(loan));
        dates.mustNotPrecede(votedOn, lastOf(asked));
        if (asked.votes().stream().anyMatch(vote -> vote.by(member.subject(), member.person()))) {
            throw new RejectedException(new AlreadyVoted());
        }
        Power power = powerOver(loan);
        restructurings.add(id, new Vote(member.subject(), member.person(), choice, reason, votedOn));
        Restructuring voted = restructurings.get(loanId, id);
        long same =
                voted.votes().stream().filter(vote -> vote.choice() == choice).count();
        if (2 * same > power.seats()) {
            decide(loan, voted, choice, votedOn);
        }
        return restructurings.get(loanId, id);
    }

    private void decide(Loan loan, Restructuring voted, Choice choice, LocalDate day) {
        if (choice == Choice.AGAINST) {
            restructurings.decide(voted.id(), State.REJECTED, day, null);
            return;
        }
        Asked asked = voted.asked();
        fitting.mustFit(loan, asked, restructurings.of(loan.id()), day);
        restructurings.decide(
                voted.id(), State.AGREED, day, rules.held(loan.id()).orElse(null));
        loans.changeRate(loan.id(), asked.annualRatePercent());
        keeping.follow(loan, new Occasion(ScheduleCause.RESTRUCTURING, voted.id(), day));
        outbox.append(new LoanRestructured(
                loan.cooperativeId(),
                loan.id(),
                voted.id(),
                asked.annualRatePercent(),
                asked.months(),
                asked.graceMonths(),
                loan.sums().outstanding(),
                day));
        Log.infof("Loan restructured: loan=%s restructuring=%s months=%d", loan.id(), voted.id(), asked.months());
    }

    private Restructuring open(UUID loanId, UUID id) {
        Restructuring asked = restructurings.get(loanId, id);
        if (asked.status() != State.ASKED) {
            throw new RejectedException(new RestructuringOver(asked.status()));
        }
        return asked;
    }

    private Power powerOver(Loan loan) {
        ProgrammeVersion version =
                programmes.version(loan.programmeCode(), loan.agreement().programmeVersion());
        return judging.power(version, loan.sums().outstanding())
                .orElseThrow(() -> new RejectedException(
                        new BeyondPowers(judging.powers(version).getLast().upTo())));
    }

    private static LocalDate lastOf(Restructuring asked) {
        return asked.votes().stream()
                .map(Vote::votedOn)
                .max(LocalDate::compareTo)
                .orElse(asked.asked().askedOn());
    }

    private static IndonesianZone zone(Loan loan) {
        return IndonesianZone.ofRegion(loan.villageCode());
    }
}
