package id.koperasi.funding.recovery;

import id.koperasi.funding.application.Actor;
import id.koperasi.funding.application.Application;
import id.koperasi.funding.application.Applications;
import id.koperasi.funding.application.Independence;
import id.koperasi.funding.application.Step;
import id.koperasi.funding.event.LoanEvent.LoanTransferred;
import id.koperasi.funding.event.LoanEvent.WrittenOff;
import id.koperasi.funding.loan.AroundLoans;
import id.koperasi.funding.loan.GivingLoansAway;
import id.koperasi.funding.loan.Loan;
import id.koperasi.funding.loan.LoanStatus;
import id.koperasi.funding.loan.Loans;
import id.koperasi.funding.recovery.Recovery.Kind;
import id.koperasi.funding.recovery.Recovery.Owed;
import id.koperasi.funding.recovery.Recovery.Proposed;
import id.koperasi.funding.recovery.Recovery.State;
import id.koperasi.funding.recovery.RecoveryRejection.LoanGivenAway;
import id.koperasi.funding.recovery.RecoveryRejection.LoanNotLost;
import id.koperasi.funding.recovery.RecoveryRejection.LoanNotThereYet;
import id.koperasi.funding.recovery.RecoveryRejection.NoRecovery;
import id.koperasi.funding.recovery.RecoveryRejection.NothingOverdue;
import id.koperasi.funding.recovery.RecoveryRejection.RecoveryDecided;
import id.koperasi.funding.recovery.RecoveryRejection.RecoveryProposed;
import id.koperasi.funding.recovery.RecoveryRejection.SecondPersonNeeded;
import id.koperasi.funding.recovery.RecoveryRejection.WriteOffTooEarly;
import id.koperasi.funding.recovery.RecoveryRules.Rule;
import id.koperasi.funding.recovery.RecoveryRules.Standing;
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
 * The treasurer of the fund proposes that a lost loan is given to PUPN, or later that it is written off; a member of the
 * committee, who is another person, decides. What the rules ask is looked at both times.
 */
@ApplicationScoped
class RecoveringLoans implements AroundLoans {

    private static final String COMMITTEE = "fund-committee";

    private final Loans loans;
    private final GivingLoansAway giving;
    private final Applications applications;
    private final Independence independence;
    private final Recoveries recoveries;
    private final RecoveryRules rules;
    private final StatedDates dates;
    private final Outbox outbox;
    private final Ids ids;

    RecoveringLoans(
            Loans loans,
            GivingLoansAway giving,
            Applications applications,
            Independence independence,
            Recoveries recoveries,
            RecoveryRules rules,
            StatedDates dates,
            Outbox outbox,
            Ids ids) {
        this.loans = loans;
        this.giving = giving;
        this.applications = applications;
        this.independence = independence;
        this.recoveries = recoveries;
        this.rules = rules;
        this.dates = dates;
        this.outbox = outbox;
        this.ids = ids;
    }

    @Transactional
    Recovery propose(UUID loanId, Kind kind, String documentNumber, String reason, LocalDate proposedOn) {
        Application application = applications.locked(loanId);
        Loan loan = loans.locked(loanId);
        Actor treasurer = independence.acts(application, "fund-treasurer", Step.RECOVERY_PROPOSED, proposedOn);
        dates.mustHaveCome(proposedOn, IndonesianZone.ofRegion(loan.villageCode()));
        List<Recovery> earlier = recoveries.of(loanId);
        mustBeLost(loan, kind, earlier, proposedOn);
        if (earlier.stream().anyMatch(each -> each.status() == State.PROPOSED)) {
            throw new RejectedException(new RecoveryProposed());
        }
        UUID id = ids.next();
        recoveries.propose(
                id,
                loanId,
                kind,
                new Proposed(documentNumber, reason, proposedOn, treasurer.subject(), treasurer.person()));
        Log.infof("Recovery proposed: loan=%s kind=%s", loanId, kind);
        return recoveries.get(loanId, id);
    }

    @Transactional
    Recovery decide(UUID loanId, UUID id, boolean confirmed, LocalDate decidedOn) {
        Application application = applications.locked(loanId);
        Loan loan = loans.locked(loanId);
        Recovery proposal = recoveries.get(loanId, id);
        if (proposal.status() != State.PROPOSED) {
            throw new RejectedException(new RecoveryDecided(proposal.status()));
        }
        Actor who = independence.actor(COMMITTEE);
        if (proposal.proposed().by(who.subject(), who.person())) {
            throw new RejectedException(new SecondPersonNeeded());
        }
        Actor member = independence.acts(application, COMMITTEE, Step.RECOVERY_DECIDED, decidedOn);
        dates.mustHaveCome(decidedOn, IndonesianZone.ofRegion(loan.villageCode()));
        dates.mustNotPrecede(decidedOn, proposal.proposed().proposedOn());
        if (!confirmed) {
            recoveries.decide(id, State.REFUSED, decidedOn, member.subject(), member.person(), null);
            return recoveries.get(loanId, id);
        }
        mustBeLost(loan, proposal.kind(), recoveries.of(loanId), decidedOn);
        var owed = new Owed(loan.sums().outstanding(), giving.overdueInterest(loan, decidedOn));
        recoveries.decide(id, State.CONFIRMED, decidedOn, member.subject(), member.person(), owed);
        conclude(loan, proposal, owed, decidedOn);
        return recoveries.get(loanId, id);
    }

    @Override
    public void drawing(Loan loan, LocalDate day) {
        if (loan.isGivenAway()) {
            throw new RejectedException(new LoanGivenAway());
        }
    }

    private void conclude(Loan loan, Recovery proposal, Owed owed, LocalDate day) {
        LoanStatus status = proposal.kind() == Kind.TRANSFER ? LoanStatus.TRANSFERRED : LoanStatus.WRITTEN_OFF;
        giving.become(loan, status);
        recoveries.mark(loan.id(), status.name());
        outbox.append(
                switch (proposal.kind()) {
                    case TRANSFER ->
                        new LoanTransferred(
                                loan.cooperativeId(),
                                loan.id(),
                                proposal.proposed().documentNumber(),
                                owed.principal(),
                                owed.interest(),
                                day);
                    case WRITE_OFF ->
                        new WrittenOff(loan.cooperativeId(), loan.id(), owed.principal(), owed.interest(), day);
                });
        Log.infof("Loan given away: loan=%s status=%s principal=%s", loan.id(), status, owed.principal());
    }

    private void mustBeLost(Loan loan, Kind kind, List<Recovery> earlier, LocalDate day) {
        LoanStatus before = kind == Kind.TRANSFER ? LoanStatus.RUNNING : LoanStatus.TRANSFERRED;
        if (loan.status() != before) {
            throw new RejectedException(new LoanNotThereYet(loan.status()));
        }
        Rule rule = rules.of(loan.id(), kind).orElseThrow(() -> new RejectedException(new NoRecovery()));
        // The standing is of the last end of a day; what was paid since then is not lost.
        boolean owing = kind == Kind.TRANSFER
                ? giving.isOverdue(loan, day)
                : loan.sums().outstanding().isPositive() || giving.isOverdue(loan, day);
        if (!owing) {
            throw new RejectedException(new NothingOverdue());
        }
        Standing standing = rules.standing(loan.id());
        if (standing.loanClass() < rule.classLeast() || standing.letters() < rule.lettersLeast()) {
            throw new RejectedException(
                    new LoanNotLost(standing.loanClass(), standing.letters(), rule.classLeast(), rule.lettersLeast()));
        }
        earlier.stream()
                .filter(each ->
                        kind == Kind.WRITE_OFF && each.kind() == Kind.TRANSFER && each.status() == State.CONFIRMED)
                .map(Recovery::decidedOn)
                .filter(transferred -> transferred != null)
                .map(transferred -> transferred.plusMonths(rule.monthsAfterTransfer()))
                .filter(earliest -> day.isBefore(earliest))
                .findFirst()
                .ifPresent(earliest -> {
                    throw new RejectedException(new WriteOffTooEarly(earliest));
                });
    }
}
