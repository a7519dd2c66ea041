package id.koperasi.platform.audit;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a piece of the trail looks like beside what the witness saw.
 *
 * @param inOrder whether nothing was found
 * @param checked how many links were looked at
 * @param next after which to go on; null when this was the last piece
 * @param findings the first of what is wrong, in the order of the chain
 * @param seal the last seal on the trail; null before the first
 */
@Schema(description = "A piece of the audit trail compared with what the witness saw of it.")
record TrailVerification(
        boolean inOrder,
        long checked,

        @Schema(description = "After which number to go on; absent when this was the last piece.") @Nullable Long next,

        List<Finding> findings,

        @Schema(description = "The last seal, to be compared with the published file; absent before the first.")
        @Nullable Seal seal) {

    /** What is wrong. */
    enum Kind {
        /** An entry says something else than the witness saw. */
        ENTRY_CHANGED,
        /** An entry that the witness saw is gone. */
        ENTRY_GONE,
        /** An entry was put in after the witness had been there. */
        ENTRY_ADDED,
        /** A link is missing, or is another than was sealed. */
        LINK_BROKEN
    }

    /**
     * Something that is wrong, and where.
     *
     * @param number of the link; null for an entry that has none
     * @param recordedAt of the entry; null where only a number is known
     * @param position of the entry
     */
    record Finding(
            Kind kind,
            @Nullable Long number,
            @Nullable Instant recordedAt,
            @Nullable Long position) {}

    /** A seal, as it is published. */
    record Seal(
            long sequence,
            Instant sealedAt,
            long entries,

            @Schema(description = "The hash of the last link.")
            String head,

            @Schema(description = "Of what was recorded before, nothing was outstanding.")
            Instant wholeUntil,

            @Schema(description = "The hash of the seal before.")
            String previous,

            String hash) {}
}
