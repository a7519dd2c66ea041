package id.koperasi.ledger.term;

import id.koperasi.ledger.book.Book;
import id.koperasi.ledger.book.BookLock;
import id.koperasi.ledger.book.Books;
import id.koperasi.ledger.journal.Party;
import id.koperasi.ledger.journal.Posting;
import id.koperasi.ledger.savings.SavingsKind;
import id.koperasi.ledger.term.TermDeposit.AtMaturity;
import id.koperasi.ledger.term.TermDeposit.Status;
import id.koperasi.ledger.term.TermDeposits.DepositKey;
import id.koperasi.ledger.term.TermMovement.What;
import id.koperasi.ledger.term.TermRejection.TermDepositNotOpen;
import id.koperasi.ledger.till.CounterAccounts;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Pays interest to voluntary savings on the day it is due, ends deposits as their members decided, and pays back who does
 * not wait. What is due in a closed month counts from the first open day; what it comes to does not change by that.
 */
@ApplicationScoped
class PayingTermDeposits {

    private final Books books;
    private final BookLock lock;
    private final TermOffers offers;
    private final TermDeposits deposits;
    private final TermPassbooks passbooks;
    private final TermEntries entries;
    private final CounterAccounts accounts;
    private final Ids ids;

    PayingTermDeposits(
            Books books,
            BookLock lock,
            TermOffers offers,
            TermDeposits deposits,
            TermPassbooks passbooks,
            TermEntries entries,
            CounterAccounts accounts,
            Ids ids) {
        this.books = books;
        this.lock = lock;
        this.offers = offers;
        this.deposits = deposits;
        this.passbooks = passbooks;
        this.entries = entries;
        this.accounts = accounts;
        this.ids = ids;
    }

    /** Does what is due first, if anything still is. */
    @Transactional
    void payDue(DepositKey key) {
        Book book = books.of(key.cooperativeId());
        lock.take(key.cooperativeId());
        TermDeposit deposit = deposits.locked(key.cooperativeId(), key.id());
        LocalDate due = deposit.nextDue();
        if (due == null || due.isAfter(entries.today(book))) {
            return;
        }
        LocalDate day = entries.countsOn(book, due);
        Rupiah interest = deposit.interestUntil(due);
        if (due.isBefore(deposit.agreed().maturesOn())) {
            payInterest(deposit, due, day, interest);
        } else {
            end(deposit, day, interest);
        }
    }

    private void payInterest(TermDeposit deposit, LocalDate due, LocalDate day, Rupiah interest) {
        if (interest.isPositive()) {
            long entry = entries.post(
                    deposit,
                    "term-interest-credited",
                    day,
                    List.of(expense(day, interest), toVoluntary(deposit, interest)),
                    "INTEREST:" + due);
            note(deposit, new TermMovement(What.INTEREST, entry, day, Rupiah.ZERO, interest, Rupiah.ZERO));
        }
        deposits.paid(deposit, deposit.agreed().dueAfter(due));
    }

    /** Who wants to go on does so by what is offered on the day it matures; where nothing is, he is paid. */
    private void end(TermDeposit deposit, LocalDate day, Rupiah interest) {
        LocalDate matured = deposit.agreed().maturesOn();
        Optional<TermOffer> again = deposit.agreed().atMaturity() == AtMaturity.PAY_OUT
                ? Optional.empty()
                : offers.on(deposit.cooperativeId(), deposit.agreed().months(), matured);
        if (again.isPresent()) {
            renew(deposit, again.get(), day, interest);
            return;
        }
        long entry = entries.post(
                deposit,
                "term-savings-matured",
                day,
                List.of(
                        expense(day, interest),
                        Posting.debit(SavingsKind.TERM_ACCOUNT, deposit.memberId(), deposit.principal()),
                        toVoluntary(deposit, deposit.principal().plus(interest))),
                "MATURED");
        note(deposit, out(What.MATURED, entry, day, deposit, interest, Rupiah.ZERO));
        deposits.close(deposit, Status.MATURED, day, matured);
    }

    private void renew(TermDeposit deposit, TermOffer offer, LocalDate day, Rupiah interest) {
        boolean added = deposit.agreed().atMaturity() == AtMaturity.RENEW_WITH_INTEREST;
        Rupiah all = added ? deposit.principal().plus(interest) : deposit.principal();
        deposits.close(deposit, Status.RENEWED, day, deposit.agreed().maturesOn());
        TermDeposit next = deposits.open(deposit.renewed(ids.next(), all, offer));
        long entry = entries.post(
                deposit,
                "term-savings-renewed",
                day,
                List.of(
                        expense(day, interest),
                        Posting.debit(SavingsKind.TERM_ACCOUNT, deposit.memberId(), deposit.principal()),
                        Posting.credit(SavingsKind.TERM_ACCOUNT, deposit.memberId(), all),
                        toVoluntary(deposit, added ? Rupiah.ZERO : interest)),
                "RENEWED");
        note(deposit, out(What.RENEWED, entry, day, deposit, interest, Rupiah.ZERO));
        note(next, new TermMovement(What.OPENED, entry, day, all, Rupiah.ZERO, Rupiah.ZERO));
    }

    /** Pays a deposit back before its day, to voluntary savings, by the rule that was agreed when it was opened. */
    @Transactional
    TermDeposit withdraw(UUID cooperativeId, UUID depositId) {
        Book book = books.of(cooperativeId);
        lock.take(cooperativeId);
        TermDeposit deposit = deposits.locked(cooperativeId, depositId);
        LocalDate today = entries.today(book);
        if (deposit.nextDue() == null || !deposit.nextDue().isAfter(today)) {
            throw new RejectedException(new TermDepositNotOpen());
        }
        Rupiah interest = TermInterest.of(
                deposit.principal(),
                deposit.agreed().earlyPercent(),
                deposit.agreed().dayCount(),
                deposit.paidUntil(),
                today);
        Rupiah fee = TermInterest.share(deposit.principal(), deposit.agreed().earlyFeePercent());
        var postings = new ArrayList<Posting>();
        postings.add(expense(today, interest));
        postings.add(Posting.debit(SavingsKind.TERM_ACCOUNT, deposit.memberId(), deposit.principal()));
        postings.add(toVoluntary(deposit, deposit.principal().plus(interest).minus(fee)));
        postings.add(Posting.credit(accounts.ofEarlyFee(today), null, fee).of(null, Party.MEMBER));
        long entry = entries.post(deposit, "term-savings-withdrawn", today, postings, "WITHDRAWN");
        note(deposit, out(What.WITHDRAWN, entry, today, deposit, interest, fee));
        deposits.close(deposit, Status.WITHDRAWN, today, today);
        return deposits.of(cooperativeId, depositId);
    }

    private Posting expense(LocalDate day, Rupiah interest) {
        return Posting.debit(accounts.ofTermInterest(day), null, interest);
    }

    private static Posting toVoluntary(TermDeposit deposit, Rupiah amount) {
        return Posting.credit(SavingsKind.VOLUNTARY.account(), deposit.memberId(), amount);
    }

    private static TermMovement out(
            What what, long entry, LocalDate day, TermDeposit deposit, Rupiah interest, Rupiah fee) {
        return new TermMovement(what, entry, day, deposit.principal().negate(), interest, fee);
    }

    private void note(TermDeposit deposit, TermMovement movement) {
        passbooks.add(deposit.cooperativeId(), deposit.id(), movement);
    }
}
