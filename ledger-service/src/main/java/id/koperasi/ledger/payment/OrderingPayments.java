package id.koperasi.ledger.payment;

import id.koperasi.ledger.book.Books;
import id.koperasi.ledger.journal.EntryRejection.BookFrozen;
import id.koperasi.ledger.member.Member;
import id.koperasi.ledger.member.Members;
import id.koperasi.ledger.payment.PaymentRejection.NoPaymentGateway;
import id.koperasi.ledger.payment.PaymentRejection.NotAnActiveMember;
import id.koperasi.ledger.savings.SavingsKind;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/** Asks a member to pay: into a virtual account whose number we give ourselves below that of the bank. */
@ApplicationScoped
class OrderingPayments {

    private final Books books;
    private final Members members;
    private final PaymentOrders orders;
    private final PaymentConfig config;
    private final BusinessClock clock;
    private final Ids ids;

    OrderingPayments(
            Books books, Members members, PaymentOrders orders, PaymentConfig config, BusinessClock clock, Ids ids) {
        this.books = books;
        this.members = members;
        this.orders = orders;
        this.config = config;
        this.clock = clock;
        this.ids = ids;
    }

    @Transactional
    PaymentOrder order(UUID cooperativeId, UUID memberId, SavingsKind kind, Rupiah amount) {
        if (books.of(cooperativeId).isFrozen()) {
            throw new RejectedException(new BookFrozen());
        }
        Member member = members.of(cooperativeId, memberId);
        if (!member.status().equals("ACTIVE")) {
            throw new RejectedException(new NotAnActiveMember());
        }
        String prefix = config.snap()
                .map(PaymentConfig.Snap::serviceId)
                .orElseThrow(() -> new RejectedException(new NoPaymentGateway()));
        UUID id = ids.next();
        Instant now = clock.now();
        Instant expiry = now.plus(config.orderValidity());
        String account = orders.open(cooperativeId, id, memberId, kind, amount, prefix, now, expiry);
        return new PaymentOrder(id, memberId, kind, amount, account, now, expiry, false);
    }
}
