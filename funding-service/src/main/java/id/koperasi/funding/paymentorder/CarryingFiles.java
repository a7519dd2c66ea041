package id.koperasi.funding.paymentorder;

import id.koperasi.funding.account.AccountSeals;
import id.koperasi.funding.application.Application;
import id.koperasi.funding.application.Applications;
import id.koperasi.funding.paymentorder.PaymentOrderRejection.NothingPayable;
import id.koperasi.funding.paymentorder.PaymentOrderRejection.NothingToCarry;
import id.koperasi.funding.paymentorder.PaymentOrderRejection.OrderNotThere;
import id.koperasi.funding.paymentorder.PaymentOrderRejection.StoppedOrder;
import id.koperasi.platform.audit.AuditEntry;
import id.koperasi.platform.audit.AuditTrail;
import id.koperasi.platform.audit.Digest;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.Rejection;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.Ids;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Released orders as a file for the bank. */
@ApplicationScoped
class CarryingFiles {

    private static final int MOST = 500;
    private static final String HEADINGS = "reference;bankCode;accountNumber;holder;amount;date;remark";
    private static final String KEEP = """
            insert into payment_order_file (id, programme_code, orders, amount_sen, digest, written_by, written_at)
            values (:id, :programme, :orders, :amount, :digest, :by, :now)""";
    private static final String DIGEST = "select digest from payment_order_file where id = :id";

    private final EntityManager entities;
    private final Applications applications;
    private final PaymentOrders orders;
    private final StillPayable payable;
    private final AccountSeals seals;
    private final AuditTrail audit;
    private final CurrentCaller caller;
    private final BusinessClock clock;
    private final Ids ids;

    CarryingFiles(
            EntityManager entities,
            Applications applications,
            PaymentOrders orders,
            StillPayable payable,
            AccountSeals seals,
            AuditTrail audit,
            CurrentCaller caller,
            BusinessClock clock,
            Ids ids) {
        this.entities = entities;
        this.applications = applications;
        this.orders = orders;
        this.payable = payable;
        this.seals = seals;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * A file for the bank.
     *
     * @param id of the file
     * @param orders how many
     * @param amount of all together
     * @param digest SHA-256 of its content
     * @param content its lines
     * @param heldBack what is not to be paid any more, or not any more with the bank
     */
    record PaymentFile(UUID id, int orders, Rupiah amount, String digest, String content, List<HeldBack> heldBack) {}

    /**
     * An order that stays out of the file.
     *
     * @param orderId which
     * @param because why
     */
    record HeldBack(UUID orderId, Rejection because) {}

    /**
     * All that waits and may still be paid, each order in one file; from here on only the bank's answer moves them. What is
     * not to be paid any more waits on, until its reason is gone or somebody takes it back.
     */
    @Transactional
    PaymentFile write(String programmeCode) {
        UUID id = ids.next();
        var carried = new ArrayList<PaymentOrder>();
        var heldBack = new ArrayList<HeldBack>();
        for (PaymentOrder waiting : orders.toCarry(programmeCode, MOST)) {
            Application application = applications.locked(waiting.applicationId());
            PaymentOrder order = orders.locked(waiting.id());
            if (order.waitsToBeCarried()) {
                payable.against(application, order)
                        .ifPresentOrElse(
                                because -> heldBack.add(holdBack(order, because)), () -> carried.add(carry(order, id)));
            }
        }
        if (carried.isEmpty()) {
            throw new RejectedException(
                    heldBack.isEmpty()
                            ? new NothingToCarry()
                            : new NothingPayable(
                                    heldBack.stream().map(StoppedOrder::of).toList()));
        }
        PaymentFile file = of(id, carried, heldBack);
        entities.createNativeQuery(KEEP)
                .setParameter("id", id)
                .setParameter("programme", programmeCode)
                .setParameter("orders", file.orders())
                .setParameter("amount", file.amount().sen())
                .setParameter("digest", file.digest())
                .setParameter("by", caller.get().subject())
                .setParameter("now", clock.now())
                .executeUpdate();
        onRecord(file);
        return file;
    }

    /**
     * The same file once more, as long as its digest says that it is the same, without what is not with the bank any more: what
     * was given up, refused or paid meanwhile is not to reach it again.
     */
    @Transactional
    PaymentFile read(UUID id) {
        List<?> digests = entities.createNativeQuery(DIGEST, String.class)
                .setParameter("id", id)
                .getResultList();
        if (digests.isEmpty()) {
            throw new RejectedException(new NotFound());
        }
        List<PaymentOrder> written = orders.inFile(id);
        PaymentFile whole = of(id, written, List.of());
        if (!whole.digest().equals(digests.getFirst())) {
            throw new IllegalStateException("a file of payments reads otherwise than when it was written: file=" + id);
        }
        List<PaymentOrder> withTheBank = written.stream()
                .filter(order -> order.status() == OrderStatus.SENT)
                .toList();
        List<HeldBack> heldBack = written.stream()
                .filter(order -> order.status() != OrderStatus.SENT)
                .map(order -> new HeldBack(order.id(), new OrderNotThere(order.status())))
                .toList();
        PaymentFile file = heldBack.isEmpty() ? whole : of(id, withTheBank, heldBack);
        onRecord(file);
        return file;
    }

    private PaymentOrder carry(PaymentOrder order, UUID file) {
        order.carryIn(file);
        orders.record(order, file.toString());
        return order;
    }

    private HeldBack holdBack(PaymentOrder order, Rejection because) {
        orders.record(order, because.refusal().code());
        Log.warnf(
                "Payment held back: order=%s because=%s",
                order.id(), because.refusal().code());
        return new HeldBack(order.id(), because);
    }

    private PaymentFile of(UUID id, List<PaymentOrder> carried, List<HeldBack> heldBack) {
        var content = new StringBuilder(HEADINGS).append('\n');
        carried.forEach(order -> content.append(String.join(
                        ";",
                        order.reference(),
                        order.bankCode(),
                        seals.open(PaymentOrder.place(order.id()), order.number())
                                .reveal(),
                        cell(order.holder()),
                        order.amount().toBigDecimal().setScale(2).toPlainString(),
                        order.payOn().toString(),
                        cell(order.purpose())))
                .append('\n'));
        String text = content.toString();
        return new PaymentFile(
                id, carried.size(), PaymentOrders.sum(carried), Digest.of(text).hex(), text, List.copyOf(heldBack));
    }

    /** Nothing that a bank's program, or a spreadsheet, takes for more than text. */
    private static String cell(String text) {
        return text.replaceAll("[;\"\\p{Cntrl}]", " ").replaceFirst("^[=+@-]", " ");
    }

    private void onRecord(PaymentFile file) {
        audit.record(new AuditEntry(
                caller.operation(),
                null,
                null,
                "payment-order-file/" + file.id(),
                null,
                List.of("account numbers of " + file.orders() + " orders"),
                null,
                null,
                null));
    }
}
