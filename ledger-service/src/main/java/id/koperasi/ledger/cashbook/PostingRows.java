package id.koperasi.ledger.cashbook;

import id.koperasi.ledger.book.Books;
import id.koperasi.ledger.dues.NamedReceipt;
import id.koperasi.ledger.dues.ReceivingDues;
import id.koperasi.ledger.journal.JournalRejection.ReferenceTaken;
import id.koperasi.ledger.journal.PostEntry;
import id.koperasi.ledger.journal.PostingBatches;
import id.koperasi.ledger.journal.PostingOutcome;
import id.koperasi.ledger.journal.PostingOutcome.Posted;
import id.koperasi.ledger.journal.PostingOutcome.Refused;
import id.koperasi.ledger.journal.PostingOutcome.Replayed;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.Rejection;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Posts rows that officers confirmed. Each has a reference of its own in the journal, so that it stands there once however
 * often it is asked for; one that is refused takes no other with it.
 */
@ApplicationScoped
class PostingRows {

    private final Books books;
    private final CashImports imports;
    private final CashRows rows;
    private final RowEntries entries;
    private final PostedRows posted;
    private final PostingBatches posting;
    private final ReceivingDues dues;

    PostingRows(
            Books books,
            CashImports imports,
            CashRows rows,
            RowEntries entries,
            PostedRows posted,
            PostingBatches posting,
            ReceivingDues dues) {
        this.books = books;
        this.imports = imports;
        this.rows = rows;
        this.entries = entries;
        this.posted = posted;
        this.posting = posting;
        this.dues = dues;
    }

    /**
     * What became of a row.
     *
     * @param row which
     * @param entryNumber in the journal; null when it is refused
     * @param before whether it stood there already
     * @param refusal why it is refused; null when it is not
     */
    record PostedRow(
            CashRow row,
            @Nullable Long entryNumber,
            boolean before,
            @Nullable Rejection refusal) {}

    /** Posts the next confirmed rows by day, each part in a transaction of its own. */
    Page<PostedRow> post(UUID cooperativeId, UUID importId, PageRequest request) {
        books.of(cooperativeId);
        imports.of(cooperativeId, importId);
        Page<CashRow> next = rows.toPost(cooperativeId, importId, request);
        Map<CashRow, PostEntry> wanted = entries.of(cooperativeId, importId, next.items());
        Map<Integer, PostedRow> outcomes = new HashMap<>();
        Map<CashRow, PostEntry> together = new LinkedHashMap<>();
        wanted.forEach((row, entry) -> {
            NamedReceipt rapel = RowEntries.rapel(row);
            if (rapel == null) {
                together.put(row, entry);
            } else {
                outcomes.put(row.nr(), alone(importId, row, entry, rapel));
            }
        });
        if (!together.isEmpty()) {
            outcomes.putAll(QuarkusTransaction.requiringNew().call(() -> together(importId, together)));
        }
        return next.map(row -> Objects.requireNonNull(outcomes.get(row.nr())));
    }

    private PostedRow alone(UUID importId, CashRow row, PostEntry entry, NamedReceipt rapel) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> kept(importId, row, entry, dues.receive(entry, rapel)));
        } catch (RejectedException e) {
            return new PostedRow(row, null, false, e.rejection());
        }
    }

    private Map<Integer, PostedRow> together(UUID importId, Map<CashRow, PostEntry> wanted) {
        Iterator<PostingOutcome> outcomes =
                posting.post(List.copyOf(wanted.values())).iterator();
        var kept = new HashMap<Integer, PostedRow>();
        wanted.forEach((row, entry) -> kept.put(row.nr(), kept(importId, row, entry, outcomes.next())));
        return kept;
    }

    private PostedRow kept(UUID importId, CashRow row, PostEntry entry, PostingOutcome outcome) {
        return switch (outcome) {
            case Posted p -> stands(importId, row, entry, p.number(), false);
            case Refused r
            when r.reason() instanceof ReferenceTaken taken ->
                posted.entry(entry.cooperativeId(), taken.reference())
                        .map(number -> stands(importId, row, entry, number, true))
                        .orElseGet(() -> new PostedRow(row, null, false, taken));
            case Refused r -> new PostedRow(row, null, false, r.reason());
            case Replayed r -> throw new IllegalStateException("the rows of a cash book have no key of their own");
        };
    }

    private PostedRow stands(UUID importId, CashRow row, PostEntry entry, long number, boolean before) {
        posted.mark(entry.cooperativeId(), importId, row.nr(), number);
        return new PostedRow(row, number, before, null);
    }
}
