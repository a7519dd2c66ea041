package id.koperasi.ledger.term;

import id.koperasi.ledger.book.Book;
import id.koperasi.ledger.book.BookLock;
import id.koperasi.ledger.book.Books;
import id.koperasi.ledger.journal.Posting;
import id.koperasi.ledger.member.Members;
import id.koperasi.ledger.savings.SavingsKind;
import id.koperasi.ledger.term.TermDeposit.Agreed;
import id.koperasi.ledger.term.TermDeposit.AtMaturity;
import id.koperasi.ledger.term.TermDeposit.InterestPayment;
import id.koperasi.ledger.term.TermDeposit.Status;
import id.koperasi.ledger.term.TermMovement.What;
import id.koperasi.ledger.term.TermRejection.InterestPaidMonthly;
import id.koperasi.ledger.term.TermRejection.TermDepositHasEarned;
import id.koperasi.ledger.term.TermRejection.TermDepositNotOpen;
import id.koperasi.ledger.term.TermRejection.TermDepositTooSmall;
import id.koperasi.ledger.term.TermRejection.TermNotOffered;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opens deposits by the terms of their day, cancels what was opened by mistake, and takes what the member decides about the end. */
@ApplicationScoped
class OpeningTermDeposits {

    private final Books books;
    private final BookLock lock;
    private final Members members;
    private final TermOffers offers;
    private final TermDeposits deposits;
    private final TermPassbooks passbooks;
    private final TermEntries entries;
    private final Ids ids;

    OpeningTermDeposits(
            Books books,
            BookLock lock,
            Members members,
            TermOffers offers,
            TermDeposits deposits,
            TermPassbooks passbooks,
            TermEntries entries,
            Ids ids) {
        this.books = books;
        this.lock = lock;
        this.members = members;
        this.offers = offers;
        this.deposits = deposits;
        this.passbooks = passbooks;
        this.entries = entries;
        this.ids = ids;
    }

    @Transactional
    TermDeposit open(UUID cooperativeId, OpenTermDeposit command) {
        books.of(cooperativeId);
        members.of(cooperativeId, command.memberId());
        mustFit(command.interestPaid(), command.atMaturity());
        lock.take(cooperativeId);
        TermOffer offer = offers.on(cooperativeId, command.months(), command.effectiveDate())
                .orElseThrow(() -> new RejectedException(new TermNotOffered()));
        if (command.amount().compareTo(offer.minimum()) < 0) {
            throw new RejectedException(new TermDepositTooSmall(offer.minimum()));
        }
        TermDeposit deposit = deposits.open(TermDeposit.open(
                cooperativeId,
                ids.next(),
                command.memberId(),
                command.amount(),
                command.from().account(),
                Agreed.of(offer, command.effectiveDate(), command.interestPaid(), command.atMaturity())));
        move(deposit, What.OPENED, "term-savings-opened", command.effectiveDate(), deposit.principal());
        return deposit;
    }

    /** As if it had never been: the money goes back to where it came from. */
    @Transactional
    TermDeposit cancel(UUID cooperativeId, UUID depositId) {
        Book book = books.of(cooperativeId);
        TermDeposit deposit = open(cooperativeId, depositId);
        boolean openedHere =
                deposit.renewedFrom() == null && !deposit.paidFrom().equals(SavingsKind.TERM_ACCOUNT);
        if (passbooks.of(deposit).size() > 1 || !openedHere) {
            throw new RejectedException(new TermDepositHasEarned());
        }
        LocalDate today = entries.today(book);
        deposits.close(deposit, Status.CANCELLED, today, deposit.paidUntil());
        move(
                deposit,
                What.CANCELLED,
                "term-savings-cancelled",
                today,
                deposit.principal().negate());
        return deposits.of(cooperativeId, depositId);
    }

    @Transactional
    TermDeposit instruct(UUID cooperativeId, UUID depositId, AtMaturity atMaturity) {
        books.of(cooperativeId);
        TermDeposit deposit = open(cooperativeId, depositId);
        mustFit(deposit.agreed().interestPaid(), atMaturity);
        deposits.instruct(deposit, atMaturity);
        return deposits.of(cooperativeId, depositId);
    }

    private TermDeposit open(UUID cooperativeId, UUID depositId) {
        lock.take(cooperativeId);
        TermDeposit deposit = deposits.locked(cooperativeId, depositId);
        if (deposit.status() != Status.OPEN) {
            throw new RejectedException(new TermDepositNotOpen());
        }
        return deposit;
    }

    private void move(TermDeposit deposit, What what, String kind, LocalDate day, Rupiah principal) {
        String from = deposit.paidFrom();
        @Nullable UUID payer = from.equals(SavingsKind.VOLUNTARY.account()) ? deposit.memberId() : null;
        long entry = entries.post(
                deposit,
                kind,
                day,
                List.of(
                        Posting.debit(from, payer, principal),
                        Posting.credit(SavingsKind.TERM_ACCOUNT, deposit.memberId(), principal)),
                what.name());
        passbooks.add(
                deposit.cooperativeId(),
                deposit.id(),
                new TermMovement(what, entry, day, principal, Rupiah.ZERO, Rupiah.ZERO));
    }

    private static void mustFit(InterestPayment interestPaid, AtMaturity atMaturity) {
        if (interestPaid == InterestPayment.MONTHLY && atMaturity == AtMaturity.RENEW_WITH_INTEREST) {
            throw new RejectedException(new InterestPaidMonthly());
        }
    }
}
