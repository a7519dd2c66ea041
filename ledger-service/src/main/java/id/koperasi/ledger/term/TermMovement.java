package id.koperasi.ledger.term;

import id.koperasi.platform.money.Rupiah;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A line in the passbook of a deposit.
 *
 * @param entryNumber in the journal of the cooperative
 * @param principal what came in; negative when it went out
 * @param interest what was earned
 * @param fee what was kept
 */
record TermMovement(
        What what, long entryNumber, LocalDate effectiveDate, Rupiah principal, Rupiah interest, Rupiah fee) {

    /** What happened. */
    @Schema(name = "TermMovementKind")
    enum What {
        OPENED,
        /** With the opening balances of the book. */
        BROUGHT,
        INTEREST,
        MATURED,
        RENEWED,
        WITHDRAWN,
        CANCELLED
    }
}
