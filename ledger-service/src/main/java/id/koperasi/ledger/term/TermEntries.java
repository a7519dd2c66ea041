package id.koperasi.ledger.term;

import id.koperasi.ledger.book.Book;
import id.koperasi.ledger.journal.PostEntry;
import id.koperasi.ledger.journal.PostEntry.Terms;
import id.koperasi.ledger.journal.Posting;
import id.koperasi.ledger.journal.PostingBatches;
import id.koperasi.ledger.journal.PostingOutcome;
import id.koperasi.ledger.journal.PostingOutcome.Posted;
import id.koperasi.ledger.journal.PostingOutcome.Refused;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** Posts what happens to deposits. The reference of an entry says which deposit and what, and the journal takes it once. */
@ApplicationScoped
class TermEntries {

    private final PostingBatches posting;
    private final BusinessClock clock;

    TermEntries(PostingBatches posting, BusinessClock clock) {
        this.posting = posting;
        this.clock = clock;
    }

    /** The number of the entry; lines of nothing are left out. */
    long post(TermDeposit deposit, String kind, LocalDate day, List<Posting> postings, String what) {
        PostingOutcome outcome = posting.post(List.of(new PostEntry(
                        deposit.cooperativeId(),
                        kind,
                        day,
                        postings.stream()
                                .filter(line -> !line.amount().isZero())
                                .toList(),
                        null,
                        Terms.of("term-deposit:" + deposit.id() + ":" + what, List.of()),
                        null)))
                .getFirst();
        return switch (outcome) {
            case Posted posted -> posted.number();
            case Refused refused -> throw new RejectedException(refused.reason());
            case PostingOutcome.Replayed replayed -> throw new IllegalStateException("such an entry has no key");
        };
    }

    /** The day that is due, or the first day that is open after it. */
    LocalDate countsOn(Book book, LocalDate due) {
        LocalDate closed = book.closedUntil();
        LocalDate open = closed == null ? book.openedOn() : closed.plusDays(1);
        return due.isBefore(open) ? open : due;
    }

    LocalDate today(Book book) {
        return clock.today(book.zone());
    }
}
