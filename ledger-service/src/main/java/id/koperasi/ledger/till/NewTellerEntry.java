package id.koperasi.ledger.till;

import id.koperasi.ledger.journal.Party;
import id.koperasi.ledger.journal.SourceOfFunds;
import id.koperasi.ledger.till.TillRejection.FieldMissing;
import id.koperasi.ledger.till.TillRejection.FieldNotOfForm;
import id.koperasi.platform.money.PositiveAmount;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A form that a teller fills in.")
record NewTellerEntry(
        @NotNull @Schema(examples = "SALE") TellerForm form,

        @NotNull @PositiveAmount @Schema(description = "Rupiah.", examples = "150000")
        Rupiah amount,

        @NotNull @Schema(description = "The business date it counts for.", examples = "2025-07-24")
        LocalDate effectiveDate,

        @NotNull @Pattern(regexp = MoneyPlaces.CODE) @Schema(
                description = "The account of the cash box or the bank account, where the money comes from or goes to.",
                examples = "111")
        String place,

        @Pattern(regexp = MoneyPlaces.CODE) @Schema(description = "Where the money of a transfer goes to.", examples = "112", nullable = true)
        @Nullable String into,

        @Schema(
                description = "The business unit it was done in.",
                examples = "0198b1f0-0000-7000-8000-000000000001",
                nullable = true)
        @Nullable UUID unitId,

        @Schema(description = "With whom it was done.", examples = "MEMBER", nullable = true) @Nullable Party party,

        @Schema(description = "What it was spent on.", examples = "MEETING", nullable = true) @Nullable ExpensePurpose purpose,

        @PositiveAmount
        @Schema(
                description = "What the goods that were sold had cost, rupiah; they leave the inventories.",
                examples = "120000.5",
                nullable = true)
        @Nullable Rupiah costOfGoods,

        @Schema(
                description = "Whose money it is; the cooperative's own when absent.",
                examples = "OWN",
                nullable = true)
        @Nullable SourceOfFunds sourceOfFunds,

        @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cc}*") @Schema(description = "What proves it (bukti), for people.", examples = "Nota 17, belanja beras")
        String evidence) {

    /** Whose money it is. */
    SourceOfFunds source() {
        return sourceOfFunds == null ? SourceOfFunds.OWN : sourceOfFunds;
    }

    /** Refuses a form that lacks a field it needs, or has one it does not know. */
    void check() {
        for (FormField field : FormField.values()) {
            boolean given = valueOf(field) != null;
            if (!given && form.required().contains(field)) {
                throw new RejectedException(new FieldMissing(form, field.field()));
            }
            if (given && !form.required().contains(field) && !form.optional().contains(field)) {
                throw new RejectedException(new FieldNotOfForm(form, field.field()));
            }
        }
    }

    private @Nullable Object valueOf(FormField field) {
        return switch (field) {
            case PARTY -> party;
            case UNIT_ID -> unitId;
            case PURPOSE -> purpose;
            case INTO -> into;
            case COST_OF_GOODS -> costOfGoods;
        };
    }
}
