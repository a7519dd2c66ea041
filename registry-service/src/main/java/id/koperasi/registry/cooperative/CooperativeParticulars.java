package id.koperasi.registry.cooperative;

import id.koperasi.registry.cooperative.Happening.Change;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
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

        /** A letter is told anew by itself now; changes that say only of a pilot are about the letter that says so. */
        Pilot with(Change change) {
            String told = change.before();
            return switch (change.particular()) {
                case PILOT_DESIGNATED_BY ->
                    change.now().equals(designatedBy) ? new Pilot(told, letterNumber, designatedOn, withdrawnOn) : this;
                case PILOT_LETTER_NUMBER ->
                    change.now().equals(letterNumber) ? new Pilot(designatedBy, told, designatedOn, withdrawnOn) : this;
                case PILOT_DESIGNATED_ON ->
                    change.now().equals(designatedOn.toString())
                            ? new Pilot(designatedBy, letterNumber, LocalDate.parse(told), withdrawnOn)
                            : this;
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

    /** Everything at once; the letters that named it a pilot, the earliest first. */
    record Particulars(
            List<IdentityNumber> identityNumbers,
            List<BankAccount> bankAccounts,
            List<Pilot> pilots,
            List<BusinessUnit> businessUnits) {

        static final Particulars NONE = new Particulars(List.of(), List.of(), List.of(), List.of());

        /** The letter by which it is a pilot: the earliest that was not taken back, or else the one that counted longest. */
        @Nullable Pilot pilot() {
            return pilots.stream()
                    .filter(letter -> letter.withdrawnOn() == null)
                    .findFirst()
                    .or(() -> pilots.stream()
                            .max(Comparator.comparing(letter -> Objects.requireNonNull(letter.withdrawnOn()))))
                    .orElse(null);
        }

        /** The same with one particular as it was told before. */
        Particulars with(Change change) {
            return new Particulars(
                    identityNumbers.stream()
                            .map(number -> number.with(change.particular(), change.before()))
                            .toList(),
                    bankAccounts,
                    pilots.stream().map(letter -> letter.with(change)).toList(),
                    businessUnits);
        }

        /** What of it was there on a day; an account as far as it had come, and of several letters the first that counts. */
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
                    pilots.stream()
                            .filter(letter -> letter.countsOn(day))
                            .limit(1)
                            .toList(),
                    businessUnits.stream()
                            .filter(unit -> !unit.openedOn().isAfter(day))
                            .toList());
        }
    }

    /** What is known of a cooperative within the caller's reach, its letters as they were known at a moment; null is now. */
    Particulars of(UUID cooperativeId, @Nullable Instant knownAt);
}
