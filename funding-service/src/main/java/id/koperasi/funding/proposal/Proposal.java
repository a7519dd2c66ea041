package id.koperasi.funding.proposal;

import id.koperasi.funding.application.BudgetKind;
import id.koperasi.funding.application.BudgetLine;
import id.koperasi.funding.application.LoanTerms;
import id.koperasi.platform.money.PositiveAmount;
import id.koperasi.platform.money.Rupiah;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the cooperative proposes.
 *
 * @param amount what it asks for
 * @param tenorMonths months until the last instalment, grace included
 * @param graceMonths months before the first instalment of principal
 * @param lines the budget
 * @param stages in which the loan is to be paid out
 * @param projection what comes in and goes out in each month of the tenor
 * @param risks and what is done about them
 */
@Schema(name = "ProposalContent", description = "What a cooperative proposes to do with the loan.")
record Proposal(
        @NotNull @PositiveAmount Rupiah amount,

        @NotNull @Min(1) @Max(Proposal.MAX_MONTHS) @Schema(examples = "24")
        Integer tenorMonths,

        @NotNull @Min(0) @Max(Proposal.MAX_MONTHS) @Schema(examples = "6")
        Integer graceMonths,

        @NotEmpty @Size(max = 50) List<@NotNull @Valid ProposedLine> lines,
        @NotNull @Size(max = 24) List<@NotNull @Valid ProposedStage> stages,
        @NotNull @Size(max = Proposal.MAX_MONTHS) List<@NotNull @Valid ProjectedMonth> projection,
        @NotNull @Size(max = 50) List<@NotNull @Valid ProposedRisk> risks) {

    /** Longer than any programme lends; the programme's own limit is data. */
    static final int MAX_MONTHS = 600;

    Proposal {
        lines = List.copyOf(lines);
        stages = List.copyOf(stages);
        projection = List.copyOf(projection);
        risks = List.copyOf(risks);
    }

    @Schema(description = "A line of the budget.")
    record ProposedLine(
            @NotBlank @Size(max = 200) @Schema(examples = "Gerai sembako dan gudang")
            String purpose,

            @NotNull BudgetKind kind,

            @NotNull @Schema(description = "Which of the seven activities it serves.")
            Activity activity,

            @NotNull @PositiveAmount Rupiah amount,

            @Size(max = 200) @Schema(description = "Who is to deliver it, once chosen.", examples = "CV Tani Makmur")
            @Nullable String supplier) {}

    @Schema(description = "A part of the loan that is to be paid out together.")
    record ProposedStage(
            @NotNull @Min(1) @Max(MAX_MONTHS) @Schema(description = "The month of the loan, from 1.", examples = "1")
            Integer month,

            @NotBlank @Size(max = 500) @Schema(examples = "Pembangunan gerai")
            String what,

            @NotNull @PositiveAmount Rupiah amount) {}

    @Schema(
            description =
                    "What the business takes in and pays in a month, without the loan and what is paid back of it.")
    record ProjectedMonth(
            @NotNull @Min(1) @Max(MAX_MONTHS) @Schema(description = "The month of the loan, from 1.", examples = "1")
            Integer month,

            @NotNull Rupiah receipts,

            @NotNull Rupiah payments) {

        Rupiah surplus() {
            return receipts.minus(payments);
        }
    }

    @Schema(description = "What may go wrong, and what is done about it.")
    record ProposedRisk(
            @NotBlank @Size(max = 500) @Schema(examples = "Harga beras naik")
            String risk,

            @NotBlank @Size(max = 1000) @Schema(examples = "Kontrak pasokan dengan Bulog")
            String mitigation) {}

    LoanTerms terms() {
        return new LoanTerms(
                amount,
                tenorMonths,
                graceMonths,
                lines.stream()
                        .map(line -> new BudgetLine(line.purpose(), line.kind(), line.amount()))
                        .toList());
    }

    Rupiah staged() {
        return stages.stream().map(ProposedStage::amount).reduce(Rupiah.ZERO, Rupiah::plus);
    }
}
