package id.koperasi.funding.spending;

import id.koperasi.funding.application.Application;
import id.koperasi.funding.application.BudgetLine;
import id.koperasi.funding.application.CaseFiles.PaidOut;
import id.koperasi.funding.filing.HandedInFileView;
import id.koperasi.funding.spending.Deviation.Decision;
import id.koperasi.funding.spending.Deviation.Wish;
import id.koperasi.funding.spending.Spending.Spent;
import id.koperasi.platform.money.PositiveAmount;
import id.koperasi.platform.money.Rupiah;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How the use of a loan is told and shown. */
final class SpendingViews {

    private SpendingViews() {}

    @Schema(description = "Money of a line is to be spent otherwise.")
    record NewDeviation(
            @NotBlank @Size(max = 200) @Schema(description = "The line whose money it is.", examples = "Gerai sembako dan gudang")
            String purpose,

            @NotBlank @Size(max = 500) @Schema(description = "What for.", examples = "Lemari pendingin")
            String instead,

            @NotNull @PositiveAmount @Schema(description = "The most.")
            Rupiah amount,

            @NotBlank @Size(max = 2000) @Schema(examples = "Etalase dihibahkan warga.")
            String reason,

            @NotNull @Schema(examples = "2026-03-02") LocalDate askedOn) {

        Wish wish() {
            return new Wish(purpose, instead, amount, reason, askedOn);
        }
    }

    @Schema(description = "What the fund says to a deviation.")
    record NewDeviationDecision(
            @NotNull Boolean approved,

            @NotBlank @Size(max = 2000) @Schema(examples = "Masih dalam kegiatan gerai sembako.")
            String reason,

            @NotNull @Schema(examples = "2026-03-05") LocalDate decidedOn) {

        Decision decision() {
            return new Decision(approved, reason, decidedOn);
        }
    }

    @Schema(name = "Deviation", description = "That money of a line is to be spent otherwise.")
    record DeviationView(
            UUID deviationId,
            String purpose,
            String instead,
            Rupiah amount,
            String reason,
            LocalDate askedOn,

            @Schema(description = "Absent while the fund has not decided.") @Nullable Boolean approved,

            @Nullable String decisionReason,
            @Nullable LocalDate decidedOn) {

        static DeviationView of(Deviation deviation) {
            Wish wish = deviation.wish();
            Decision decision = deviation.decision();
            return new DeviationView(
                    deviation.id(),
                    wish.purpose(),
                    wish.instead(),
                    wish.amount(),
                    wish.reason(),
                    wish.askedOn(),
                    decision == null ? null : decision.approved(),
                    decision == null ? null : decision.reason(),
                    decision == null ? null : decision.decidedOn());
        }
    }

    @Schema(name = "Spending", description = "Something that was paid from a loan, with its receipt.")
    record SpendingView(
            UUID spendingId,
            String purpose,
            Rupiah amount,
            LocalDate spentOn,
            String supplier,
            String receiptNumber,
            @Nullable UUID deviationId,
            HandedInFileView file,
            Instant recordedAt) {

        static SpendingView of(Spending spending) {
            Spent spent = spending.spent();
            return new SpendingView(
                    spending.id(),
                    spent.purpose(),
                    spent.amount(),
                    spent.spentOn(),
                    spent.supplier(),
                    spent.receiptNumber(),
                    spent.deviationId(),
                    HandedInFileView.of(spending.file()),
                    spending.recordedAt());
        }
    }

    @Schema(name = "UseOfLine", description = "What became of the money of a line.")
    record LineView(
            String purpose,
            Rupiah budgeted,
            Rupiah paidOut,
            Rupiah used,

            @Schema(description = "Paid out and not accounted for.")
            Rupiah open) {

        static LineView of(BudgetLine line, List<PaidOut> paid, List<Spending> spendings) {
            Rupiah paidOut = paid.stream()
                    .filter(part -> part.purpose().equals(line.purpose()))
                    .map(PaidOut::amount)
                    .reduce(Rupiah.ZERO, Rupiah::plus);
            Rupiah used = ReportingSpending.sum(spendings.stream()
                    .filter(each -> each.spent().purpose().equals(line.purpose()))
                    .toList());
            return new LineView(line.purpose(), line.amount(), paidOut, used, paidOut.minus(used));
        }
    }

    @Schema(name = "UseOfLoan", description = "What a loan was spent on.")
    record UseOfLoanView(
            UUID applicationId, List<LineView> lines, List<SpendingView> spendings, List<DeviationView> deviations) {

        static UseOfLoanView of(
                Application application, List<PaidOut> paid, List<Spending> spendings, List<Deviation> deviations) {
            return new UseOfLoanView(
                    application.id(),
                    application.budget().stream()
                            .map(line -> LineView.of(line, paid, spendings))
                            .toList(),
                    spendings.stream().map(SpendingView::of).toList(),
                    deviations.stream().map(DeviationView::of).toList());
        }
    }
}
