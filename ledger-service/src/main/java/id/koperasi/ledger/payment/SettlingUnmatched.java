package id.koperasi.ledger.payment;

import id.koperasi.ledger.book.Books;
import id.koperasi.ledger.journal.PostEntry;
import id.koperasi.ledger.journal.PostEntry.Terms;
import id.koperasi.ledger.journal.Posting;
import id.koperasi.ledger.journal.PostingBatches;
import id.koperasi.ledger.journal.PostingOutcome;
import id.koperasi.ledger.journal.PostingOutcome.Posted;
import id.koperasi.ledger.journal.PostingOutcome.Refused;
import id.koperasi.ledger.member.Members;
import id.koperasi.ledger.payment.Payment.Status;
import id.koperasi.ledger.payment.PaymentRejection.PaymentSettled;
import id.koperasi.ledger.payment.PaymentRejection.ReturnApprovedByAsker;
import id.koperasi.ledger.savings.MoneyPlace;
import id.koperasi.ledger.savings.SavingsKind;
import id.koperasi.ledger.till.CounterAccounts;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Finds out whose a payment is: it is assigned to a member, or returned when somebody else approves. */
@ApplicationScoped
class SettlingUnmatched {

    private final Books books;
    private final Members members;
    private final Payments payments;
    private final CounterAccounts accounts;
    private final PostingBatches posting;
    private final CurrentCaller caller;
    private final BusinessClock clock;

    SettlingUnmatched(
            Books books,
            Members members,
            Payments payments,
            CounterAccounts accounts,
            PostingBatches posting,
            CurrentCaller caller,
            BusinessClock clock) {
        this.books = books;
        this.members = members;
        this.payments = payments;
        this.accounts = accounts;
        this.posting = posting;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    Payment assign(UUID cooperativeId, UUID paymentId, UUID memberId, SavingsKind kind) {
        Payment payment = standing(cooperativeId, paymentId, Status.UNMATCHED);
        members.of(cooperativeId, memberId);
        return settle(
                payment,
                Status.ASSIGNED,
                "savings-received",
                Posting.credit(kind.account(), memberId, payment.amount()));
    }

    @Transactional
    Payment askReturn(UUID cooperativeId, UUID paymentId, String reason) {
        standing(cooperativeId, paymentId, Status.UNMATCHED);
        if (!payments.askReturn(cooperativeId, paymentId, person(), reason)) {
            throw new RejectedException(new PaymentSettled());
        }
        return payments.of(cooperativeId, paymentId);
    }

    @Transactional
    Payment approveReturn(UUID cooperativeId, UUID paymentId) {
        Payment payment = standing(cooperativeId, paymentId, Status.RETURN_ASKED);
        if (person().equals(payment.returnAskedBy())) {
            throw new RejectedException(new ReturnApprovedByAsker());
        }
        return settle(
                payment,
                Status.RETURNED,
                "payment-returned",
                Posting.credit(MoneyPlace.BANK.account(), null, payment.amount()));
    }

    private Payment standing(UUID cooperativeId, UUID paymentId, Status status) {
        Payment payment = payments.of(cooperativeId, paymentId);
        if (payment.status() != status) {
            throw new RejectedException(new PaymentSettled());
        }
        return payment;
    }

    /** The reference keeps a second entry out; the row says who comes first. */
    private Payment settle(Payment payment, Status status, String kind, Posting counter) {
        LocalDate today = clock.today(books.of(payment.cooperativeId()).zone());
        PostingOutcome outcome = posting.post(List.of(new PostEntry(
                        payment.cooperativeId(),
                        kind,
                        today,
                        List.of(Posting.debit(accounts.ofUnidentified(today), null, payment.amount()), counter),
                        "Titipan, tanggal bank "
                                + LocalDate.ofInstant(
                                        payment.paidAt(),
                                        books.of(payment.cooperativeId()).zone()),
                        Terms.of("payment-settled:" + payment.id(), List.of()),
                        null)))
                .getFirst();
        if (outcome instanceof Refused refused) {
            throw new RejectedException(refused.reason());
        }
        if (!(outcome instanceof Posted posted) || !payments.settle(payment, status, posted.number(), person())) {
            throw new RejectedException(new PaymentSettled());
        }
        return payments.of(payment.cooperativeId(), payment.id());
    }

    /** Who holds an office is named by his token. */
    private String person() {
        return Objects.requireNonNull(caller.get().person());
    }
}
