package id.koperasi.funding.programmedraft;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of a programme that somebody drafted.
 *
 * @param id its id
 * @param programmeCode of which programme
 * @param begins what the programme is, when it begins with this version
 * @param base the version it is based on
 * @param effectiveFrom from which day on it shall count
 * @param terms what differs from the base, as JSON by column
 * @param parts which lists of the base it replaces, as JSON by list and column
 * @param reason why
 * @param drafted who drafted it
 * @param draftedAt when
 * @param version the version it became, once it is in force
 */
record ProgrammeDraft(
        UUID id,
        String programmeCode,
        @Nullable Begins begins,
        Base base,
        LocalDate effectiveFrom,
        String terms,
        String parts,
        String reason,
        By drafted,
        Instant draftedAt,
        @Nullable Integer version) {

    /**
     * A programme that is new.
     *
     * @param name what it is called
     * @param sourceOfFunds whose money it lends
     * @param lender who lends it
     */
    record Begins(String name, String sourceOfFunds, String lender) {}

    /**
     * Another version.
     *
     * @param programmeCode of which programme
     * @param version its number
     */
    record Base(String programmeCode, int version) {}

    /**
     * Somebody.
     *
     * @param subject the account
     * @param person the person behind it
     */
    record By(String subject, String person) {

        boolean is(By other) {
            return subject.equals(other.subject) || person.equals(other.person);
        }
    }
}
