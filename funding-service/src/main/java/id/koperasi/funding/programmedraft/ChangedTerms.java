package id.koperasi.funding.programmedraft;

import id.koperasi.funding.programme.ProgrammeVersion;
import id.koperasi.funding.programme.ProposalRules;
import id.koperasi.funding.programmedraft.ProgrammeDraftRejection.NobodyLooks;
import id.koperasi.funding.programmedraft.ProgrammeDraftRejection.TermsUnsound;
import id.koperasi.platform.money.PositiveAmount;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a draft changes of the version it is based on; what it does not name stays as it is there. */
@Schema(name = "ChangedTerms", description = "What differs from the version it is based on; the rest stays.")
record ChangedTerms(
        @Size(min = 1, max = 200) @Schema(examples = "Permenkop 1/2025 perubahan kedua") @Nullable String regulation,

        @PositiveAmount @Nullable Rupiah ceiling,

        @PositiveAmount @Nullable Rupiah operatingCap,

        @DecimalMin("0") @DecimalMax("24") @Digits(integer = 2, fraction = 4) @Schema(examples = "3") @Nullable BigDecimal annualRatePercent,

        @Min(1) @Max(600) @Nullable Integer maxTenorMonths,

        @Min(0) @Max(599) @Nullable Integer maxGraceMonths,

        @Schema(description = "The last day on which an application is taken.") @Nullable LocalDate applicationsUntil,

        @Min(3) @Max(15) @Nullable Integer committeeSize,

        @Min(2) @Max(15) @Nullable Integer committeeQuorum,

        @Min(1) @Max(365) @Nullable Integer offerDays,

        @Min(1) @Max(365) @Schema(description = "How long after its acceptance an offer can be signed.", examples = "60")
        @Nullable Integer signWithinDays,

        @Min(1) @Max(365) @Nullable Integer approvalDays,

        @Min(1) @Max(3650) @Nullable Integer drawWithinDays,

        @Min(0) @Max(365) @Nullable Integer payToldWithinDays,

        @Nullable Boolean gateOnBothDays,

        @Schema(description = "Whether a supplier whose quotation was submitted may be paid at once.") @Nullable Boolean supplierPayment,

        @Min(0) @Max(100) @Schema(
                description = "How much of what was paid out is accounted for before more is; 0 when it is not asked.",
                examples = "75")
        @Nullable Integer useReportedPercent,

        @Min(0) @Max(365) @Schema(
                description = "After how many days what was paid out and is not accounted for is overdue; 0 for never.",
                examples = "30")
        @Nullable Integer useReportDays,

        @Schema(description = "Whether an application comes with a proposal.") @Nullable Boolean proposalRequired,

        @Min(0) @Max(10) @Schema(description = "From how many suppliers a capital line needs a quotation.", examples = "2")
        @Nullable Integer quotationsEach,

        @DecimalMin("0") @DecimalMax("10") @Digits(integer = 2, fraction = 3) @Schema(
                description =
                        "The least that the surplus of each year may be of what falls due in it; 0 when it is not asked.",
                examples = "1.2")
        @Nullable BigDecimal dscrFloor,

        @Schema(description = "Whether somebody has seen the place before the appraisal.") @Nullable Boolean verificationRequired,

        @Min(0) @Max(20) @Schema(description = "How many photographs a verification shows at least.", examples = "2")
        @Nullable Integer photographsLeast,

        @DecimalMin("0") @DecimalMax("500") @Digits(integer = 3, fraction = 2) @Schema(
                description =
                        "How much of the loan the counted value of its assets covers at least, per cent; 0 when it is not asked.",
                examples = "100")
        @Nullable BigDecimal collateralPercent,

        @Min(1) @Max(120) @Schema(description = "For how long the valuation of an asset counts.", examples = "24")
        @Nullable Integer valuationMonths,

        @Min(1) @Max(365) @Schema(description = "How long whoever follows a guarantor in his office has to sign.", examples = "14")
        @Nullable Integer guarantorDays,

        @Schema(description = "How loans are put into classes: by billing letters, or by days.") @Nullable Collectibility collectibility,

        @Valid @Schema(description = "How a loan is paid back.") @Nullable ChangedRepayment repayment) {

    /** By which method loans are put into classes. */
    enum Collectibility {
        STATE_RECEIVABLES,
        BANK_DAYS
    }

    private static final int PAIR = 2;

    /** Refuses what would contradict itself together with the version it is based on. */
    void mustFit(ProgrammeVersion base) {
        Rupiah most = Objects.requireNonNullElse(ceiling, base.ceiling());
        Rupiah operating = Objects.requireNonNullElse(operatingCap, base.operatingCap());
        int tenor = Objects.requireNonNullElse(maxTenorMonths, base.maxTenorMonths());
        int grace = Objects.requireNonNullElse(maxGraceMonths, base.maxGraceMonths());
        int seats = Objects.requireNonNullElse(committeeSize, base.committeeSize());
        int quorum = Objects.requireNonNullElse(committeeQuorum, base.committeeQuorum());
        if (operating.compareTo(most) > 0 || grace >= tenor || seats % PAIR == 0 || quorum > seats) {
            throw new RejectedException(new TermsUnsound());
        }
        if (repayment != null) {
            repayment.mustFit(grace);
        }
        somebodyMustLook(base);
        somebodyMustOffer(base);
    }

    private void somebodyMustOffer(ProgrammeVersion base) {
        if (signWithinDays != null && offerDays == null && base.offerDays() == null) {
            throw new RejectedException(new NobodyLooks("offerDays"));
        }
    }

    /** Quotations and coverage are looked at in a proposal, photographs in a verification, and nowhere else. */
    private void somebodyMustLook(ProgrammeVersion base) {
        ProposalRules rules = base.proposalRules();
        BigDecimal floor =
                Objects.requireNonNullElse(dscrFloor, Objects.requireNonNullElse(rules.dscrFloor(), BigDecimal.ZERO));
        boolean ofProposals =
                Objects.requireNonNullElse(quotationsEach, rules.quotationsEach()) > 0 || floor.signum() > 0;
        boolean toSuppliers = Objects.requireNonNullElse(supplierPayment, base.supplierPayment());
        if ((ofProposals || toSuppliers) && !Objects.requireNonNullElse(proposalRequired, rules.proposalRequired())) {
            throw new RejectedException(new NobodyLooks("proposalRequired"));
        }
        boolean seen = Objects.requireNonNullElse(
                verificationRequired, base.verificationRules().verificationRequired());
        if (photographsLeast != null && photographsLeast > 0 && !seen) {
            throw new RejectedException(new NobodyLooks("verificationRequired"));
        }
        if (valuationMonths != null && !asksForAssets(base)) {
            throw new RejectedException(new NobodyLooks("collateralPercent"));
        }
    }

    private boolean asksForAssets(ProgrammeVersion base) {
        BigDecimal percent = Objects.requireNonNullElse(
                collateralPercent,
                Objects.requireNonNullElse(base.guaranteeRules().collateralPercent(), BigDecimal.ZERO));
        return percent.signum() > 0;
    }

    /** By column, for the database; rules that are columns of a version too. */
    String json(ChangedRules rules) {
        var columns = new TermColumns();
        columns.text("regulation", regulation);
        columns.amount("ceiling_sen", ceiling);
        columns.amount("operating_cap_sen", operatingCap);
        columns.number("annual_rate_percent", annualRatePercent);
        columns.number("max_tenor_months", maxTenorMonths);
        columns.number("max_grace_months", maxGraceMonths);
        columns.text("applications_until", applicationsUntil);
        columns.number("committee_size", committeeSize);
        columns.number("committee_quorum", committeeQuorum);
        columns.number("offer_days", offerDays);
        columns.number("sign_within_days", signWithinDays);
        columns.number("approval_days", approvalDays);
        columns.number("draw_within_days", drawWithinDays);
        columns.number("pay_told_within_days", payToldWithinDays);
        columns.whether("gate_on_both_days", gateOnBothDays);
        columns.whether("supplier_payment", supplierPayment);
        columns.atLeast("use_reported_percent", useReportedPercent);
        columns.atLeast("use_report_days", useReportDays);
        columns.whether("proposal_required", proposalRequired);
        columns.number("quotations_each", quotationsEach);
        columns.atLeast("dscr_floor", dscrFloor);
        columns.whether("verification_required", verificationRequired);
        columns.number("photographs_least", photographsLeast);
        columns.atLeast("collateral_percent", collateralPercent);
        columns.number("valuation_months", valuationMonths);
        columns.number("guarantor_days", guarantorDays);
        columns.text("collectibility", collectibility);
        if (repayment != null) {
            repayment.addTo(columns);
        }
        RulesAsRows.addTo(columns, rules.restructuring());
        return columns.json();
    }
}
