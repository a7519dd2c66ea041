package id.koperasi.registry.registerline;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody found a row to be, or has yet to find.
 *
 * @param identity the fingerprint of the row without its numbers and account
 * @param content the fingerprint of all of it
 * @param status what it was found to be
 * @param cooperativeId which cooperative it was taken for, when it was taken
 * @param placedIn in which village somebody has found it to be
 */
public record LookedAt(
        String identity,
        String content,
        ReviewStatus status,
        @Nullable UUID cooperativeId,
        @Nullable String placedIn) {

    /** Whether somebody has decided that this very row is nothing to be taken. */
    boolean rejects(Fingerprint row) {
        return status == ReviewStatus.REJECTED && content.equals(row.content());
    }

    /** Whether somebody has taken this very row, contradictions and all. */
    boolean settles(Fingerprint row) {
        return cooperativeId != null && content.equals(row.content());
    }
}
