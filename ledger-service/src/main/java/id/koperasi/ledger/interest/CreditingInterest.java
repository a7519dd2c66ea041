package id.koperasi.ledger.interest;

import com.fasterxml.jackson.databind.util.RawValue;
import id.koperasi.ledger.book.Book;
import id.koperasi.ledger.book.Books;
import id.koperasi.ledger.interest.InterestRejection.EarlierInterestOpen;
import id.koperasi.ledger.interest.InterestRejection.InterestCredited;
import id.koperasi.ledger.interest.InterestRejection.InterestMonthNotOver;
import id.koperasi.ledger.interest.InterestRejection.NoInterest;
import id.koperasi.ledger.interest.SavingsInterest.Credits;
import id.koperasi.ledger.interest.SavingsInterest.Earned;
import id.koperasi.ledger.journal.JournalRejection.ReferenceTaken;
import id.koperasi.ledger.journal.PostEntry;
import id.koperasi.ledger.journal.PostEntry.Terms;
import id.koperasi.ledger.journal.PostingEntries;
import id.koperasi.ledger.journal.PostingOutcome;
import id.koperasi.ledger.journal.PostingOutcome.Refused;
import id.koperasi.ledger.office.PostingOffices;
import id.koperasi.platform.change.AskedChange;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Posts the one entry that credits the interest of a month. Its name says which month, and the journal takes a name once:
 * of many who ask one is served, and who asks again with his key is told what he was told.
 */
@ApplicationScoped
class CreditingInterest {

    private final Books books;
    private final SavingsInterest interest;
    private final SavingsRates rates;
    private final PostingEntries posting;
    private final BusinessClock clock;

    CreditingInterest(
            Books books, SavingsInterest interest, SavingsRates rates, PostingEntries posting, BusinessClock clock) {
        this.books = books;
        this.interest = interest;
        this.rates = rates;
        this.posting = posting;
        this.clock = clock;
    }

    RestResponse<RawValue> credit(UUID cooperativeId, YearMonth month, @Nullable AskedChange asker) {
        PostingOutcome outcome = posting.post(entry(cooperativeId, month, asker));
        if (outcome instanceof Refused(ReferenceTaken ignored)) {
            throw new RejectedException(new InterestCredited());
        }
        return outcome.answer();
    }

    private PostEntry entry(UUID cooperativeId, YearMonth month, @Nullable AskedChange asker) {
        Book book = books.of(cooperativeId);
        if (!month.atEndOfMonth().isBefore(clock.today(book.zone()))) {
            throw new RejectedException(new InterestMonthNotOver());
        }
        Credits credits = interest.credits(cooperativeId, month);
        if (credits.standing() == null) {
            mustFollow(cooperativeId, book, month);
        }
        List<Earned> earned = interest.of(cooperativeId, month);
        if (earned.isEmpty()) {
            throw new RejectedException(new NoInterest());
        }
        return new PostEntry(
                cooperativeId,
                "savings-interest-credited",
                month.atEndOfMonth(),
                SavingsInterest.postings(earned),
                null,
                Terms.of(credits.reference(month), PostingOffices.ofJournal()),
                asker);
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
