package id.koperasi.funding.programmedraft;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a draft says otherwise about loans that run: restructuring, support, what counts of an asset, arrears. Each that it names
 * replaces that of the version it is based on whole; an agreement that is signed keeps its own.
 */
@Schema(
        name = "ChangedRules",
        description = "Rules for loans that run, each of which replaces that of the version it is based on whole.")
record ChangedRules(
        @Valid @Schema(description = "How a loan may be paid back otherwise than was agreed.") @Nullable NewRestructuring restructuring,

        @Size(max = 2) @Schema(description = "Public budgets that pay an instalment which a cooperative cannot; empty for none.")
        @Nullable List<@NotNull @Valid NewSupport> supports,

        @Size(max = 5) @Schema(description = "What part of the value of an asset counts; a kind that is not named counts nothing.")
        @Nullable List<@NotNull @Valid NewShare> shares,

        @Valid @Schema(description = "What becomes of a loan in arrears.") @Nullable NewArrears arrears) {

    static final ChangedRules NONE = new ChangedRules(null, null, null, null);

    @Schema(name = "DraftedRestructuring", description = "How a loan may be paid back otherwise than was agreed.")
    record NewRestructuring(
            @NotNull @Min(0) @Max(10) @Schema(description = "How often one loan; 0 for not at all.", examples = "2")
            Integer mostTimes,

            @NotNull @Min(1) @Max(600) @Schema(
                    description = "Instalments in all, those before included; no fewer than the longest tenor.",
                    examples = "120")
            Integer longestMonths,

            @NotNull @Schema(description = "Whether more instalments than were agreed need a resolution of the members.")
            Boolean resolutionWhenLonger,

            @NotBlank @Size(max = 300) @Schema(examples = "Permenkop 1/2025")
            String source) {}

    @Schema(name = "DraftedSupport", description = "How a public budget pays an instalment.")
    record NewSupport(
            @NotNull @Pattern(regexp = "DANA_DESA|DAU_DBH") @Schema(examples = "DANA_DESA")
            String source,

            @NotNull @Min(1) @Max(60) @Schema(description = "Working days after the due day in which it is asked for.", examples = "4")
            Integer askDays,

            @NotNull @Min(1) @Max(60) @Schema(description = "Working days after that in which it is recommended.", examples = "5")
            Integer recommendDays,

            @NotNull @Schema(description = "Whether what the loan bought secures it once support was placed.")
            Boolean capitalOutput,

            @NotBlank @Size(max = 300) @Schema(examples = "PMK 49/2025 pasal 11")
            String basis) {}

    @Schema(name = "DraftedShare", description = "What part of the value of an asset counts.")
    record NewShare(
            @NotNull @Pattern(regexp = "LAND_AND_BUILDING|VEHICLE|EQUIPMENT|STOCK|DEPOSIT") @Schema(examples = "VEHICLE")
            String kind,

            @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) @Schema(description = "Per cent.", examples = "50")
            BigDecimal percent,

            @NotNull @Pattern(regexp = "HAK_TANGGUNGAN|FIDUSIA|GADAI") @Schema(description = "By what it is bound.", examples = "FIDUSIA")
            String lien,

            @NotBlank @Size(max = 300) @Schema(examples = "UU 42/1999")
            String source) {}

    @Schema(name = "DraftedArrears", description = "What becomes of a loan in arrears, all of it.")
    record NewArrears(
            @NotNull @Size(min = 2, max = 9) @Schema(description = "From the first, which is that of a loan without arrears, to the worst.")
            List<@NotNull @Valid NewClass> classes,

            @NotNull @Size(max = 9) @Schema(description = "Billing letters (surat tagihan), in order; empty where none is written.")
            List<@NotNull @Valid NewLetter> letters,

            @NotNull @Size(max = 9) @Schema(description = "Which class a restructured loan holds; empty where it holds none.")
            List<@NotNull @Valid NewHeldClass> heldClasses,

            @NotNull @Size(max = 2) @Schema(description = "When a loan counts as lost; empty where none is given away.")
            List<@NotNull @Valid NewRecovery> recoveries) {}

    @Schema(name = "DraftedClass", description = "A class of collectibility.")
    record NewClass(
            @NotBlank @Size(max = 60) @Schema(examples = "Kurang lancar")
            String name,

            @NotBlank @Size(max = 60) @Schema(examples = "Substandard")
            String englishName,

            @NotNull Boolean nonPerforming,

            @Min(0) @Max(3650) @Schema(
                    description = "By days: since the oldest unpaid instalment was due; 0 for the first class.",
                    examples = "91")
            @Nullable Integer daysPastDue,

            @Min(1) @Max(9) @Schema(description = "By letters: which one; absent for the first class.") @Nullable Integer letter,

            @Min(0) @Max(60) @Schema(description = "By letters: months after it.") @Nullable Integer monthsAfterLetter,

            @NotBlank @Size(max = 300) @Schema(examples = "PMK 201/PMK.06/2010")
            String source) {}

    @Schema(name = "DraftedLetter", description = "When a billing letter is written.")
    record NewLetter(
            @NotNull @Min(1) @Max(365) @Schema(
                    description =
                            "The first: days after what is overdue was due; each other: months after the one before.",
                    examples = "7")
            Integer after,

            @NotBlank @Size(max = 300) @Schema(examples = "PMK 201/PMK.06/2010")
            String source) {}

    @Schema(name = "DraftedHeldClass", description = "Better than which class a restructured loan is not for a while.")
    record NewHeldClass(
            @NotNull @Min(1) @Max(9) Integer classBefore,
            @NotNull @Min(1) @Max(9) Integer classHeld,

            @NotNull @Min(1) @Max(60) @Schema(description = "Until so many instalments of the new terms were due and are paid.", examples = "3")
            Integer instalments,

            @NotBlank @Size(max = 300) @Schema(examples = "POJK 40/POJK.03/2019")
            String source) {}

    @Schema(name = "DraftedRecovery", description = "When a loan counts as lost.")
    record NewRecovery(
            @NotNull @Pattern(regexp = "TRANSFER|WRITE_OFF") @Schema(description = "Given to PUPN, or written off after that.", examples = "TRANSFER")
            String kind,

            @NotNull @Min(1) @Max(9) @Schema(description = "In this class, or a worse one.", examples = "4")
            Integer classLeast,

            @NotNull @Min(0) @Max(9) @Schema(description = "After so many billing letters.", examples = "3")
            Integer lettersLeast,

            @NotNull @Min(0) @Max(120) @Schema(description = "Months after the transfer; 0 for the transfer itself.", examples = "12")
            Integer monthsAfterTransfer,

            @NotBlank @Size(max = 300) @Schema(examples = "PP 14/2005")
            String source) {}
}
