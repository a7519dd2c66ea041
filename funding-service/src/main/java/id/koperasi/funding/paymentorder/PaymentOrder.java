package id.koperasi.funding.paymentorder;

import id.koperasi.funding.account.SealedAccount;
import id.koperasi.funding.application.Actor;
import id.koperasi.funding.application.Application;
import id.koperasi.funding.application.Payee;
import id.koperasi.funding.application.PayingOut.Part;
import id.koperasi.funding.bank.PaymentChannel;
import id.koperasi.funding.paymentorder.PaymentOrderRejection.OrderNotThere;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.privacy.Place;
import id.koperasi.platform.problem.RejectedException;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order to pay out a part of a loan. Whoever takes it a step further has locked its application and then its row. */
@Entity
class PaymentOrder {

    private static final String TREASURER = "fund-treasurer";

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID applicationId;

    @Column(updatable = false)
    private UUID cooperativeId;

    @Column(updatable = false)
    private String villageCode;

    @Column(updatable = false)
    private String programmeCode;

    @Column(updatable = false)
    private String reference;

    @Column(updatable = false)
    private String purpose;

    @Column(updatable = false)
    private @Nullable Integer stage;

    @Column(name = "amount_sen", updatable = false)
    private Rupiah amount;

    @Column(updatable = false)
    private LocalDate payOn;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Payee payee;

    @Column(updatable = false)
    private @Nullable UUID accountId;

    @Column(updatable = false)
    private String bankCode;

    @Column(updatable = false)
    private String holder;

    @Embedded
    private SealedAccount number;

    @Enumerated(EnumType.STRING)
    private PaymentChannel.@Nullable Kind channel;

    @Enumerated(EnumType.STRING)
    private OrderStatus status;

    @Column(updatable = false)
    private String preparedBy;

    @Column(updatable = false)
    private @Nullable String preparedPerson;

    private @Nullable String releasedBy;
    private @Nullable String releasedPerson;
    private @Nullable String cancelReason;
    private @Nullable UUID fileId;
    private int attempts;
    private @Nullable Instant nextAt;
    private @Nullable Instant watchUntil;
    private @Nullable Instant unheardAt;
    private @Nullable String bankReference;
    private @Nullable String refusal;
    private @Nullable UUID trancheId;
    private @Nullable LocalDate paidOn;
    private @Nullable LocalDate returnedOn;

    protected PaymentOrder() {} // Hibernate

    /**
     * What is ordered.
     *
     * @param purpose the line of the budget
     * @param stage of the plan, where there is one
     * @param amount rupiah
     * @param payOn business date
     */
    record Ordered(String purpose, @Nullable Integer stage, Rupiah amount, LocalDate payOn) {}

    /**
     * Where the money goes.
     *
     * @param payee who is paid
     * @param accountId the account of the cooperative
     * @param bankCode the bank that keeps it
     * @param holder in whose name
     * @param number sealed for this order
     */
    record Destination(Payee payee, @Nullable UUID accountId, String bankCode, String holder, SealedAccount number) {}

    PaymentOrder(UUID id, Application application, Ordered ordered, Destination to, Actor preparer) {
        this.id = id;
        this.applicationId = application.id();
        this.cooperativeId = application.cooperativeId();
        this.villageCode = application.villageCode();
        this.programmeCode = application.programmeCode();
        this.reference = "KMP" + id.toString().replace("-", "").toUpperCase(Locale.ROOT);
        this.purpose = ordered.purpose();
        this.stage = ordered.stage();
        this.amount = ordered.amount();
        this.payOn = ordered.payOn();
        this.payee = to.payee();
        this.accountId = to.accountId();
        this.bankCode = to.bankCode();
        this.holder = to.holder();
        this.number = to.number();
        this.status = OrderStatus.PREPARED;
        this.preparedBy = preparer.subject();
        this.preparedPerson = preparer.person();
    }

    /** Where the number of an order is sealed. */
    static Place place(UUID orderId) {
        return new Place("payment_order", orderId.toString(), "number");
    }

    /** Refuses with the state it is in unless that is this one. */
    void mustBe(OrderStatus asked) {
        if (status != asked) {
            throw new RejectedException(new OrderNotThere(status));
        }
    }

    void release(Actor releaser, PaymentChannel.Kind way, Instant now) {
        status = OrderStatus.RELEASED;
        releasedBy = releaser.subject();
        releasedPerson = releaser.person();
        channel = way;
        nextAt = way == PaymentChannel.Kind.SNAP ? now : null;
    }

    void cancel(String reason) {
        status = OrderStatus.CANCELLED;
        cancelReason = reason;
        nextAt = null;
    }

    /** It is released and stands in no file yet. */
    boolean waitsToBeCarried() {
        return status == OrderStatus.RELEASED && channel == PaymentChannel.Kind.FILE && fileId == null;
    }

    void carryIn(UUID file) {
        status = OrderStatus.SENT;
        fileId = file;
    }

    /** The bank is told of it now, whatever it had not heard of before. */
    void tell() {
        unheardAt = null;
    }

    void unheard(Instant when) {
        unheardAt = when;
    }

    /** Whether the bank has said since then that it never heard of it, and was not told after that. */
    boolean isUnheardSince(Instant when) {
        return unheardAt != null && !unheardAt.isBefore(when);
    }

    void askAgain(Instant when) {
        nextAt = when;
    }

    void pay(UUID tranche, LocalDate day, String bankName) {
        status = OrderStatus.PAID;
        trancheId = tranche;
        paidOn = day;
        bankReference = bankName;
        nextAt = null;
    }

    /** From now on it is asked whether what is paid came back, or what was given up is paid all the same. */
    void watch(Instant when, Instant until) {
        nextAt = when;
        watchUntil = until;
    }

    /** Whoever has watched long enough asks no more, nor does anybody of what the bank was never told of. */
    void watchOn(Instant when) {
        nextAt = watchUntil == null || when.isAfter(watchUntil) ? null : when;
    }

    void refuse(String reason) {
        status = OrderStatus.REFUSED;
        refusal = reason;
        nextAt = null;
    }

    void comeBack(LocalDate day) {
        status = OrderStatus.RETURNED;
        returnedOn = day;
        nextAt = null;
    }

    /** What of the loan is paid or comes back on a day. */
    Part part(LocalDate day) {
        return new Part(
                purpose, amount, day, payee, new Actor(Objects.requireNonNull(releasedBy), releasedPerson, TREASURER));
    }

    Actor preparer() {
        return new Actor(preparedBy, preparedPerson, TREASURER);
    }

    UUID id() {
        return id;
    }

    UUID applicationId() {
        return applicationId;
    }

    UUID cooperativeId() {
        return cooperativeId;
    }

    String villageCode() {
        return villageCode;
    }

    String programmeCode() {
        return programmeCode;
    }

    /** Our name for it at the bank. */
    String reference() {
        return reference;
    }

    String purpose() {
        return purpose;
    }

    @Nullable Integer stage() {
        return stage;
    }

    Rupiah amount() {
        return amount;
    }

    LocalDate payOn() {
        return payOn;
    }

    Payee payee() {
        return payee;
    }

    @Nullable UUID accountId() {
        return accountId;
    }

    String bankCode() {
        return bankCode;
    }

    String holder() {
        return holder;
    }

    SealedAccount number() {
        return number;
    }

    PaymentChannel.@Nullable Kind channel() {
        return channel;
    }

    OrderStatus status() {
        return status;
    }

    @Nullable String cancelReason() {
        return cancelReason;
    }

    @Nullable UUID fileId() {
        return fileId;
    }

    int attempts() {
        return attempts;
    }

    /** When the bank is told or asked next. */
    @Nullable Instant nextAt() {
        return nextAt;
    }

    @Nullable String bankReference() {
        return bankReference;
    }

    @Nullable String refusal() {
        return refusal;
    }

    @Nullable UUID trancheId() {
        return trancheId;
    }

    @Nullable LocalDate paidOn() {
        return paidOn;
    }

    @Nullable LocalDate returnedOn() {
        return returnedOn;
    }
}
