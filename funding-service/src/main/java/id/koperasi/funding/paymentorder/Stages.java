package id.koperasi.funding.paymentorder;

import id.koperasi.funding.application.Application;
import id.koperasi.funding.offer.Conditions;
import id.koperasi.funding.paymentorder.PaymentOrderRejection.NotAccountedFor;
import id.koperasi.funding.paymentorder.PaymentOrderRejection.StageExhausted;
import id.koperasi.funding.paymentorder.PaymentOrderRejection.StageNotReached;
import id.koperasi.funding.paymentorder.PaymentOrderRejection.TrancheConditionsOpen;
import id.koperasi.funding.paymentorder.PaymentOrderRejection.UnknownStage;
import id.koperasi.funding.programme.ProgrammeVersion;
import id.koperasi.funding.proposal.Submissions;
import id.koperasi.funding.proposal.Submissions.Stage;
import id.koperasi.funding.spending.Spendings;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Holds orders to the stages in which the proposal planned the payment: one after another, none beyond its amount. */
@ApplicationScoped
class Stages {

    private static final int WHOLE = 100;

    private final Submissions submissions;
    private final PaymentOrders orders;
    private final Spendings spendings;
    private final Conditions conditions;

    Stages(Submissions submissions, PaymentOrders orders, Spendings spendings, Conditions conditions) {
        this.submissions = submissions;
        this.orders = orders;
        this.spendings = spendings;
        this.conditions = conditions;
    }

    /** The stage that an amount belongs to, of a locked application; none where nothing was planned. */
    @Nullable Integer admit(Application application, @Nullable Integer asked, Rupiah amount) {
        List<Stage> planned = submissions.stages(application.id());
        List<PaymentOrder> holding = orders.holding(application);
        if (planned.isEmpty()) {
            if (asked != null) {
                throw new RejectedException(new UnknownStage(0));
            }
            return null;
        }
        Stage stage = asked == null ? firstOpen(planned, holding) : named(planned, asked);
        planned.stream()
                .takeWhile(earlier -> earlier.number() < stage.number())
                .forEach(earlier -> mustBePaid(earlier, holding));
        Rupiah open = stage.amount().minus(PaymentOrders.sum(of(stage, holding)));
        if (amount.compareTo(open) > 0) {
            throw new RejectedException(new StageExhausted(stage.number(), open));
        }
        return stage.number();
    }

    /**
     * Refuses more money while too little of what was paid out before is accounted for: of the earlier stages, or of all
     * where nothing was planned.
     */
    void mustBeAccountedFor(Application application, ProgrammeVersion version, @Nullable Integer stage) {
        Integer percent = version.useReportedPercent();
        if (percent == null) {
            return;
        }
        List<PaymentOrder> holding = orders.holding(application).stream()
                .filter(order -> order.status() == OrderStatus.PAID)
                .toList();
        Rupiah paid = PaymentOrders.sum(holding.stream()
                .filter(order -> stage == null || order.stage() == null || order.stage() < stage)
                .toList());
        Rupiah used = used(application, holding);
        if (used.times(WHOLE).compareTo(paid.times(percent)) < 0) {
            throw new RejectedException(new NotAccountedFor(percent, paid, used));
        }
    }

    /**
     * Refuses what the committee wanted something met for; nothing is ordered yet when there is no order. The last stage, or
     * without stages what pays the rest of the loan, waits also for conditions of tranches behind it, which would bind nothing.
     */
    void mustMeetConditions(
            Application application,
            @Nullable Integer stage,
            @Nullable PaymentOrder order,
            Rupiah amount,
            LocalDate payOn) {
        int tranche = stage == null ? placeOf(application, order) : stage;
        boolean last = stage == null
                ? paysTheRest(application, order, amount)
                : stage == submissions.stages(application.id()).size();
        List<String> open = conditions.openBefore(application.id(), last ? Integer.MAX_VALUE : tranche, payOn);
        if (!open.isEmpty()) {
            throw new RejectedException(new TrancheConditionsOpen(tranche, open));
        }
    }

    /** The how-manyeth payment it is of those that hold. */
    private int placeOf(Application application, @Nullable PaymentOrder order) {
        return 1 + before(application, order).size();
    }

    private boolean paysTheRest(Application application, @Nullable PaymentOrder order, Rupiah amount) {
        return PaymentOrders.sum(before(application, order)).plus(amount).compareTo(application.amount()) >= 0;
    }

    private List<PaymentOrder> before(Application application, @Nullable PaymentOrder order) {
        return orders.holding(application).stream()
                .filter(other -> order == null || other.id().compareTo(order.id()) < 0)
                .toList();
    }

    /** Receipts count as far as the money of their line is with the cooperative: what the bank sent back bought nothing. */
    private Rupiah used(Application application, List<PaymentOrder> paid) {
        return spendings.used(application.id()).entrySet().stream()
                .map(line -> {
                    Rupiah received = PaymentOrders.sum(paid.stream()
                            .filter(order -> order.purpose().equals(line.getKey()))
                            .toList());
                    return line.getValue().min(received);
                })
                .reduce(Rupiah.ZERO, Rupiah::plus);
    }

    private static Stage firstOpen(List<Stage> planned, List<PaymentOrder> holding) {
        return planned.stream()
                .filter(stage -> stage.amount().compareTo(PaymentOrders.sum(of(stage, holding))) > 0)
                .findFirst()
                .orElse(planned.getLast());
    }

    private static Stage named(List<Stage> planned, int number) {
        return planned.stream()
                .filter(stage -> stage.number() == number)
                .findFirst()
                .orElseThrow(() -> new RejectedException(new UnknownStage(planned.size())));
    }

    private static void mustBePaid(Stage stage, List<PaymentOrder> holding) {
        Rupiah paid = PaymentOrders.sum(of(stage, holding).stream()
                .filter(order -> order.status() == OrderStatus.PAID)
                .toList());
        if (paid.compareTo(stage.amount()) < 0) {
            throw new RejectedException(
                    new StageNotReached(stage.number(), stage.amount().minus(paid)));
        }
    }

    private static List<PaymentOrder> of(Stage stage, List<PaymentOrder> holding) {
        return holding.stream()
                .filter(order -> Objects.equals(order.stage(), stage.number()))
                .toList();
    }
}
