package id.koperasi.ledger.membership;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Change a membership.
 *
 * @param cooperativeId where
 * @param memberId whose
 * @param what becomes of it
 * @param effectiveOn from when on
 * @param reason why; may name a person
 */
record ChangeMembership(UUID cooperativeId, UUID memberId, What what, LocalDate effectiveOn, String reason) {

    /** What becomes of a membership. */
    enum What {
        NOTICE,
        SUSPENSION,
        LIFTING,
        DEPARTURE
    }
}
