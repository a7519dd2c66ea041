package id.koperasi.ledger.interest;

import id.koperasi.ledger.book.Book;
import id.koperasi.ledger.book.Books;
import id.koperasi.ledger.interest.InterestRejection.EarlierInterestOpen;
import id.koperasi.ledger.interest.InterestRejection.InterestChanged;
import id.koperasi.ledger.interest.InterestRejection.InterestCredited;
import id.koperasi.ledger.interest.InterestRejection.InterestMonthNotOver;
import id.koperasi.ledger.interest.InterestRejection.NoInterest;
import id.koperasi.ledger.journal.JournalRejection.ReferenceTaken;
import id.koperasi.ledger.journal.PostEntry;
import id.koperasi.ledger.journal.PostEntry.Terms;
import id.koperasi.ledger.journal.PostingBatches;
import id.koperasi.ledger.journal.PostingOutcome;
import id.koperasi.ledger.journal.PostingOutcome.Posted;
import id.koperasi.ledger.journal.PostingOutcome.Refused;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/**
 * Posts the one entry that credits the interest of a month. Its name says which month, and the journal takes a name once:
 * of many who ask one is served.
 */
@ApplicationScoped
class CreditingInterest {

    private final Books books;
    private final SavingsInterest interest;
    private final SavingsRates rates;
    private final PostingBatches posting;
    private final BusinessClock clock;

    CreditingInterest(
            Books books, SavingsInterest interest, SavingsRates rates, PostingBatches posting, BusinessClock clock) {
        this.books = books;
        this.interest = interest;
        this.rates = rates;
        this.posting = posting;
        this.clock = clock;
    }

    @Transactional
    Posted credit(UUID cooperativeId, YearMonth month) {
        DueInterest due = due(cooperativeId, month);
        PostingOutcome outcome =
                posting.post(List.of(entry(cooperativeId, month, due))).getFirst();
        if (outcome instanceof Refused(var reason)) {
            throw new RejectedException(reason instanceof ReferenceTaken ? new InterestCredited() : reason);
        }
        var posted = (Posted) outcome;
        // The book is locked only now: what came in meanwhile would be missing for good.
        if (!reckoned(cooperativeId, month, posted.number()).equals(due)) {
            throw new RejectedException(new InterestChanged());
        }
        interest.note(cooperativeId, posted.number(), due.settled());
        return posted;
    }

    private DueInterest due(UUID cooperativeId, YearMonth month) {
        Book book = books.of(cooperativeId);
        if (!month.atEndOfMonth().isBefore(clock.today(book.zone()))) {
            throw new RejectedException(new InterestMonthNotOver());
        }
        if (interest.credits(cooperativeId, month).standing() != null) {
            throw new RejectedException(new InterestCredited());
        }
        mustFollow(cooperativeId, book, month);
        DueInterest due = reckoned(cooperativeId, month, Long.MAX_VALUE);
        if (due.credits().isEmpty()) {
            throw new RejectedException(new NoInterest());
        }
        return due;
    }

    private DueInterest reckoned(UUID cooperativeId, YearMonth month, long beforeEntry) {
        return DueInterest.of(interest.of(cooperativeId, month), interest.differences(cooperativeId, beforeEntry));
    }

    private PostEntry entry(UUID cooperativeId, YearMonth month, DueInterest due) {
        return new PostEntry(
                cooperativeId,
                "savings-interest-credited",
                month.atEndOfMonth(),
                SavingsInterest.postings(due.credits()),
                due.note(),
                Terms.of(interest.credits(cooperativeId, month).reference(month), List.of()),
                null);
    }

    /** Months are credited in their order, but for those in which nothing was earned. */
    private void mustFollow(UUID cooperativeId, Book book, YearMonth month) {
        YearMonth first = interest.lastCredited(cooperativeId)
                .map(last -> last.plusMonths(1))
                .orElseGet(() -> YearMonth.from(book.openedOn()));
        for (YearMonth before = first; before.isBefore(month); before = before.plusMonths(1)) {
            if (rates.in(cooperativeId, before).isPresent()
                    && !interest.of(cooperativeId, before).isEmpty()) {
                throw new RejectedException(new EarlierInterestOpen(before.toString()));
            }
        }
    }
}
