package id.koperasi.ledger.savings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.koperasi.ledger.book.Books;
import id.koperasi.ledger.dues.DuesRejection.MonthsOfOtherReceipt;
import id.koperasi.ledger.journal.PostingBatches;
import id.koperasi.ledger.savings.BatchParts.KeptPart;
import id.koperasi.platform.audit.AuditEntry;
import id.koperasi.platform.audit.AuditTrail;
import id.koperasi.platform.audit.Digest;
import id.koperasi.platform.change.AskedChange;
import id.koperasi.platform.change.ChangeRejection.KeyReused;
import id.koperasi.platform.change.ChangeRejection.StillRunning;
import id.koperasi.platform.privacy.BlindIndex;
import id.koperasi.platform.problem.Language;
import id.koperasi.platform.problem.RejectedException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Receives the savings of many members, part by part, each in one statement and one commit with its results, so that who
 * pays at the counter waits for a part and not for all of it. A request that is repeated takes up the results of parts
 * that were posted and posts the others.
 */
@ApplicationScoped
class ReceivingBatches {

    private static final int PART_ROWS = 250;

    private final Books books;
    private final BatchParts parts;
    private final PostingBatches posting;
    private final AuditTrail audit;
    private final BlindIndex index;
    private final ObjectMapper json;

    ReceivingBatches(
            Books books,
            BatchParts parts,
            PostingBatches posting,
            AuditTrail audit,
            BlindIndex index,
            ObjectMapper json) {
        this.books = books;
        this.parts = parts;
        this.posting = posting;
        this.audit = audit;
        this.index = index;
        this.json = json;
    }

    /**
     * What became of a batch.
     *
     * @param parts of it, in their order
     * @param replayed whether an earlier request had done all of it
     */
    record ReceivedBatch(List<KeptPart> parts, boolean replayed) {}

    ReceivedBatch receive(UUID cooperativeId, List<NewReceipt> receipts, AskedChange asked, Language language) {
        books.of(cooperativeId); // out of reach is answered for the batch, not for each row
        if (receipts.stream().anyMatch(receipt -> receipt.months() != null)) {
            throw new RejectedException(new MonthsOfOtherReceipt());
        }
        var kept = new ArrayList<KeptPart>();
        boolean replayed = true;
        for (int part = 0; part * PART_ROWS < receipts.size(); part++) {
            int number = part;
            List<NewReceipt> rows =
                    receipts.subList(part * PART_ROWS, Math.min((part + 1) * PART_ROWS, receipts.size()));
            Optional<KeptPart> earlier =
                    QuarkusTransaction.requiringNew().call(() -> earlier(cooperativeId, asked, number));
            replayed = replayed && earlier.isPresent();
            kept.add(earlier.orElseGet(() -> QuarkusTransaction.requiringNew()
                    .call(() -> receive(cooperativeId, number, rows, asked, language))));
        }
        return new ReceivedBatch(kept, replayed);
    }

    private Optional<KeptPart> earlier(UUID cooperativeId, AskedChange asked, int part) {
        Optional<KeptPart> earlier = parts.find(cooperativeId, asked, part);
        if (earlier.isPresent() && !earlier.get().ofThisRequest()) {
            throw new RejectedException(new KeyReused());
        }
        return earlier;
    }

    private KeptPart receive(
            UUID cooperativeId, int part, List<NewReceipt> rows, AskedChange asked, Language language) {
        if (!parts.take(cooperativeId, asked, part)) {
            throw new RejectedException(new StillRunning());
        }
        Optional<KeptPart> earlier = earlier(cooperativeId, asked, part);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        List<RowResult> results =
                posting
                        .post(rows.stream()
                                .map(row -> row.entry(cooperativeId, null))
                                .toList())
                        .stream()
                        .map(outcome -> RowResult.of(outcome, language))
                        .toList();
        int posted = (int) results.stream().filter(RowResult::isPosted).count();
        var kept = new KeptPart(true, posted, results.size() - posted, write(results));
        parts.keep(cooperativeId, asked, part, kept);
        record(cooperativeId, asked, kept);
        return kept;
    }

    private void record(UUID cooperativeId, AskedChange asked, KeptPart kept) {
        audit.record(new AuditEntry(
                asked.operation(),
                cooperativeId,
                null,
                "/v1/cooperatives/" + cooperativeId + "/savings-receipt-batches",
                null,
                List.of(),
                null,
                Digest.of256(index.of("reply", kept.results())),
                asked.request()));
    }

    private String write(List<RowResult> results) {
        try {
            return json.writeValueAsString(results);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the results of a batch cannot be written", e);
        }
    }
}
