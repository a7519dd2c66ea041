package id.koperasi.ledger.journal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry that an event asks for: capital that came in, or what is paid back of it.
 *
 * @param cooperativeId in whose book
 * @param reference what it is posted for; the same is posted once
 * @param kind what was done, in kebab-case
 * @param dated the business date; one before the opening of the book becomes the day of the opening
 * @param capital what kind of capital it is, where it is some that came in
 * @param postings at least two lines that sum to zero
 * @param cause what funding paid out, to be told back as booked
 * @param donor who gave it
 * @param trace the request that caused it
 */
public record AwaitedEntry(
        UUID cooperativeId,
        String reference,
        String kind,
        LocalDate dated,
        @Nullable Capital capital,
        List<Posting> postings,
        @Nullable UUID cause,
        @Nullable String donor,
        @Nullable String trace) {

    /** What capital it is. */
    public enum Capital {
        FOUNDING,
        GRANT,
        LOAN
    }

    public AwaitedEntry {
        postings = List.copyOf(postings);
    }
}
