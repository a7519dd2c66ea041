package id.koperasi.registry.cooperative;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a cooperative as it was told.
 *
 * @param what happened
 * @param occurredOn the business date of it; null for a correction, which is true from the start
 * @param recordedAt when it was told
 * @param actor who told it, by his account at the identity provider
 * @param roles in which roles it was told
 * @param reason why, where one was asked for
 * @param evidence what proves it
 * @param change which particular was told anew
 * @param mergedInto the cooperative it became a part of
 * @param meetingIds the meetings on record that decided it
 */
record Happening(
        What what,
        @Nullable LocalDate occurredOn,
        Instant recordedAt,
        String actor,
        List<String> roles,
        @Nullable String reason,
        String evidence,
        @Nullable Change change,
        @Nullable UUID mergedInto,
        List<UUID> meetingIds) {

    /** What may happen to a cooperative. */
    enum What {
        PROPOSED,
        MEETING_HELD,
        DEED_SIGNED,
        FORMED,
        SUSPENDED,
        REINSTATED,
        MERGED,
        ASSETS_TRANSFERRED,
        DISSOLVED,
        WITHDRAWN,
        CORRECTED,
        AMENDED
    }

    /** One particular, as it was told before and is told since. */
    record Change(Particular particular, String before, String now) {}
}
