package id.koperasi.ledger.payment;

import id.koperasi.ledger.admission.PayingApplicants;
import id.koperasi.ledger.book.Book;
import id.koperasi.ledger.book.Books;
import id.koperasi.ledger.journal.EntryRejection.PrincipalSavingsPaid;
import id.koperasi.ledger.journal.EntryRejection.UnknownMember;
import id.koperasi.ledger.journal.PostEntry;
import id.koperasi.ledger.journal.PostEntry.Terms;
import id.koperasi.ledger.journal.Posting;
import id.koperasi.ledger.journal.PostingBatches;
import id.koperasi.ledger.journal.PostingOutcome;
import id.koperasi.ledger.journal.PostingOutcome.Posted;
import id.koperasi.ledger.journal.PostingOutcome.Refused;
import id.koperasi.ledger.payment.Payment.Unmatched;
import id.koperasi.ledger.savings.MoneyPlace;
import id.koperasi.ledger.savings.SavingsKind;
import id.koperasi.ledger.till.CounterAccounts;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.Rejection;
import id.koperasi.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Posts payments: to the savings they were ordered for, or to the account of money of nobody knows whom. What came after
 * its order expired is taken; what came a second time for one order is not guessed at.
 */
@ApplicationScoped
class PostingPayments {

    private final Books books;
    private final Payments payments;
    private final PaymentOrders orders;
    private final PayingApplicants applicants;
    private final CounterAccounts accounts;
    private final PostingBatches posting;
    private final PaymentConfig config;
    private final BusinessClock clock;

    PostingPayments(
            Books books,
            Payments payments,
            PaymentOrders orders,
            PayingApplicants applicants,
            CounterAccounts accounts,
            PostingBatches posting,
            PaymentConfig config,
            BusinessClock clock) {
        this.books = books;
        this.payments = payments;
        this.orders = orders;
        this.applicants = applicants;
        this.accounts = accounts;
        this.posting = posting;
        this.config = config;
        this.clock = clock;
    }

    /** Posts one that is still to be posted; one whose order is not there yet waits for it a while. */
    @Transactional
    void post(UUID id) {
        payments.claim(id).ifPresent(payment -> {
            Optional<PaymentOrder> order = order(payment);
            if (order.isPresent()) {
                post(payment, order.get());
            } else if (payment.address().isEmpty()) {
                park(payment, Unmatched.NO_SINGLE_ORDER);
            } else if (clock.now().isBefore(payment.receivedAt().plus(config.patience()))) {
                payments.later(id, clock.now().plus(config.patience().dividedBy(2)));
            } else {
                park(payment, Unmatched.UNKNOWN_ORDER);
            }
        });
    }

    /** The order that it names, or the only one of its amount when it names none. */
    private Optional<PaymentOrder> order(Payment payment) {
        return payment.address().isEmpty()
                ? orders.ofAmount(payment.cooperativeId(), payment.amount(), payment.paidAt())
                : orders.ofAddress(payment.cooperativeId(), payment.address());
    }

    private void post(Payment payment, PaymentOrder order) {
        if (order.paid()) {
            park(payment, Unmatched.ORDER_PAID);
            return;
        }
        if (order.cancelled()) {
            park(payment, Unmatched.ORDER_CANCELLED);
            return;
        }
        if (payment.amount().compareTo(order.amount()) < 0) {
            park(payment, Unmatched.LESS_THAN_ORDERED);
            return;
        }
        Optional<UUID> payer = payer(payment, order);
        if (payer.isEmpty()) {
            park(payment, Unmatched.APPLICATION_CLOSED);
            return;
        }
        receive(payment, order, payer.get());
    }

    /** The member who pays: he who was asked, or who becomes one with this payment; none when he does not. */
    private Optional<UUID> payer(Payment payment, PaymentOrder order) {
        UUID application = order.applicationId();
        if (order.memberId() != null || application == null) {
            return Optional.ofNullable(order.memberId());
        }
        Book book = books.of(payment.cooperativeId());
        return applicants.admit(book, application, countsOn(book, paidOn(book, payment)));
    }

    private void receive(Payment payment, PaymentOrder order, UUID member) {
        var credits = new ArrayList<Posting>();
        Rupiah more = payment.amount().minus(order.amount());
        boolean admitted = order.memberId() == null;
        credits.add(Posting.credit(order.kind().account(), member, admitted ? order.amount() : payment.amount()));
        if (admitted && more.isPositive()) {
            credits.add(Posting.credit(SavingsKind.VOLUNTARY.account(), member, more));
        }
        switch (post(payment, "savings-received", credits)) {
            case Posted posted -> {
                if (!orders.pay(payment.cooperativeId(), order.id(), member, payment.id())) {
                    throw new IllegalStateException("an order was paid by two at once; the second is tried again");
                }
                payments.posted(payment.id(), posted.number(), null);
            }
            case Refused refused when admitted -> throw new RejectedException(refused.reason());
            case Refused refused -> park(payment, unmatched(refused.reason()));
            case PostingOutcome.Replayed replayed -> throw new IllegalStateException("a payment has no key");
        }
    }

    private static Unmatched unmatched(Rejection reason) {
        return switch (reason) {
            case UnknownMember r -> Unmatched.NOT_A_MEMBER;
            case PrincipalSavingsPaid r -> Unmatched.PRINCIPAL_PAID;
            default -> throw new RejectedException(reason);
        };
    }

    private void park(Payment payment, Unmatched reason) {
        PostingOutcome outcome = post(
                payment,
                "payment-unidentified",
                List.of(Posting.credit(
                        accounts.ofUnidentified(
                                clock.today(books.of(payment.cooperativeId()).zone())),
                        null,
                        payment.amount())));
        switch (outcome) {
            case Posted posted -> payments.posted(payment.id(), posted.number(), reason);
            case Refused refused -> throw new RejectedException(refused.reason());
            case PostingOutcome.Replayed replayed -> throw new IllegalStateException("a payment has no key");
        }
    }

    private PostingOutcome post(Payment payment, String kind, List<Posting> credits) {
        Book book = books.of(payment.cooperativeId());
        LocalDate paidOn = paidOn(book, payment);
        var postings = new ArrayList<Posting>();
        postings.add(Posting.debit(MoneyPlace.BANK.account(), null, payment.amount()));
        postings.addAll(credits);
        return posting.post(List.of(new PostEntry(
                        payment.cooperativeId(),
                        kind,
                        countsOn(book, paidOn),
                        postings,
                        payment.channel().words() + ", tanggal bank " + paidOn,
                        Terms.of("payment:" + payment.id(), List.of()),
                        null)))
                .getFirst();
    }

    private static LocalDate paidOn(Book book, Payment payment) {
        return LocalDate.ofInstant(payment.paidAt(), book.zone());
    }

    /** The day of the bank, or the first day that is open after it. */
    private LocalDate countsOn(Book book, LocalDate paidOn) {
        LocalDate today = clock.today(book.zone());
        LocalDate day = paidOn.isAfter(today) ? today : paidOn;
        LocalDate closed = book.closedUntil();
        LocalDate open = closed == null ? book.openedOn() : closed.plusDays(1);
        return day.isBefore(open) ? open : day;
    }
}
