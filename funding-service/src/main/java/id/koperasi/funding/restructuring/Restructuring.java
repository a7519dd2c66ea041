package id.koperasi.funding.restructuring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a loan shall be paid back otherwise (restrukturisasi).
 *
 * @param id its id
 * @param loanId of which loan
 * @param asked what is asked for
 * @param status what became of it
 * @param decidedOn the day from which on it counts, or ended without
 * @param held the class below which the loan does not improve at once; none before it is agreed
 * @param votes in order
 */
record Restructuring(
        UUID id,
        UUID loanId,
        Asked asked,
        State status,
        @Nullable LocalDate decidedOn,
        @Nullable Held held,
        List<Vote> votes) {

    Restructuring {
        votes = List.copyOf(votes);
    }

    /**
     * What is asked for.
     *
     * @param reason why
     * @param months in how many instalments the rest is paid
     * @param graceMonths how many of them are without principal
     * @param annualRatePercent the rate from then on
     * @param dueDay the day of the month
     * @param askedOn when
     */
    record Asked(
            String reason, int months, int graceMonths, BigDecimal annualRatePercent, int dueDay, LocalDate askedOn) {}

    /** What became of it. */
    enum State {
        ASKED,
        AGREED,
        REJECTED,
        /** The cooperative took it back. */
        WITHDRAWN
    }

    /**
     * A class that is held for a while.
     *
     * @param loanClass not better than this
     * @param instalments before so many of the new terms were due and are paid
     */
    record Held(int loanClass, int instalments) {}

    /** What a member may vote. */
    enum Choice {
        FOR,
        AGAINST
    }

    /**
     * How a member voted.
     *
     * @param actor the account
     * @param person the person behind it, when the token tells
     * @param choice for or against
     * @param reason why
     * @param votedOn when
     */
    record Vote(String actor, @Nullable String person, Choice choice, String reason, LocalDate votedOn) {

        boolean by(String subject, @Nullable String who) {
            return actor.equals(subject) || (who != null && who.equals(person));
        }
    }
}
