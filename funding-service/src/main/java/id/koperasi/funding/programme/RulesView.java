package id.koperasi.funding.programme;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "ProgrammeRules",
        description = "What a version says about loans that run. A loan follows the version it was signed under.")
record RulesView(
        @Schema(description = "How a loan may be paid back otherwise than was agreed; absent when it may not.")
        @Nullable RestructuringView restructuring,

        @Schema(description = "Public budgets that pay an instalment which a cooperative cannot.")
        List<SupportRuleView> supports,

        @Schema(description = "What part of the value of an asset counts; a kind that is not there counts nothing.")
        List<ShareView> shares,

        @Schema(description = "The classes of collectibility.")
        List<ClassView> classes,

        @Schema(description = "When billing letters are written.")
        List<LetterView> letters,

        @Schema(description = "Better than which class a restructured loan is not for a while.")
        List<HeldClassView> heldClasses,

        @Schema(description = "When a loan counts as lost.") List<RecoveryView> recoveries) {

    RulesView {
        supports = List.copyOf(supports);
        shares = List.copyOf(shares);
        classes = List.copyOf(classes);
        letters = List.copyOf(letters);
        heldClasses = List.copyOf(heldClasses);
        recoveries = List.copyOf(recoveries);
    }

    @Schema(name = "RestructuringRule", description = "How a loan may be paid back otherwise than was agreed.")
    record RestructuringView(
            @Schema(description = "How often one loan.", examples = "2")
            int mostTimes,

            @Schema(description = "Instalments in all, those before included.", examples = "120")
            int longestMonths,

            @Schema(description = "Whether more instalments than were agreed need a resolution of the members.")
            boolean resolutionWhenLonger,

            String source) {}

    @Schema(name = "SupportRule", description = "How a public budget pays an instalment.")
    record SupportRuleView(
            @Schema(examples = "DANA_DESA") String source,

            @Schema(description = "Working days after the due day.", examples = "4")
            int askDays,

            @Schema(description = "Working days after it was asked for.", examples = "5")
            int recommendDays,

            @Schema(description = "Whether what the loan bought secures it once support was placed.")
            boolean capitalOutput,

            @Schema(examples = "PMK 49/2025 pasal 11") String basis) {}

    @Schema(name = "CollateralShare", description = "What part of the value of an asset counts.")
    record ShareView(
            @Schema(examples = "VEHICLE") String kind,

            @Schema(description = "Per cent.", examples = "50")
            BigDecimal percent,

            @Schema(examples = "FIDUSIA") String lien,
            String source) {}

    @Schema(name = "CollectibilityClass", description = "A class, by days or by billing letters.")
    record ClassView(
            @Schema(examples = "2") int loanClass,
            @Schema(examples = "Kurang lancar") String name,
            @Schema(examples = "Substandard") String englishName,
            boolean nonPerforming,

            @Schema(description = "Since the oldest unpaid instalment was due.") @Nullable Integer daysPastDue,

            @Schema(description = "After which billing letter.") @Nullable Integer letter,

            @Nullable Integer monthsAfterLetter,
            String source) {}

    @Schema(name = "BillingLetterRule", description = "When a billing letter is written.")
    record LetterView(
            @Schema(examples = "1") int letter,

            @Schema(description = "Days after what is overdue was due, for the first.", examples = "7") @Nullable Integer daysAfterDue,

            @Schema(description = "Months after the one before, for each other.") @Nullable Integer monthsAfterLetter,

            String source) {}

    @Schema(name = "HeldClass", description = "Better than which class a restructured loan is not for a while.")
    record HeldClassView(
            int classBefore,
            int classHeld,

            @Schema(description = "Until so many instalments of the new terms were due and are paid.", examples = "3")
            int instalments,

            String source) {}

    @Schema(name = "RecoveryRule", description = "When a loan counts as lost.")
    record RecoveryView(
            @Schema(description = "Given to PUPN, or written off after that.", examples = "TRANSFER")
            String kind,

            @Schema(examples = "4") int classLeast,
            @Schema(examples = "3") int lettersLeast,
            @Schema(examples = "12") int monthsAfterTransfer,
            String source) {}
}
