package id.koperasi.funding.misuse;

import id.koperasi.funding.application.Actor;
import id.koperasi.platform.money.Rupiah;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money of a loan that is to come back because it was misused.
 *
 * @param id of the claim
 * @param applicationId the application, and so the loan
 * @param cooperativeId who owes it
 * @param villageCode where
 * @param found what was found
 * @param by who found it
 * @param decision what another person of the fund says, once he has
 * @param paid what has come back
 */
record Claim(
        UUID id,
        UUID applicationId,
        UUID cooperativeId,
        String villageCode,
        Found found,
        Actor by,
        @Nullable Decision decision,
        Rupiah paid) {

    /** Where a claim stands. */
    enum Standing {
        /** One person of the fund made it. */
        CLAIMED,
        /** Another confirmed it: it is owed. */
        CONFIRMED,
        /** Another dismissed it. */
        DISMISSED,
        /** All of it came back. */
        SETTLED
    }

    /**
     * What was found.
     *
     * @param purpose the line of the budget whose money it was
     * @param amount rupiah
     * @param reason why it counts as misused
     * @param foundOn when
     * @param dueOn until when it is to come back
     */
    record Found(String purpose, Rupiah amount, String reason, LocalDate foundOn, LocalDate dueOn) {}

    /**
     * What another person says.
     *
     * @param confirmed whether it is owed
     * @param reason why
     * @param decidedOn when
     */
    record Decision(boolean confirmed, String reason, LocalDate decidedOn) {}

    Standing standing() {
        if (decision == null) {
            return Standing.CLAIMED;
        }
        if (!decision.confirmed()) {
            return Standing.DISMISSED;
        }
        return open().isPositive() ? Standing.CONFIRMED : Standing.SETTLED;
    }

    /** What has not come back; nothing when more has. */
    Rupiah open() {
        Rupiah open = found.amount().minus(paid);
        return open.isNegative() ? Rupiah.ZERO : open;
    }
}
