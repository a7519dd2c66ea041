package id.koperasi.funding.repayment;

import id.koperasi.funding.application.Applications;
import id.koperasi.funding.application.Independence;
import id.koperasi.funding.loan.KeepingSchedules;
import id.koperasi.funding.loan.KeepingSchedules.Occasion;
import id.koperasi.funding.loan.Loan;
import id.koperasi.funding.loan.Loans;
import id.koperasi.funding.loan.ScheduleCause;
import id.koperasi.funding.repayment.Payment.Channel;
import id.koperasi.funding.repayment.PaymentRejection.NothingDisbursed;
import id.koperasi.funding.repayment.PaymentRejection.PaymentRecorded;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.Ids;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.platform.time.StatedDates;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A payment is taken in once, and the story of its loan is told anew with it. */
@ApplicationScoped
class ReceivingPayments {

    private static final String TREASURER = "fund-treasurer";

    private final Loans loans;
    private final Applications applications;
    private final Independence independence;
    private final KeepingSchedules keeping;
    private final Payments payments;
    private final StatedDates dates;
    private final Ids ids;

    ReceivingPayments(
            Loans loans,
            Applications applications,
            Independence independence,
            KeepingSchedules keeping,
            Payments payments,
            StatedDates dates,
            Ids ids) {
        this.loans = loans;
        this.applications = applications;
        this.independence = independence;
        this.keeping = keeping;
        this.payments = payments;
        this.dates = dates;
        this.ids = ids;
    }

    /**
     * What became known.
     *
     * @param amount rupiah
     * @param early whether what is not needed for what is due repays principal at once
     * @param paidOn when
     * @param reference the bank's name for it
     * @param channel how it became known
     * @param paidBy whose money it is, when it is not the cooperative's own
     */
    record Told(
            Rupiah amount,
            boolean early,
            LocalDate paidOn,
            String reference,
            Channel channel,
            @Nullable String paidBy) {

        /** The cooperative pays it itself. */
        Told(Rupiah amount, boolean early, LocalDate paidOn, String reference, Channel channel) {
            this(amount, early, paidOn, reference, channel, null);
        }
    }

    /** Of a loan that was given away all is due, so nothing of a payment is kept for later. */
    @Transactional
    Payment receive(UUID loanId, Told told) {
        Loan loan = loans.locked(loanId);
        independence.judge(applications.get(loanId), TREASURER);
        boolean early = told.early() || loan.isGivenAway();
        dates.mustHaveCome(told.paidOn(), zone(loan));
        if (!hasBegun(loan, told.paidOn())) {
            throw new RejectedException(new NothingDisbursed());
        }
        var payment = new Payment(
                ids.next(),
                loanId,
                told.amount(),
                early,
                told.paidOn(),
                told.reference(),
                told.channel(),
                told.paidBy());
        if (!payments.add(payment)) {
            throw new RejectedException(new PaymentRecorded(told.reference()));
        }
        keeping.follow(loan, new Occasion(cause(loan, payment), payment.id(), told.paidOn(), told.paidBy()));
        Log.infof("Payment received: loan=%s payment=%s amount=%s", loanId, payment.id(), payment.amount());
        return payment;
    }

    private static ScheduleCause cause(Loan loan, Payment payment) {
        if (payment.paidOn().isBefore(loan.horizon())) {
            return ScheduleCause.BACKDATED_PAYMENT;
        }
        return payment.early() ? ScheduleCause.EARLY_REPAYMENT : ScheduleCause.PAYMENT;
    }

    private static boolean hasBegun(Loan loan, LocalDate day) {
        LocalDate first = loan.sums().firstDisbursedOn();
        return first != null && !day.isBefore(first);
    }

    private static IndonesianZone zone(Loan loan) {
        return IndonesianZone.ofRegion(loan.villageCode());
    }
}
