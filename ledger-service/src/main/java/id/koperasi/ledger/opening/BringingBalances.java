package id.koperasi.ledger.opening;

import id.koperasi.ledger.book.Books;
import id.koperasi.ledger.dues.BringingDues;
import id.koperasi.ledger.journal.PostEntry;
import id.koperasi.ledger.journal.PostingBatches;
import id.koperasi.ledger.journal.PostingOutcome;
import id.koperasi.ledger.journal.PostingOutcome.Posted;
import id.koperasi.ledger.opening.NewOpeningBalances.MemberSavings;
import id.koperasi.ledger.term.BringingTermDeposits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;

/**
 * Posts opening balances. The entry is posted first, since that takes the lock of the book: whoever brings a member along
 * comes before it, and is asked for his simpanan pokok, or finds the balances standing.
 */
@ApplicationScoped
class BringingBalances {

    /** Five thousand members are one entry, once in the life of a book; no other book waits for it. */
    private static final String PATIENCE = "set local statement_timeout = '60s'";

    private final EntityManager entities;
    private final Books books;
    private final BroughtMembers brought;
    private final PostingBatches posting;
    private final BringingDues dues;
    private final BringingTermDeposits deposits;

    BringingBalances(
            EntityManager entities,
            Books books,
            BroughtMembers brought,
            PostingBatches posting,
            BringingDues dues,
            BringingTermDeposits deposits) {
        this.entities = entities;
        this.books = books;
        this.brought = brought;
        this.posting = posting;
        this.dues = dues;
        this.deposits = deposits;
    }

    /** Posts the entry and notes what members owe; refuses all of it when the two do not fit the book of members. */
    @Transactional
    PostingOutcome bring(PostEntry entry, NewOpeningBalances balances) {
        entities.createNativeQuery(PATIENCE).executeUpdate();
        PostingOutcome outcome = posting.post(List.of(entry)).getFirst();
        if (outcome instanceof Posted posted) {
            brought.mustBringPrincipal(books.of(entry.cooperativeId()), balances.members());
            dues.bring(
                    entry.cooperativeId(),
                    posted.number(),
                    entry.effectiveDate(),
                    balances.members().stream()
                            .map(MemberSavings::dues)
                            .filter(Objects::nonNull)
                            .toList());
            deposits.bring(entry.cooperativeId(), posted.number(), entry.effectiveDate(), balances.deposits());
        }
        return outcome;
    }
}
