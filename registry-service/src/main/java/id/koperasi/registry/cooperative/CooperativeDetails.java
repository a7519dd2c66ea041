package id.koperasi.registry.cooperative;

import id.koperasi.platform.money.Rupiah;
import id.koperasi.registry.cooperative.CooperativeParticulars.BankAccount;
import id.koperasi.registry.cooperative.CooperativeParticulars.BusinessUnit;
import id.koperasi.registry.cooperative.CooperativeParticulars.IdentityNumber;
import id.koperasi.registry.cooperative.CooperativeParticulars.Particulars;
import id.koperasi.registry.cooperative.CooperativeParticulars.Pilot;
import id.koperasi.registry.progress.Activity;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "CooperativeDetails", description = "Everything the registry knows of a cooperative.")
record CooperativeDetails(
        UUID id,
        String name,
        Kind kind,
        String villageCode,
        Status status,
        Route route,
        @Nullable Second secondBecause,
        LocalDate proposedOn,
        @Nullable LocalDate meetingHeldOn,
        @Nullable String minutesNumber,

        @Schema(description = "Simpanan pokok agreed.") @Nullable Rupiah principalSavings,

        @Schema(description = "Simpanan wajib agreed.") @Nullable Rupiah mandatorySavings,

        @Nullable String deedNumber,
        @Nullable LocalDate deedSignedOn,
        @Nullable String notaryName,
        @Nullable String decreeNumber,
        @Nullable LocalDate formedOn,

        @Schema(description = "Of the decree on changed statutes with which a development or revitalisation ended.")
        @Nullable String amendmentDecreeNumber,

        @Schema(description = "Of the letter with which a revitalisation ended.") @Nullable String reactivationNumber,

        @Schema(description = "What the founders have paid in.") @Nullable Rupiah paidIn,

        @Schema(description = "Absent where nothing was proven.") @Nullable FoundingCapital foundingCapital,

        @Schema(description = "Since when it is suspended, merged or dissolved.") @Nullable LocalDate standingSince,

        @Schema(description = "The cooperative it has become a part of.") @Nullable UUID mergedInto,

        List<OfficerView> officers,
        List<IdentityNumber> identityNumbers,
        List<BankAccount> bankAccounts,
        @Nullable Pilot pilot,
        List<BusinessUnit> businessUnits,

        @Schema(description = "Whether it lives, as of today; nothing before it is formed.") @Nullable Activity activity) {

    @Schema(
            name = "FoundingCapital",
            description = "The capital with which it began, as the proof of its payment shows it.")
    record FoundingCapital(
            @Schema(description = "Hibah, in all.", examples = "100000000")
            Rupiah granted,

            @Schema(description = "Everything that was paid in, hibah included.", examples = "101080000")
            Rupiah proven,

            @Schema(examples = "Bukti setor BRI 02-06-2025") String evidence) {}

    /** Who holds an office; the name is public by deed. */
    @Schema(name = "Officer")
    record OfficerView(
            UUID appointmentId,
            String name,
            String office,
            LocalDate termFrom,
            LocalDate termUntil,
            @Nullable LocalDate endedOn) {

        boolean heldOn(LocalDate day) {
            return !day.isBefore(termFrom) && !day.isAfter(termUntil) && (endedOn == null || day.isBefore(endedOn));
        }
    }

    static CooperativeDetails of(
            CooperativeRow row,
            @Nullable FoundingCapital capital,
            List<OfficerView> officers,
            Particulars particulars,
            @Nullable Activity activity) {
        return new CooperativeDetails(
                row.id(),
                row.name(),
                row.kind(),
                row.villageCode(),
                row.status(),
                row.route(),
                second(row),
                row.proposedOn(),
                row.meetingHeldOn(),
                row.minutesNumber(),
                row.principalSavings(),
                row.mandatorySavings(),
                row.deedNumber(),
                row.deedSignedOn(),
                row.notaryName(),
                row.decreeNumber(),
                row.formedOn(),
                row.amendmentDecreeNumber(),
                row.reactivationNumber(),
                row.paidIn(),
                row.formedOn() == null ? null : capital,
                row.standingSince(),
                row.mergedInto(),
                officers,
                particulars.identityNumbers(),
                particulars.bankAccounts(),
                particulars.pilot(),
                particulars.businessUnits(),
                activity);
    }

    private static @Nullable Second second(CooperativeRow row) {
        Second.Reason reason = row.secondReason();
        String evidence = row.secondEvidence();
        return reason == null || evidence == null ? null : new Second(reason, evidence);
    }
}
