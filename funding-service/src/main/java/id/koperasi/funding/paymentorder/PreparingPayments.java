package id.koperasi.funding.paymentorder;

import id.koperasi.funding.account.AccountSeals;
import id.koperasi.funding.account.DisbursementAccount;
import id.koperasi.funding.account.DisbursementAccounts;
import id.koperasi.funding.account.SealedAccount;
import id.koperasi.funding.application.Actor;
import id.koperasi.funding.application.Application;
import id.koperasi.funding.application.Applications;
import id.koperasi.funding.application.Payee;
import id.koperasi.funding.application.PayingOut;
import id.koperasi.funding.application.Step;
import id.koperasi.funding.paymentorder.PaymentOrder.Destination;
import id.koperasi.funding.paymentorder.PaymentOrder.Ordered;
import id.koperasi.funding.paymentorder.PaymentOrderRejection.AboveQuotation;
import id.koperasi.funding.paymentorder.PaymentOrderRejection.NoDisbursementAccount;
import id.koperasi.funding.proposal.Submissions;
import id.koperasi.funding.supplieraccount.SupplierAccountRejection.SupplierNotPayable;
import id.koperasi.funding.supplieraccount.SupplierAccountRejection.SupplierNotQuoted;
import id.koperasi.funding.supplieraccount.VerifyingSuppliers;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.privacy.AccountNumber;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.Ids;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A treasurer of the fund writes an order; the line of the budget is held from here on. */
@ApplicationScoped
class PreparingPayments {

    private final Applications applications;
    private final PayingOut payingOut;
    private final Submissions submissions;
    private final Stages stages;
    private final DisbursementAccounts accounts;
    private final AccountSeals seals;
    private final VerifyingSuppliers suppliers;
    private final PaymentOrders orders;
    private final Ids ids;

    PreparingPayments(
            Applications applications,
            PayingOut payingOut,
            Submissions submissions,
            Stages stages,
            DisbursementAccounts accounts,
            AccountSeals seals,
            VerifyingSuppliers suppliers,
            PaymentOrders orders,
            Ids ids) {
        this.applications = applications;
        this.payingOut = payingOut;
        this.submissions = submissions;
        this.stages = stages;
        this.accounts = accounts;
        this.seals = seals;
        this.suppliers = suppliers;
        this.orders = orders;
        this.ids = ids;
    }

    /**
     * A supplier who is to be paid at once.
     *
     * @param name as his quotation has it
     * @param bankCode the bank that keeps his account
     * @param number the account
     */
    record Supplier(String name, String bankCode, AccountNumber number) {}

    /**
     * What is to be ordered.
     *
     * @param purpose the line of the budget
     * @param stage of the plan; the first that is not ordered whole when it is left out
     * @param amount rupiah
     * @param payOn business date
     * @param supplier who is paid instead of the cooperative
     */
    record Wanted(
            String purpose,
            @Nullable Integer stage,
            Rupiah amount,
            LocalDate payOn,
            @Nullable Supplier supplier) {}

    @Transactional
    PaymentOrder prepare(UUID applicationId, Wanted wanted) {
        Application application = applications.locked(applicationId);
        Actor treasurer = payingOut.treasurerOf(application, wanted.payOn());
        Integer stage = stages.admit(application, wanted.stage(), wanted.amount());
        stages.mustBeAccountedFor(application, payingOut.versionOf(application), stage);
        stages.mustMeetConditions(application, stage, null, wanted.amount(), wanted.payOn());
        UUID id = ids.next();
        Supplier supplier = wanted.supplier();
        Destination to =
                supplier == null ? toCooperative(application, id) : toSupplier(application, wanted, supplier, id);
        payingOut.hold(application, wanted.purpose(), wanted.amount());
        var order = new PaymentOrder(
                id, application, new Ordered(wanted.purpose(), stage, wanted.amount(), wanted.payOn()), to, treasurer);
        orders.persist(order);
        orders.record(order, null);
        payingOut.acted(application, Step.PAYMENT_PREPARED, wanted.payOn(), treasurer);
        Log.infof("Payment prepared: order=%s application=%s amount=%s", id, applicationId, wanted.amount());
        return order;
    }

    private Destination toCooperative(Application application, UUID orderId) {
        UUID cooperative = application.cooperativeId();
        DisbursementAccount account =
                accounts.of(cooperative).orElseThrow(() -> new RejectedException(new NoDisbursementAccount()));
        return new Destination(
                Payee.COOPERATIVE,
                account.accountId(),
                account.bankCode(),
                account.holder(),
                seals.seal(PaymentOrder.place(orderId), account.bankCode(), accounts.open(cooperative, account)));
    }

    private Destination toSupplier(Application application, Wanted wanted, Supplier supplier, UUID orderId) {
        if (!payingOut.versionOf(application).supplierPayment()) {
            throw new RejectedException(new SupplierNotPayable());
        }
        Rupiah quoted = submissions
                .quoted(application.id(), wanted.purpose(), supplier.name())
                .orElseThrow(() -> new RejectedException(new SupplierNotQuoted()));
        Rupiah open = quoted.minus(PaymentOrders.sum(orders.holding(application).stream()
                .filter(order -> order.payee() == Payee.SUPPLIER
                        && order.purpose().equals(wanted.purpose())
                        && order.holder().equals(supplier.name()))
                .toList()));
        if (wanted.amount().compareTo(open) > 0) {
            throw new RejectedException(new AboveQuotation(open));
        }
        SealedAccount sealed = seals.seal(PaymentOrder.place(orderId), supplier.bankCode(), supplier.number());
        suppliers.mustBeVerified(application.id(), supplier.name(), sealed);
        return new Destination(Payee.SUPPLIER, null, supplier.bankCode(), supplier.name(), sealed);
    }
}
