package id.koperasi.registry.cooperative;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What other features of the registry add to the picture of a cooperative. They know this feature and not the other way
 * round, so they answer here.
 */
public interface CooperativeParticulars {

    /** A number that an authority gave. */
    @Schema(name = "CooperativeIdentityNumber")
    record IdentityNumber(String kind, String number, LocalDate issuedOn) {

        IdentityNumber with(Particular particular, String told) {
            if (particular.name().equals(kind)) {
                return new IdentityNumber(kind, told, issuedOn);
            }
            return particular.name().equals(kind + "_ISSUED_ON")
                    ? new IdentityNumber(kind, number, LocalDate.parse(told))
                    : this;
        }
    }

    /** A bank account, its number masked. */
    @Schema(name = "CooperativeBankAccount")
    record BankAccount(
            UUID accountId,
            String bankCode,
            String status,
            @Nullable String maskedNumber,
            @Nullable LocalDate openedOn,
            @Nullable LocalDate verifiedOn) {

        BankAccount asOf(LocalDate day) {
            return verifiedOn == null || !verifiedOn.isAfter(day)
                    ? this
                    : new BankAccount(accountId, bankCode, "OPENED", maskedNumber, openedOn, null);
        }
    }

    /** Who named it a pilot, by the letter that counts first; and since when it is none, where all were taken back. */
    @Schema(name = "CooperativePilot")
    record Pilot(
            String designatedBy,
            String letterNumber,
            LocalDate designatedOn,
            @Nullable LocalDate withdrawnOn) {

        Pilot with(Particular particular, String told) {
            return switch (particular) {
                case PILOT_DESIGNATED_BY -> new Pilot(told, letterNumber, designatedOn, withdrawnOn);
                case PILOT_LETTER_NUMBER -> new Pilot(designatedBy, told, designatedOn, withdrawnOn);
                case PILOT_DESIGNATED_ON -> new Pilot(designatedBy, letterNumber, LocalDate.parse(told), withdrawnOn);
                default -> this;
            };
        }

        boolean countsOn(LocalDate day) {
            return !designatedOn.isAfter(day) && (withdrawnOn == null || withdrawnOn.isAfter(day));
        }
    }

    /** A business unit. */
    @Schema(name = "CooperativeBusinessUnit")
    record BusinessUnit(UUID unitId, String function, String name, String kbli, LocalDate openedOn) {}

    /** Everything at once. */
    record Particulars(
            List<IdentityNumber> identityNumbers,
            List<BankAccount> bankAccounts,
            @Nullable Pilot pilot,
            List<BusinessUnit> businessUnits) {

        static final Particulars NONE = new Particulars(List.of(), List.of(), null, List.of());

        /** The same with one particular as it was told before. */
        Particulars with(Particular particular, String told) {
            return new Particulars(
                    identityNumbers.stream()
                            .map(number -> number.with(particular, told))
                            .toList(),
                    bankAccounts,
                    pilot == null ? null : pilot.with(particular, told),
                    businessUnits);
        }

        /** What of it was there on a day; an account as far as it had come. */
        Particulars asOf(LocalDate day) {
            return new Particulars(
                    identityNumbers.stream()
                            .filter(number -> !number.issuedOn().isAfter(day))
                            .toList(),
                    bankAccounts.stream()
                            .filter(account -> account.openedOn() != null
                                    && !account.openedOn().isAfter(day))
                            .map(account -> account.asOf(day))
                            .toList(),
                    pilot == null || !pilot.countsOn(day) ? null : pilot,
                    businessUnits.stream()
                            .filter(unit -> !unit.openedOn().isAfter(day))
                            .toList());
        }
    }

    /** What is known of a cooperative within the caller's reach. */
    Particulars of(UUID cooperativeId);
}
