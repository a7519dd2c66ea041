package id.koperasi.ledger.journal;

import id.koperasi.platform.change.AskedChange;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Post an entry.
 *
 * @param cooperativeId in whose book
 * @param kind what was done, in kebab-case
 * @param effectiveDate the business date it counts for
 * @param postings at least two lines that sum to zero
 * @param note for people, may name a person
 * @param asker who asked for it; null for the service itself
 */
public record PostEntry(
        UUID cooperativeId,
        String kind,
        LocalDate effectiveDate,
        List<Posting> postings,
        @Nullable String note,
        @Nullable AskedChange asker) {

    public PostEntry {
        postings = List.copyOf(postings);
    }
}
