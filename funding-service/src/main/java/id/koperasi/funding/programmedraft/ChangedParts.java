package id.koperasi.funding.programmedraft;

import id.koperasi.funding.overdue.Stage;
import id.koperasi.funding.programme.Gate;
import id.koperasi.funding.programme.Rule;
import id.koperasi.funding.programme.ScoredFact;
import id.koperasi.platform.money.PositiveAmount;
import id.koperasi.platform.money.Rupiah;
import jakarta.validation.Valid;
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

/** Lists of the version it is based on that a draft replaces whole; one that it does not name stays as it is there. */
@Schema(
        name = "ChangedParts",
        description = "Lists that replace those of the version it is based on, each whole; one that is left out stays.")
record ChangedParts(
        @Size(min = 1, max = 60) @Schema(description = "What a cooperative needs, in order.") @Nullable List<@NotNull @Valid NewCriterion> criteria,

        @Size(max = 30) @Schema(description = "Documents that a proposal comes with, in order.") @Nullable List<@NotNull @Valid NewDocument> documents,

        @Size(max = 20) @Schema(description = "What an appraisal looks at; empty when the analyst gives the score himself.")
        @Nullable List<@NotNull @Valid NewScore> scorecard,

        @Size(max = 10) @Schema(description = "Who decides up to which amount; empty when the one committee of the terms decides.")
        @Nullable List<@NotNull @Valid NewPower> powers,

        @Size(max = 6) @Schema(description = "Working days per stage; a stage that is not named has no target.")
        @Nullable List<@NotNull @Valid NewTarget> targets,

        @Size(max = 7) @Schema(description = "Offices whose holders answer for a loan themselves.") @Nullable List<@NotNull @Valid NewGuarantor> guarantors) {

    static final ChangedParts NONE = new ChangedParts(null, null, null, null, null, null);

    private static final String CODE = "[a-z][a-z0-9-]{1,39}";

    @Schema(name = "DraftedWords", description = "A sentence in both languages.")
    record NewWords(
            @NotBlank @Size(max = 500) @Schema(examples = "Berita acara rapat anggota")
            String id,

            @NotBlank @Size(max = 500) @Schema(examples = "Minutes of the members' meeting")
            String en) {}

    @Schema(name = "DraftedCriterion", description = "Something that a cooperative needs.")
    record NewCriterion(
            @NotNull @Pattern(regexp = CODE) @Schema(examples = "legal-entity")
            String code,

            @NotNull Gate gate,
            @NotNull Rule rule,

            @Size(min = 1, max = 40) @Schema(
                    description =
                            "The kind of fact, the office that is certified, or the least grade, as the rule asks;"
                                    + " absent for MEMBERS_BORROWING.",
                    examples = "LEGAL_ENTITY")
            @Nullable String subject,

            @Size(min = 1, max = 40) @Schema(description = "The curriculum, for OFFICER_CERTIFIED alone.", examples = "KDKMP-PENGURUS")
            @Nullable String topic,

            @Pattern(regexp = "KDMP|KKMP") @Schema(description = "When it is asked of one kind alone.", examples = "KDMP")
            @Nullable String cooperativeKind,

            @NotNull @Pattern(regexp = CODE) @Schema(description = "Whose turn it is while it is not met.", examples = "regency-office")
            String who,

            @NotNull @Valid NewWords whatNext,

            @NotBlank @Size(max = 200) @Schema(examples = "Permenkop 1/2025 pasal 6")
            String source) {}

    @Schema(name = "DraftedDocument", description = "A document that a proposal comes with.")
    record NewDocument(
            @NotNull @Pattern(regexp = CODE) @Schema(examples = "members-minutes")
            String code,

            @NotNull @Valid NewWords name,

            @NotBlank @Size(max = 200) @Schema(examples = "Juklak Menkop 1/2025")
            String source) {}

    @Schema(name = "DraftedScore", description = "Something that an appraisal looks at.")
    record NewScore(
            @NotNull @Pattern(regexp = CODE) @Schema(examples = "coverage")
            String code,

            @NotNull @Valid NewWords name,

            @NotNull @Min(1) @Max(100) @Schema(description = "Of 100 for all together.", examples = "40")
            Integer weight,

            @Schema(description = "The figure it follows from; absent when the analyst gives his own mark.") @Nullable ScoredFact fact,

            @Size(max = 20) @Schema(description = "Points by figure, where it follows from one.") @Nullable List<@NotNull @Valid NewBand> bands,

            @NotBlank @Size(max = 200) @Schema(examples = "Pilihan program")
            String source) {

        List<NewBand> bandsOrNone() {
            return bands == null ? List.of() : bands;
        }
    }

    @Schema(name = "DraftedBand", description = "How many of 100 points a figure is worth that is at least this.")
    record NewBand(
            @NotNull @Digits(integer = 9, fraction = 4) @Schema(examples = "80")
            BigDecimal atLeast,

            @NotNull @Min(0) @Max(100) @Schema(examples = "60")
            Integer points) {}

    @Schema(name = "DraftedPower", description = "A body that decides up to an amount.")
    record NewPower(
            @NotNull @PositiveAmount Rupiah upTo,
            @NotNull @Valid NewWords body,

            @NotNull @Min(3) @Max(15) @Schema(description = "An odd number of members.", examples = "3")
            Integer seats,

            @NotNull @Min(2) @Max(15) @Schema(description = "How many must have voted.", examples = "2")
            Integer quorum,

            @NotBlank @Size(max = 200) @Schema(examples = "Pilihan program")
            String source) {}

    @Schema(name = "DraftedTarget", description = "In how many working days a stage should be over.")
    record NewTarget(
            @NotNull Stage stage,

            @NotNull @Min(1) @Max(250) @Schema(examples = "10")
            Integer workingDays,

            @NotBlank @Size(max = 200) @Schema(examples = "Pilihan program")
            String source) {}

    @Schema(name = "DraftedGuarantor", description = "An office whose holder answers for a loan himself.")
    record NewGuarantor(
            @NotNull @Pattern(
                    regexp =
                            "chair|vice-chair-business|vice-chair-membership|secretary|treasurer|manager|supervisor-chair")
            @Schema(examples = "chair")
            String office,

            @NotBlank @Size(max = 200) @Schema(examples = "Permenkop 1/2025")
            String source) {}
}
