package id.koperasi.registry.registerfile;

import id.koperasi.platform.money.Rupiah;
import id.koperasi.registry.profile.StatedProfile;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a line of a register says of one cooperative, as far as it can be understood.
 *
 * @param reference what the ministry refers to it by
 * @param where in which village
 * @param name what it is called there
 * @param decreeNumber the number of its decree as written
 * @param decreeOn the day of it
 * @param deed the notary's deed
 * @param money what members and founders pay
 * @param numbers those that authorities gave, by {@link Field}
 * @param account its bank account
 * @param members how many it has
 * @param chair who chairs it
 * @param treasurer who keeps its money
 * @param profile what it says of itself
 */
public record RegisterRow(
        @Nullable String reference,
        Where where,
        @Nullable String name,
        @Nullable String decreeNumber,
        @Nullable LocalDate decreeOn,
        Deed deed,
        Money money,
        Map<Field, StatedNumber> numbers,
        @Nullable StatedAccount account,
        @Nullable Integer members,
        @Nullable String chair,
        @Nullable String treasurer,
        StatedProfile profile) {

    public RegisterRow {
        numbers = Map.copyOf(numbers);
    }

    /** Whether it says nothing but in which village a cooperative of a reference is. */
    public boolean refersOnly() {
        return reference != null && where.code() != null && name == null && decreeNumber == null;
    }

    /** Where it is: the code, or the names that lead to it. */
    public record Where(
            @Nullable String code,
            @Nullable String village,
            @Nullable String district,
            @Nullable String regency,
            @Nullable String province) {

        /** Whether the names are those of a whole path to a village. */
        public boolean named() {
            return village != null && district != null && regency != null;
        }
    }

    /** The notary's deed. */
    public record Deed(
            @Nullable String number,
            @Nullable LocalDate signedOn,
            @Nullable String notary) {}

    /** Amounts that the register states. */
    public record Money(
            @Nullable Rupiah capital,
            @Nullable Rupiah principalSavings,
            @Nullable Rupiah mandatorySavings) {}

    /** A number of an authority and the day it was given, when that is told. */
    public record StatedNumber(String number, @Nullable LocalDate issuedOn) {}

    /** A bank account; whoever prints it gets no number. */
    public record StatedAccount(
            String bankCode, String number, @Nullable LocalDate openedOn) {

        @Override
        public String toString() {
            return "StatedAccount[bankCode=" + bankCode + "]";
        }
    }

    /** A row as it was read, with everything in it that cannot be understood. */
    public record Read(RegisterRow row, List<Fault> faults) {

        public Read {
            faults = List.copyOf(faults);
        }
    }
}
