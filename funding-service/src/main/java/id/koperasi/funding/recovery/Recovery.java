package id.koperasi.funding.recovery;

import id.koperasi.platform.money.Rupiah;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a lost loan is given to PUPN or written off.
 *
 * @param id its id
 * @param loanId of which loan
 * @param kind which of the two
 * @param proposed what one proposed
 * @param status what another made of it
 * @param decidedOn when
 * @param owed what was owed then, once it is confirmed
 */
record Recovery(
        UUID id,
        UUID loanId,
        Kind kind,
        Proposed proposed,
        State status,
        @Nullable LocalDate decidedOn,
        @Nullable Owed owed) {

    /** What becomes of a lost loan. */
    enum Kind {
        /** PUPN collects it (penyerahan piutang). */
        TRANSFER,
        /** It leaves the books of the fund, and the claim stays (penghapusan bersyarat). */
        WRITE_OFF
    }

    /** What became of a proposal. */
    enum State {
        PROPOSED,
        CONFIRMED,
        REFUSED
    }

    /**
     * What was proposed.
     *
     * @param documentNumber of the letter to PUPN, or of its statement that it cannot collect
     * @param reason why
     * @param proposedOn when
     * @param actor by which account
     * @param person the person behind it, when the token tells
     */
    record Proposed(
            String documentNumber,
            String reason,
            LocalDate proposedOn,
            String actor,
            @Nullable String person) {

        boolean by(String subject, @Nullable String who) {
            return actor.equals(subject) || (who != null && who.equals(person));
        }
    }

    /**
     * What is owed.
     *
     * @param principal all of it, due or not
     * @param interest what was due and is not paid
     */
    record Owed(Rupiah principal, Rupiah interest) {}
}
