package id.koperasi.funding.application;

import id.koperasi.funding.application.ApplicationRejection.PaymentTooFarBack;
import id.koperasi.funding.application.ApplicationRejection.PurposeExhausted;
import id.koperasi.funding.application.ApplicationRejection.UnknownPurpose;
import id.koperasi.funding.event.FundingEvent.TrancheDisbursed;
import id.koperasi.funding.event.LoanEvent.TrancheReturned;
import id.koperasi.funding.loan.OpeningLoans;
import id.koperasi.funding.programme.Gate;
import id.koperasi.funding.programme.Pools;
import id.koperasi.funding.programme.Programme;
import id.koperasi.funding.programme.ProgrammeVersion;
import id.koperasi.funding.programme.Programmes;
import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.Ids;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.platform.time.StatedDates;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What an order to pay changes of the loan it is for: a line of the budget is held, paid, given back, and paid back. */
@ApplicationScoped
public class PayingOut {

    private static final String TREASURER = "fund-treasurer";

    private final LendingMoney lending;
    private final CaseFiles files;
    private final Independence independence;
    private final Programmes programmes;
    private final Pools pools;
    private final OpeningLoans loans;
    private final StatedDates dates;
    private final Outbox outbox;
    private final Ids ids;

    PayingOut(
            LendingMoney lending,
            CaseFiles files,
            Independence independence,
            Programmes programmes,
            Pools pools,
            OpeningLoans loans,
            StatedDates dates,
            Outbox outbox,
            Ids ids) {
        this.lending = lending;
        this.files = files;
        this.independence = independence;
        this.programmes = programmes;
        this.pools = pools;
        this.loans = loans;
        this.dates = dates;
        this.outbox = outbox;
        this.ids = ids;
    }

    /**
     * A part of a loan that the bank paid or sent back.
     *
     * @param purpose the line of the budget
     * @param amount rupiah
     * @param day business date
     * @param payee who was paid
     * @param by who released it
     */
    public record Part(String purpose, Rupiah amount, LocalDate day, Payee payee, Actor by) {}

    /** The treasurer who acts on a locked application from which a part may be paid out on that day; refused otherwise. */
    @Transactional(TxType.MANDATORY)
    public Actor treasurerOf(Application application, LocalDate day) {
        application.mustBe(Status.AGREED, Status.DISBURSING);
        Actor treasurer = independence.judge(application, TREASURER);
        dates.mustHaveCome(day, IndonesianZone.ofRegion(application.villageCode()));
        dates.mustNotPrecede(day, signedOn(application));
        mustNotLieTooFarBack(application, day);
        mustBePayable(application, day);
        return treasurer;
    }

    /** Whether a part of a locked application may leave on that day, whoever has agreed to it before; refused otherwise. */
    @Transactional(value = TxType.MANDATORY, dontRollbackOn = RejectedException.class)
    public void mustBePayable(Application application, LocalDate day) {
        application.mustBe(Status.AGREED, Status.DISBURSING);
        loans.mustBeDrawable(application.id(), day);
        ProgrammeVersion version = lending.mustPass(application, Gate.DISBURSE, day, signedOn(application));
        LocalDate today = today(application);
        if (version.gateOnBothDays() && !today.equals(day)) {
            lending.mustPass(application, Gate.DISBURSE, today, signedOn(application));
        }
    }

    private void mustNotLieTooFarBack(Application application, LocalDate day) {
        Integer days = versionOf(application).payToldWithinDays();
        if (days == null) {
            return;
        }
        LocalDate earliest = today(application).minusDays(days);
        if (day.isBefore(earliest)) {
            throw new RejectedException(new PaymentTooFarBack(earliest));
        }
    }

    private LocalDate today(Application application) {
        return dates.today(IndonesianZone.ofRegion(application.villageCode()));
    }

    /** The treasurer who takes an order back; nothing but his own part in the case can stand in the way. */
    public Actor treasurerOf(Application application) {
        return independence.judge(application, TREASURER);
    }

    /** The version under which it was submitted. */
    public ProgrammeVersion versionOf(Application application) {
        return programmes.version(application.programmeCode(), application.programmeVersion());
    }

    /** Holds an amount of a line of the budget of a locked application; refused when the line does not hold that much. */
    @Transactional(TxType.MANDATORY)
    public void hold(Application application, String purpose, Rupiah amount) {
        if (application.line(purpose).isEmpty()) {
            List<String> purposes =
                    application.budget().stream().map(BudgetLine::purpose).toList();
            throw new RejectedException(new UnknownPurpose(purposes));
        }
        if (!files.hold(application, purpose, amount)) {
            throw new RejectedException(new PurposeExhausted(purpose, files.open(application, purpose)));
        }
    }

    /** The case knows who did something with a payment and in which role. */
    @Transactional(TxType.MANDATORY)
    public void acted(Application application, Step step, LocalDate day, Actor by) {
        files.record(application, step, application.status(), day, by);
    }

    /** The line has that much again. */
    @Transactional(TxType.MANDATORY)
    public void giveBack(Application application, String purpose, Rupiah amount) {
        files.giveBack(application, purpose, amount);
    }

    /** The bank says that a part that was held is paid: it is a tranche from now on. */
    @Transactional(TxType.MANDATORY)
    public UUID paid(Application application, Part part) {
        loans.lock(application.id());
        Status before = application.status();
        List<Tranche> earlier = files.tranchesOf(application.id());
        var tranche = new Tranche(
                ids.next(), application.id(), earlier.size() + 1, part.purpose(), part.amount(), part.day());
        files.add(tranche);
        pools.disburse(application.programmeCode(), part.amount(), tranche.id(), part.day());
        advance(application, part.day());
        files.record(application, Step.DISBURSED, before, part.day(), part.by());
        announce(application, tranche, part.payee());
        loans.disbursed(application.id(), tranche.id(), part.day());
        return tranche.id();
    }

    /** The bank sent a tranche back: it never reached anybody, so nothing is owed for it, and it can be paid out again. */
    @Transactional(TxType.MANDATORY)
    public void returned(Application application, UUID trancheId, Part part) {
        loans.lock(application.id());
        Status before = application.status();
        UUID id = ids.next();
        files.addReturn(id, trancheId, part.day());
        files.giveBack(application, part.purpose(), part.amount());
        pools.takeIn(application.programmeCode(), part.amount(), id, part.day());
        if (before == Status.DISBURSED) {
            application.advance(Status.DISBURSING, part.day());
        }
        files.record(application, Step.PAYMENT_RETURNED, before, part.day(), part.by());
        Programme programme = programmes.get(application.programmeCode());
        outbox.append(new TrancheReturned(
                application.cooperativeId(),
                application.id(),
                id,
                trancheId,
                part.amount(),
                programme.sourceOfFunds(),
                programme.lender(),
                part.day(),
                part.payee().name()));
        Log.infof("Tranche returned: application=%s amount=%s", application.id(), part.amount());
        loans.returned(application.id(), trancheId, part.day());
    }

    private void advance(Application application, LocalDate day) {
        Rupiah paid = files.tranchesOf(application.id()).stream()
                .filter(tranche -> !tranche.isReturned())
                .map(Tranche::amount)
                .reduce(Rupiah.ZERO, Rupiah::plus);
        application.advance(paid.equals(application.amount()) ? Status.DISBURSED : Status.DISBURSING, day);
    }

    private LocalDate signedOn(Application application) {
        return files.signedOn(application.id());
    }

    private void announce(Application application, Tranche tranche, Payee payee) {
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
                tranche.disbursedOn(),
                payee.name()));
        Log.infof("Tranche disbursed: application=%s amount=%s", application.id(), tranche.amount());
    }
}
