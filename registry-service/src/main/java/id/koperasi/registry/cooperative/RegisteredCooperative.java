package id.koperasi.registry.cooperative;

import id.koperasi.platform.money.Rupiah;
import id.koperasi.registry.region.Village;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A legal entity of which a register tells: how it was founded and by whom is not known here.
 *
 * @param id what it will be known by
 * @param village where it is
 * @param name what it is called
 * @param decreeNumber of the decree, in the one spelling
 * @param formedOn the day of the decree
 * @param deed the notary's deed, as far as it is told
 * @param amounts what members pay, as far as it is told
 * @param second why its village has it beside another
 * @param told who told it, when, and in which line of which register
 */
public record RegisteredCooperative(
        UUID id,
        Village village,
        String name,
        String decreeNumber,
        LocalDate formedOn,
        RegisteredDeed deed,
        RegisteredAmounts amounts,
        @Nullable Second second,
        Told told) {

    /** The notary's deed. */
    public record RegisteredDeed(
            @Nullable String number,
            @Nullable LocalDate signedOn,
            @Nullable String notaryName) {}

    /** What members and founders pay. */
    public record RegisteredAmounts(
            @Nullable Rupiah principalSavings,
            @Nullable Rupiah mandatorySavings,
            @Nullable Rupiah paidIn) {}

    /**
     * Where it comes from.
     *
     * @param actor who sent the register
     * @param roles in which roles
     * @param at when it was written down here
     * @param evidence which line of which register
     */
    public record Told(String actor, List<String> roles, Instant at, String evidence) {

        public Told {
            roles = List.copyOf(roles);
        }
    }

    /** The earliest day on which it is known to have been on its way. */
    LocalDate earliestDay() {
        LocalDate signedOn = deed.signedOn();
        return signedOn == null ? formedOn : signedOn;
    }
}
