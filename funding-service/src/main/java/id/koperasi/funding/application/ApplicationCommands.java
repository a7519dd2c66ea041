package id.koperasi.funding.application;

import id.koperasi.funding.application.AppraisingApplications.Judgement;
import id.koperasi.funding.application.Vote.Cast;
import id.koperasi.platform.money.PositiveAmount;
import id.koperasi.platform.money.Rupiah;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/** The bodies of what can be done to an application. */
final class ApplicationCommands {

    /** Longer than any programme lends; the programme's own limit is data. */
    private static final int MAX_MONTHS = 600;

    private static final int MAX_LINES = 50;
    private static final int MAX_CONDITIONS = 20;
    private static final int MAX_TRANCHES = 100;

    private ApplicationCommands() {}

    @Schema(description = "What a part of the loan is for.")
    record NewBudgetLine(
            @NotBlank @Size(max = 200) @Schema(examples = "Gerai sembako dan gudang")
            String purpose,

            @NotNull BudgetKind kind,

            @NotNull @PositiveAmount Rupiah amount) {

        BudgetLine line() {
            return new BudgetLine(purpose, kind, amount);
        }
    }

    @Schema(description = "What the cooperative asks for.")
    record NewApplication(
            @NotNull UUID cooperativeId,

            @NotBlank @Size(max = 40) @Schema(examples = "LPDB-PILOT")
            String programmeCode,

            @NotNull @PositiveAmount Rupiah amount,

            @NotNull @Min(1) @Max(MAX_MONTHS) @Schema(description = "Until the last instalment, grace included.", examples = "72")
            Integer tenorMonths,

            @NotNull @Min(0) @Max(MAX_MONTHS) @Schema(description = "Before the first instalment of principal.", examples = "6")
            Integer graceMonths,

            @NotEmpty @Size(max = MAX_LINES) @Schema(description = "Its lines add up to the amount.")
            List<@NotNull @Valid NewBudgetLine> budget,

            @Schema(
                    description =
                            "The running loan of the cooperative under the programme that this one adds to, when it does.",
                    examples = "0198b1f0-3f2a-7c11-8a4e-5d0f6b1c2009")
            @Nullable UUID topsUp,

            @NotNull @Schema(examples = "2025-09-15") LocalDate createdOn) {

        LoanTerms terms() {
            return new LoanTerms(
                    amount,
                    tenorMonths,
                    graceMonths,
                    budget.stream().map(NewBudgetLine::line).toList());
        }
    }

    @Schema(description = "The chair sends the application to the fund.")
    record NewSubmission(
            @NotNull @Schema(examples = "2025-10-01") LocalDate submittedOn) {}

    @Schema(description = "The chair takes the application back.")
    record NewWithdrawal(
            @NotNull @Schema(examples = "2025-10-05") LocalDate withdrawnOn) {}

    @Schema(description = "What the analyst found.")
    record NewAppraisal(
            @Min(0) @Max(100) @Schema(description = "Only where the version does not say what it adds up from.", examples = "82")
            @Nullable Integer score,

            @Size(max = 50) @Schema(description = "The analyst's own, for the criteria that follow from no figure.")
            @Nullable List<@NotNull @Valid NewMark> marks,

            @Schema(description = "RETURN sends the proposal back to be mended, instead of to the committee.") @NotNull Appraisal.Recommendation recommendation,

            @Size(max = 60) @UniqueElements
            @Schema(description = "Only with RETURN: what is to be mended, by the codes of the completeness check.")
            @Nullable List<@NotBlank @Size(max = 40) String> returned,

            @NotBlank @Size(max = 4000) @Schema(examples = "Arus kas cukup, jaminan memadai.")
            String findings,

            @NotNull @Schema(examples = "2025-10-08") LocalDate appraisedOn) {

        Judgement judgement() {
            return new Judgement(
                    score,
                    marks == null
                            ? List.of()
                            : marks.stream().map(NewMark::mark).toList(),
                    recommendation,
                    returned == null ? List.of() : returned,
                    findings,
                    appraisedOn);
        }
    }

    @Schema(description = "What the analyst himself gives for a criterion.")
    record NewMark(
            @NotBlank @Size(max = 40) @Schema(examples = "management")
            String criterion,

            @NotNull @Min(0) @Max(100) @Schema(examples = "80")
            Integer points,

            @NotBlank @Size(max = 2000) @Schema(examples = "Pengurus berpengalaman lima tahun.")
            String reason) {

        Mark mark() {
            return new Mark(criterion, points, reason);
        }
    }

    @Schema(description = "How a member of the committee votes, and why.")
    record NewVote(
            @NotNull Vote.Choice vote,

            @NotBlank @Size(max = 4000) @Schema(examples = "Layak.")
            String reason,

            @Size(max = MAX_CONDITIONS) @Schema(description = "On which he is for it; once it is approved, it is signed when they are met.")
            @Nullable List<@NotBlank @Size(max = 1000) String> conditions,

            @Size(max = MAX_CONDITIONS) @Schema(description = "Those that need not be met for the agreement, but before a tranche.")
            @Nullable List<@NotNull @Valid TrancheCondition> trancheConditions,

            @NotNull @Schema(examples = "2025-10-10") LocalDate votedOn) {

        Cast cast() {
            Stream<VoteCondition> agreement = conditions == null
                    ? Stream.empty()
                    : conditions.stream().map(what -> new VoteCondition(what, null));
            Stream<VoteCondition> tranches = trancheConditions == null
                    ? Stream.empty()
                    : trancheConditions.stream().map(TrancheCondition::condition);
            return new Cast(vote, reason, Stream.concat(agreement, tranches).toList(), votedOn);
        }
    }

    @Schema(name = "TrancheCondition", description = "What is to be met before a tranche is paid out.")
    record TrancheCondition(
            @NotBlank @Size(max = 1000) @Schema(examples = "Sertifikat laik fungsi gerai")
            String what,

            @NotNull @Min(1) @Max(MAX_TRANCHES) @Schema(
                    description =
                            "The stage of the proposal, or where it has none the how-manyeth payment; that and all"
                                    + " later ones wait, and the last stage for every condition.",
                    examples = "2")
            Integer beforeTranche) {

        /** The condition, when it waits for a tranche. */
        static Optional<TrancheCondition> of(VoteCondition condition) {
            return Optional.ofNullable(condition.beforeTranche())
                    .map(tranche -> new TrancheCondition(condition.what(), tranche));
        }

        VoteCondition condition() {
            return new VoteCondition(what, beforeTranche);
        }
    }

    @Schema(description = "The vote is closed with those who have voted.")
    record NewDecision(
            @NotNull @Schema(examples = "2025-10-10") LocalDate decidedOn) {}

    @Schema(description = "Somebody who judges has an interest in the case.")
    record NewInterest(
            @NotBlank @Size(max = 1000) @Schema(examples = "Pemasok adalah usaha keluarga saya.")
            String nature) {}

    @Schema(description = "Lender and cooperative sign.")
    record NewAgreement(
            @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9 ./-]{0,59}") @Schema(description = "Given by the fund; made here when it is left out.", examples = "PK-2025-000017")
            @Nullable String agreementNumber,

            @Schema(
                    description = "When the chair accepted it; the day of signing when it is left out.",
                    examples = "2025-10-14")
            @Nullable LocalDate chairAcceptedOn,

            @NotNull @Schema(examples = "2025-10-15") LocalDate signedOn) {}
}
