package id.koperasi.ledger.savings;

import id.koperasi.ledger.book.Books;
import id.koperasi.ledger.journal.PostingBatches;
import id.koperasi.ledger.journal.PostingOutcome;
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
        return posting.post(receipts.stream()
                .map(receipt -> receipt.entry(cooperativeId, null))
                .toList());
    }
}
