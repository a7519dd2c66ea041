package id.koperasi.ledger.savings;

import id.koperasi.ledger.book.Books;
import id.koperasi.ledger.dues.DuesRejection.MonthsOfOtherReceipt;
import id.koperasi.ledger.journal.PostingBatches;
import id.koperasi.ledger.journal.PostingOutcome;
import id.koperasi.platform.problem.RejectedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Receives the savings of many members in one statement. */
@ApplicationScoped
class ReceivingBatches {

    private final Books books;
    private final PostingBatches posting;

    ReceivingBatches(Books books, PostingBatches posting) {
        this.books = books;
        this.posting = posting;
    }

    @Transactional
    List<PostingOutcome> receive(UUID cooperativeId, List<NewReceipt> receipts) {
        books.of(cooperativeId); // out of reach is answered for the batch, not for each row
        if (receipts.stream().anyMatch(receipt -> receipt.months() != null)) {
            throw new RejectedException(new MonthsOfOtherReceipt());
        }
        return posting.post(receipts.stream()
                .map(receipt -> receipt.entry(cooperativeId, null))
                .toList());
    }
}
