package id.koperasi.funding.spending;

import id.koperasi.platform.money.Rupiah;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a cooperative wants to spend money of a line otherwise.
 *
 * @param id of the deviation
 * @param wish what it wants
 * @param decision what the fund says to it, once it has
 */
record Deviation(UUID id, Wish wish, @Nullable Decision decision) {

    /**
     * What a cooperative wants.
     *
     * @param purpose the line of the budget whose money it is
     * @param instead what for
     * @param amount the most, rupiah
     * @param reason why
     * @param askedOn when
     */
    record Wish(String purpose, String instead, Rupiah amount, String reason, LocalDate askedOn) {}

    /**
     * What the fund says.
     *
     * @param approved whether it may
     * @param reason why
     * @param decidedOn from which day on
     */
    record Decision(boolean approved, String reason, LocalDate decidedOn) {}

    /** Whether money of a line may be spent so on a day. */
    boolean covers(String line, LocalDate day) {
        return decision != null
                && decision.approved()
                && wish.purpose().equals(line)
                && !day.isBefore(decision.decidedOn());
    }
}
