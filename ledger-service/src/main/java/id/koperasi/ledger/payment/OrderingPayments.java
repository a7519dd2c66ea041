package id.koperasi.ledger.payment;

import id.koperasi.ledger.admission.PayingApplicants;
import id.koperasi.ledger.book.Books;
import id.koperasi.ledger.journal.EntryRejection.BookFrozen;
import id.koperasi.ledger.member.Member;
import id.koperasi.ledger.member.Members;
import id.koperasi.ledger.payment.PaymentOrder.Status;
import id.koperasi.ledger.payment.PaymentRejection.NoPaymentGateway;
import id.koperasi.ledger.payment.PaymentRejection.NoReceivingAccount;
import id.koperasi.ledger.payment.PaymentRejection.NotAnActiveMember;
import id.koperasi.ledger.payment.PaymentRejection.PaymentOrderClosed;
import id.koperasi.ledger.payment.PaymentRejection.TooManyTransfers;
import id.koperasi.ledger.savings.SavingsKind;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** Asks a member to pay: into a virtual account of our own number, by QR code, or by a transfer that is known by its sum. */
@ApplicationScoped
class OrderingPayments {

    private final Books books;
    private final Members members;
    private final PayingApplicants paying;
    private final PaymentOrders orders;
    private final OrdersAtBank atBank;
    private final PaymentPlaces places;
    private final PaymentBank bank;
    private final PaymentConfig config;
    private final BusinessClock clock;
    private final Ids ids;

    OrderingPayments(
            Books books,
            Members members,
            PayingApplicants paying,
            PaymentOrders orders,
            OrdersAtBank atBank,
            PaymentPlaces places,
            PaymentBank bank,
            PaymentConfig config,
            BusinessClock clock,
            Ids ids) {
        this.books = books;
        this.members = members;
        this.paying = paying;
        this.orders = orders;
        this.atBank = atBank;
        this.places = places;
        this.bank = bank;
        this.config = config;
        this.clock = clock;
        this.ids = ids;
    }

    @Transactional
    PaymentOrder order(OrderPayment command) {
        if (books.of(command.cooperativeId()).isFrozen()) {
            throw new RejectedException(new BookFrozen());
        }
        Member member = members.of(command.cooperativeId(), Objects.requireNonNull(command.memberId()));
        if (!member.status().equals("ACTIVE")) {
            throw new RejectedException(new NotAnActiveMember());
        }
        return open(command);
    }

    /** Asks somebody who was approved for his simpanan pokok; when all of it has come he is a member. */
    @Transactional
    PaymentOrder orderAdmission(UUID cooperativeId, UUID applicationId, PaymentChannel channel) {
        Rupiah principal = paying.mustPay(cooperativeId, applicationId);
        return open(new OrderPayment(cooperativeId, null, applicationId, SavingsKind.PRINCIPAL, principal, channel));
    }

    private PaymentOrder open(OrderPayment command) {
        String prefix = prefix(command);
        UUID id = ids.next();
        Instant now = clock.now();
        boolean stored =
                orders.open(id, command, prefix, bank.opens(command.channel()), now, now.plus(config.orderValidity()));
        if (!stored) {
            throw new RejectedException(new TooManyTransfers());
        }
        return orders.of(command.cooperativeId(), id);
    }

    /** With what the number of an order begins; refused where the cooperative cannot be paid this way. */
    private String prefix(OrderPayment command) {
        return switch (command.channel()) {
            case VIRTUAL_ACCOUNT ->
                config.snap()
                        .map(PaymentConfig.Snap::serviceId)
                        .orElseThrow(() -> new RejectedException(new NoPaymentGateway()));
            case QRIS -> {
                if (!bank.opens(PaymentChannel.QRIS)) {
                    throw new RejectedException(new NoPaymentGateway());
                }
                yield "Q";
            }
            case TRANSFER -> {
                if (!places.has(command.cooperativeId(), PaymentPlace.Kind.ACCOUNT)) {
                    throw new RejectedException(new NoReceivingAccount());
                }
                yield "T";
            }
        };
    }

    /** Asks for it no longer; what is paid all the same waits until somebody knows. */
    @Transactional
    PaymentOrder cancel(UUID cooperativeId, UUID orderId) {
        PaymentOrder order = orders.of(cooperativeId, orderId);
        if (!atBank.cancel(order, clock.now())) {
            throw new RejectedException(new PaymentOrderClosed());
        }
        return orders.of(cooperativeId, orderId);
    }

    /** Gives it as much time again from now on; a QR code is asked for anew instead. */
    @Transactional
    PaymentOrder extend(UUID cooperativeId, UUID orderId) {
        PaymentOrder order = orders.of(cooperativeId, orderId);
        Instant now = clock.now();
        boolean alive = order.status(now) == Status.OPEN && order.channel() != PaymentChannel.QRIS;
        if (!alive || !atBank.extend(order, now, now.plus(config.orderValidity()))) {
            throw new RejectedException(new PaymentOrderClosed());
        }
        return orders.of(cooperativeId, orderId);
    }

    /** Has the bank asked whether a QR code was paid. */
    @Transactional
    PaymentOrder inquire(UUID cooperativeId, UUID orderId) {
        PaymentOrder order = orders.of(cooperativeId, orderId);
        if (!atBank.inquire(order, clock.now())) {
            throw new RejectedException(new PaymentOrderClosed());
        }
        return orders.of(cooperativeId, orderId);
    }
}
