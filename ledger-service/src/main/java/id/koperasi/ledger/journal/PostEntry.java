package id.koperasi.ledger.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
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
 * @param postings at least two lines that sum to zero; none for what undoes an entry
 * @param note for people, may name a person
 * @param terms what else holds for it
 * @param asker who asked for it; null for the service itself
 */
public record PostEntry(
        UUID cooperativeId,
        String kind,
        LocalDate effectiveDate,
        List<Posting> postings,
        @Nullable String note,
        Terms terms,
        @Nullable AskedChange asker) {

    /**
     * What else holds for an entry.
     *
     * @param reference names it in its cooperative, once
     * @param reverses the number of the entry that it undoes
     * @param hold the reservation that it pays out
     * @param offices who may ask for it; those who post when empty
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Terms(
            @Nullable String reference,
            @Nullable Long reverses,
            @Nullable UUID hold,
            List<String> offices) {

        /** Nothing else. */
        public static final Terms NONE = new Terms(null, null, null, List.of());

        public Terms {
            offices = List.copyOf(offices);
        }

        /** An entry of this reference, which the holders of these offices may ask for. */
        public static Terms of(String reference, List<String> offices) {
            return new Terms(reference, null, null, offices);
        }

        /** The entry that undoes another. */
        static Terms reversing(long number, List<String> offices) {
            return new Terms("reversal:" + number, number, null, offices);
        }

        /** The entry that pays a reservation out, which the holders of these offices may ask for. */
        public static Terms capturing(UUID hold, List<String> offices) {
            return new Terms(null, null, hold, offices);
        }
    }

    public PostEntry {
        postings = List.copyOf(postings);
    }

    public PostEntry(
            UUID cooperativeId,
            String kind,
            LocalDate effectiveDate,
            List<Posting> postings,
            @Nullable String note,
            @Nullable AskedChange asker) {
        this(cooperativeId, kind, effectiveDate, postings, note, Terms.NONE, asker);
    }
}
