package id.koperasi.ledger.hold;

import id.koperasi.platform.money.Rupiah;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reservation.
 *
 * @param id which
 * @param held of which balance
 * @param amount how much
 * @param reason for people
 * @param reservedAt since when
 * @param expiresAt from when on it is free again by itself
 * @param status what became of it
 * @param entryNumber the entry that paid it out
 */
record Hold(
        UUID id,
        HeldBalance held,
        Rupiah amount,
        String reason,
        Instant reservedAt,
        Instant expiresAt,
        Status status,
        @Nullable Long entryNumber) {

    /** What became of a reservation. */
    enum Status {
        HELD,
        CAPTURED,
        RELEASED,
        EXPIRED
    }
}
