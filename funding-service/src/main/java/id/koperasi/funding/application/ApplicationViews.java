package id.koperasi.funding.application;

import id.koperasi.funding.application.ApplicationCommands.TrancheCondition;
import id.koperasi.funding.ledger.Booking;
import id.koperasi.platform.money.Rupiah;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How applications are shown. */
final class ApplicationViews {

    private ApplicationViews() {}

    @Schema(description = "An application in a list.")
    record ApplicationSummary(
            UUID id,
            UUID cooperativeId,
            @Schema(examples = "36.03.10.2001") String villageCode,
            @Schema(examples = "LPDB-PILOT") String programmeCode,
            Rupiah amount,
            Status status,
            LocalDate createdOn) {

        static ApplicationSummary of(Application application) {
            return new ApplicationSummary(
                    application.id(),
                    application.cooperativeId(),
                    application.villageCode(),
                    application.programmeCode(),
                    application.amount(),
                    application.status(),
                    application.createdOn());
        }
    }

    @Schema(name = "BudgetLineState", description = "What a part of the loan is for, and how much of it was paid out.")
    record BudgetLineView(String purpose, BudgetKind kind, Rupiah amount, Rupiah disbursed) {}

    @Schema(name = "Appraisal", description = "What the analyst found.")
    record AppraisalView(
            @Schema(description = "Of 100; the sum, cut to whole points.", examples = "82")
            int score,

            @Schema(
                    description = "What the points add up to by their weights; absent when the analyst gave the score.",
                    examples = "82.5")
            @Nullable BigDecimal sum,

            List<PointView> points,
            Appraisal.Recommendation recommendation,
            String findings,
            LocalDate appraisedOn) {

        static @Nullable AppraisalView of(@Nullable Appraisal appraisal) {
            return appraisal == null
                    ? null
                    : new AppraisalView(
                            appraisal.score(),
                            appraisal.points().isEmpty()
                                    ? null
                                    : BigDecimal.valueOf(
                                            appraisal.points().stream()
                                                    .mapToInt(AppraisalPoint::hundredths)
                                                    .sum(),
                                            2),
                            appraisal.points().stream().map(PointView::of).toList(),
                            appraisal.recommendation(),
                            appraisal.findings(),
                            appraisal.appraisedOn());
        }
    }

    @Schema(
            name = "AppraisalReturn",
            description = "Why the analyst sent an application back instead of appraising it.")
    record ReturnView(
            @Schema(description = "What is to be mended, by code.", examples = "[\"projection\"]")
            List<String> items,

            String findings,
            LocalDate returnedOn) {

        static ReturnView of(AppraisalReturn sentBack) {
            return new ReturnView(sentBack.items(), sentBack.findings(), sentBack.returnedOn());
        }
    }

    @Schema(name = "AppraisalPoint", description = "A part of a score.")
    record PointView(
            @Schema(description = "As the version of the programme has it.", examples = "coverage")
            String criterion,

            @Schema(description = "Of 100 for all together.", examples = "40")
            int weight,

            @Schema(description = "Of 100.", examples = "60")
            int points,

            @Schema(description = "What it adds to the sum.", examples = "24")
            BigDecimal adds,

            @Schema(description = "What the points follow from; absent when it was not known.", examples = "1.2")
            @Nullable BigDecimal figure,

            @Schema(description = "The fact behind the figure.", examples = "submission 1, year 1") @Nullable String cameFrom,

            @Schema(description = "Why the analyst gave this mark.") @Nullable String reason) {

        static PointView of(AppraisalPoint point) {
            return new PointView(
                    point.criterion(),
                    point.weight(),
                    point.points(),
                    BigDecimal.valueOf(point.hundredths(), 2),
                    point.figure(),
                    point.cameFrom(),
                    point.reason());
        }
    }

    @Schema(name = "Vote", description = "How a member of the committee voted; who it was stands in the audit trail.")
    record VoteView(
            Vote.Choice vote,
            String reason,

            @Schema(description = "Before the agreement.") List<String> conditions,

            List<TrancheCondition> trancheConditions,
            LocalDate votedOn) {

        static VoteView of(Vote vote) {
            return new VoteView(
                    vote.choice(),
                    vote.reason(),
                    vote.conditions().stream()
                            .filter(condition -> condition.beforeTranche() == null)
                            .map(VoteCondition::what)
                            .toList(),
                    vote.conditions().stream()
                            .flatMap(condition -> TrancheCondition.of(condition).stream())
                            .toList(),
                    vote.votedOn());
        }
    }

    @Schema(name = "Agreement", description = "What was signed; it keeps its terms whatever the programme becomes.")
    record AgreementView(
            String agreementNumber,
            Rupiah amount,
            @Schema(examples = "3") BigDecimal annualRatePercent,
            int tenorMonths,
            int graceMonths,
            @Schema(examples = "DECLINING_BALANCE") String repaymentMethod,
            @Schema(examples = "THIRTY_360") String dayCount,
            int programmeVersion,
            LocalDate chairAcceptedOn,
            LocalDate signedOn) {

        static @Nullable AgreementView of(@Nullable Agreement agreement) {
            return agreement == null
                    ? null
                    : new AgreementView(
                            agreement.number(),
                            agreement.amount(),
                            agreement.annualRatePercent(),
                            agreement.tenorMonths(),
                            agreement.graceMonths(),
                            agreement.repaymentMethod(),
                            agreement.dayCount(),
                            agreement.programmeVersion(),
                            agreement.chairAcceptedOn(),
                            agreement.signedOn());
        }
    }

    @Schema(name = "Tranche", description = "A part of the loan that was paid out.")
    record TrancheView(
            UUID trancheId,
            int number,
            String purpose,
            Rupiah amount,
            LocalDate disbursedOn,

            @Schema(description = "When the bank sent it back, once it has.") @Nullable LocalDate returnedOn,

            @Schema(description = "Whether it stands in the books of the cooperative, as the ledger says.")
            boolean booked,

            @Schema(description = "The business date of the entry.") @Nullable LocalDate bookedOn,

            @Schema(description = "The entry in the journal of the cooperative.") @Nullable UUID entryId) {

        static TrancheView of(Tranche tranche, @Nullable Booking booking) {
            return new TrancheView(
                    tranche.id(),
                    tranche.number(),
                    tranche.purpose(),
                    tranche.amount(),
                    tranche.disbursedOn(),
                    tranche.returnedOn(),
                    booking != null,
                    booking == null ? null : booking.bookedOn(),
                    booking == null ? null : booking.entryId());
        }
    }

    @Schema(name = "ApplicationStep", description = "Something that happened to an application.")
    record StepView(
            Step step,

            @Schema(description = "The state it led to.") Status status,

            @Schema(description = "The business date.") LocalDate happenedOn,

            Instant recordedAt,

            @Schema(description = "As what somebody did it.", examples = "fund-analyst")
            String role) {

        static StepView of(ApplicationStep step) {
            return new StepView(
                    step.step(),
                    step.toStatus(),
                    step.happenedOn(),
                    step.recordedAt(),
                    step.actor().role());
        }
    }

    @Schema(name = "Application", description = "An application with everything that happened to it.")
    record ApplicationView(
            UUID id,
            UUID cooperativeId,
            @Schema(examples = "36.03.10.2001") String villageCode,
            @Schema(examples = "LPDB-PILOT") String programmeCode,

            @Schema(description = "The version it is judged by: that of its day, fixed when it is submitted.")
            int programmeVersion,

            @Schema(description = "The running loan that it adds to, when it does.") @Nullable UUID topsUp,

            Rupiah amount,
            int tenorMonths,
            int graceMonths,
            Status status,
            LocalDate createdOn,
            List<BudgetLineView> budget,
            List<ReturnView> returns,
            @Nullable AppraisalView appraisal,
            List<VoteView> votes,
            @Nullable AgreementView agreement,
            List<TrancheView> tranches,
            List<StepView> history) {

        static ApplicationView of(CaseFile file) {
            Application application = file.application();
            return new ApplicationView(
                    application.id(),
                    application.cooperativeId(),
                    application.villageCode(),
                    application.programmeCode(),
                    application.programmeVersion(),
                    application.topsUp(),
                    application.amount(),
                    application.tenorMonths(),
                    application.graceMonths(),
                    application.status(),
                    application.createdOn(),
                    application.budget().stream()
                            .map(line -> new BudgetLineView(
                                    line.purpose(), line.kind(), line.amount(), file.disbursed(line)))
                            .toList(),
                    file.returns().stream().map(ReturnView::of).toList(),
                    AppraisalView.of(file.appraisal()),
                    file.votes().stream().map(VoteView::of).toList(),
                    AgreementView.of(file.agreement()),
                    file.tranches().stream()
                            .map(tranche ->
                                    TrancheView.of(tranche, file.bookings().get(tranche.id())))
                            .toList(),
                    file.steps().stream().map(StepView::of).toList());
        }
    }
}
