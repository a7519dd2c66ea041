package id.koperasi.ledger.membership;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Change a membership.
 *
 * @param cooperativeId where
 * @param memberId whose
 * @param what becomes of it
 * @param effectiveOn from when on
 * @param reason why; may name a person
 * @param decisionReference where the decision is written that it rests on
 * @param into the record of the same person that it is joined to
 */
record ChangeMembership(
        UUID cooperativeId,
        UUID memberId,
        What what,
        LocalDate effectiveOn,
        String reason,
        @Nullable String decisionReference,
        @Nullable UUID into) {

    /** What becomes of a membership. */
    enum What {
        NOTICE,
        SUSPENSION,
        LIFTING,
        DEPARTURE,
        /** He should not have been admitted. */
        ANNULMENT,
        /** The record is joined to another of the same person. */
        JOINING,
        /** He is on record under another reference than before. */
        CORRECTION
    }

    ChangeMembership(UUID cooperativeId, UUID memberId, What what, LocalDate effectiveOn, String reason) {
        this(cooperativeId, memberId, what, effectiveOn, reason, null, null);
    }
}
