package id.koperasi.funding.paymentorder;

import id.koperasi.funding.application.Application;
import id.koperasi.funding.application.Applications;
import id.koperasi.funding.application.PayingOut;
import id.koperasi.funding.bank.BankAnswer;
import id.koperasi.funding.bank.BankAnswer.NoAnswer;
import id.koperasi.funding.bank.BankAnswer.Paid;
import id.koperasi.funding.bank.BankAnswer.Refused;
import id.koperasi.funding.bank.BankAnswer.Returned;
import id.koperasi.funding.bank.BankAnswer.Underway;
import id.koperasi.funding.bank.BankAnswer.Unheard;
import id.koperasi.funding.bank.Pause;
import id.koperasi.funding.bank.PaymentChannel;
import id.koperasi.funding.bank.PaymentConfig;
import id.koperasi.funding.bankfile.BankFileProblem.File;
import id.koperasi.funding.bankfile.BankFileProblems;
import id.koperasi.funding.paymentorder.PaymentOrders.Claim;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.IndonesianZone;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes what a bank says of an order: that it is paid, and that it came back, count once whoever says it how often. */
@ApplicationScoped
class SettlingPayments {

    private final Applications applications;
    private final PayingOut payingOut;
    private final PaymentOrders orders;
    private final BankFileProblems problems;
    private final PaymentConfig config;
    private final BusinessClock clock;

    SettlingPayments(
            Applications applications,
            PayingOut payingOut,
            PaymentOrders orders,
            BankFileProblems problems,
            PaymentConfig config,
            BusinessClock clock) {
        this.applications = applications;
        this.payingOut = payingOut;
        this.orders = orders;
        this.problems = problems;
        this.config = config;
        this.clock = clock;
    }

    /** The answer to what was asked; one that says nothing for good counts only while nobody has asked since. */
    @Transactional(TxType.MANDATORY)
    OrderStatus settle(Claim claim, BankAnswer answer) {
        return take(claim.orderId(), answer, claim.attempt());
    }

    /** What the bank's own file says. */
    @Transactional(TxType.MANDATORY)
    OrderStatus settle(UUID orderId, BankAnswer answer) {
        return take(orderId, answer, null);
    }

    private OrderStatus take(UUID orderId, BankAnswer answer, @Nullable Integer attempt) {
        Application application = applications.locked(orders.get(orderId).applicationId());
        PaymentOrder order = orders.locked(orderId);
        boolean current = attempt == null || attempt == order.attempts();
        switch (answer) {
            case Paid paid -> {
                contradicted(order, "PAID", paid.bankReference(), paid.day());
                paid(application, order, paid.bankReference(), paid.day());
            }
            case Returned back -> {
                contradicted(order, "RETURNED", back.bankReference(), back.day());
                paid(application, order, back.bankReference(), null);
                comeBack(application, order, back.day());
            }
            case Refused refused -> {
                if (current && order.status() == OrderStatus.SENT) {
                    refuse(application, order, refused.reason());
                }
            }
            case Underway underway -> later(order, "underway", current);
            case Unheard unheard -> {
                if (current && order.status() == OrderStatus.SENT) {
                    order.unheard(clock.now());
                }
                later(order, "unheard of", current);
            }
            case NoAnswer none -> later(order, none.reason(), current);
        }
        return order.status();
    }

    private void paid(Application application, PaymentOrder order, String bankReference, @Nullable LocalDate day) {
        if (isWatched(order)) {
            order.watchOn(clock.now().plus(config.watchEvery()));
        }
        if (order.status() != OrderStatus.SENT) {
            return;
        }
        LocalDate paidOn = within(day, order.payOn(), application);
        UUID tranche = payingOut.paid(application, order.part(paidOn));
        order.pay(tranche, paidOn, bankReference);
        if (order.channel() == PaymentChannel.Kind.SNAP) {
            Instant now = clock.now();
            order.watch(now.plus(config.watchEvery()), now.plus(config.watchFor()));
        }
        orders.record(order, bankReference);
        Log.infof("Payment paid: order=%s", order.id());
    }

    /** What is paid, and what was given up and may be paid all the same. */
    private static boolean isWatched(PaymentOrder order) {
        return order.status() == OrderStatus.PAID || order.status() == OrderStatus.CANCELLED;
    }

    private void contradicted(PaymentOrder order, String said, String bankReference, @Nullable LocalDate day) {
        if (order.status() != OrderStatus.REFUSED && order.status() != OrderStatus.CANCELLED) {
            return;
        }
        Log.errorf("The bank paid what counts as not paid: order=%s status=%s", order.id(), order.status());
        problems.add(
                File.TRANSFERS,
                String.join(";", order.reference(), said, day == null ? "" : day.toString(), bankReference, ""),
                "contradicts");
    }

    private void comeBack(Application application, PaymentOrder order, @Nullable LocalDate day) {
        UUID tranche = order.trancheId();
        LocalDate paidOn = order.paidOn();
        if (order.status() != OrderStatus.PAID || tranche == null || paidOn == null) {
            return;
        }
        LocalDate returnedOn = day == null ? today(application) : within(day, paidOn, application);
        payingOut.returned(application, tranche, order.part(returnedOn));
        order.comeBack(returnedOn);
        orders.record(order, order.bankReference());
        Log.warnf("Payment came back: order=%s", order.id());
    }

    private void refuse(Application application, PaymentOrder order, String reason) {
        order.refuse(reason);
        payingOut.giveBack(application, order.purpose(), order.amount());
        orders.record(order, reason);
        Log.warnf("Payment refused: order=%s", order.id());
    }

    private void later(PaymentOrder order, String why, boolean current) {
        if (!current) {
            return;
        }
        Instant now = clock.now();
        if (isWatched(order)) {
            order.watchOn(now.plus(config.watchEvery()));
        } else if (order.status() == OrderStatus.SENT) {
            order.askAgain(now.plus(Pause.after(order.attempts(), config.askAgainAfter(), config.askAgainAtMost())));
            Log.infof("Payment open: order=%s attempt=%d why=%s", order.id(), order.attempts(), why);
        }
    }

    /** A bank's clock may be wrong; nothing is paid before it was to be, and nothing in the future. */
    private LocalDate within(@Nullable LocalDate said, LocalDate earliest, Application application) {
        if (said == null || said.isBefore(earliest)) {
            return earliest;
        }
        LocalDate today = today(application);
        return said.isAfter(today) ? today : said;
    }

    private LocalDate today(Application application) {
        return clock.today(IndonesianZone.ofRegion(application.villageCode()));
    }
}
