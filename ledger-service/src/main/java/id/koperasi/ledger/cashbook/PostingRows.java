package id.koperasi.ledger.cashbook;

import id.koperasi.ledger.book.BookLock;
import id.koperasi.ledger.book.Books;
import id.koperasi.ledger.cashbook.CashBookRejection.CashSourceDiffers;
import id.koperasi.ledger.cashbook.CashBookRejection.CashTransferSeen;
import id.koperasi.ledger.cashbook.CashRow.Meaning;
import id.koperasi.ledger.cashrule.Need;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Posts rows that officers confirmed. Each has a reference of its own in the journal, so that it stands there once however
 * often it is asked for; one that is refused takes no other with it.
 */
@ApplicationScoped
class PostingRows {

    private final Books books;
    private final BookLock lock;
    private final CashImports imports;
    private final CashRows rows;
    private final RowEntries entries;
    private final LoneTransfers lone;
    private final TransferSources sources;
    private final PostedRows posted;
    private final PostingBatches posting;
    private final ReceivingDues dues;

    PostingRows(
            Books books,
            BookLock lock,
            CashImports imports,
            CashRows rows,
            RowEntries entries,
            LoneTransfers lone,
            TransferSources sources,
            PostedRows posted,
            PostingBatches posting,
            ReceivingDues dues) {
        this.books = books;
        this.lock = lock;
        this.imports = imports;
        this.rows = rows;
        this.entries = entries;
        this.lone = lone;
        this.sources = sources;
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

    /** Posts the next confirmed rows by day, each part in a transaction of its own; what changed meanwhile waits. */
    Page<PostedRow> post(UUID cooperativeId, UUID importId, PageRequest request) {
        books.of(cooperativeId);
        imports.of(cooperativeId, importId);
        Page<CashRow> next = rows.toPost(cooperativeId, importId, request);
        Map<Integer, PostedRow> outcomes = new HashMap<>();
        List<CashRow> together = new ArrayList<>();
        for (CashRow row : next.items()) {
            if (RowEntries.rapel(row) == null) {
                together.add(row);
            } else {
                outcomes.putAll(alone(cooperativeId, importId, row));
            }
        }
        if (!together.isEmpty()) {
            outcomes.putAll(QuarkusTransaction.requiringNew().call(() -> post(cooperativeId, importId, together)));
        }
        return new Page<>(
                next.items().stream()
                        .map(row -> outcomes.get(row.nr()))
                        .filter(Objects::nonNull)
                        .toList(),
                next.nextCursor());
    }

    private Map<Integer, PostedRow> alone(UUID cooperativeId, UUID importId, CashRow row) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> post(cooperativeId, importId, List.of(row)));
        } catch (RejectedException e) {
            return Map.of(row.nr(), new PostedRow(row, null, false, e.rejection()));
        }
    }

    private Map<Integer, PostedRow> post(UUID cooperativeId, UUID importId, List<CashRow> read) {
        lock.take(cooperativeId);
        List<CashRow> found = rows.locked(
                cooperativeId, importId, read.stream().map(CashRow::nr).toList());
        var kept = new HashMap<Integer, PostedRow>();
        for (CashRow row : found) {
            Long number = row.status().entryNumber();
            if (number != null) {
                kept.put(row.nr(), new PostedRow(row, number, true, null));
            }
        }
        Set<CashRow> unchanged = new HashSet<>(found);
        Map<CashRow, PostEntry> wanted = entries.of(
                cooperativeId,
                importId,
                read.stream().filter(unchanged::contains).toList());
        for (CashRow row : sources.differing(cooperativeId, wanted)) {
            wanted.remove(row);
            kept.put(row.nr(), doubted(cooperativeId, importId, row, Need.SOURCE_OF_FUNDS, new CashSourceDiffers()));
        }
        for (CashRow row : lone.of(cooperativeId, importId, wanted)) {
            wanted.remove(row);
            kept.put(row.nr(), doubted(cooperativeId, importId, row, Need.TRANSFER_SEEN, new CashTransferSeen()));
        }
        Iterator<PostingOutcome> outcomes = outcomes(wanted).iterator();
        wanted.forEach((row, entry) -> kept.put(row.nr(), kept(importId, row, entry, outcomes.next())));
        return kept;
    }

    /** Somebody has to look at the row, and confirm it anew. */
    private PostedRow doubted(UUID cooperativeId, UUID importId, CashRow row, Need need, Rejection why) {
        Meaning meaning = row.meaning();
        rows.write(
                cooperativeId,
                importId,
                row.meaning(new Meaning(meaning.purpose(), meaning.source(), List.of(need), meaning.words())));
        rows.confirm(cooperativeId, importId, row.nr(), null);
        return new PostedRow(row, null, false, why);
    }

    /** Of rows that name no month, or of one that does. */
    private List<PostingOutcome> outcomes(Map<CashRow, PostEntry> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        var first = wanted.entrySet().iterator().next();
        NamedReceipt rapel = RowEntries.rapel(first.getKey());
        return rapel == null
                ? posting.post(List.copyOf(wanted.values()))
                : List.of(dues.receive(first.getValue(), rapel));
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
