package id.koperasi.funding.programmedraft;

import id.koperasi.funding.programme.ProgrammeVersion;
import id.koperasi.funding.programme.ProposalRules;
import id.koperasi.funding.programmedraft.ProgrammeDraftRejection.NobodyLooks;
import id.koperasi.funding.programmedraft.ProgrammeDraftRejection.TermsUnsound;
import id.koperasi.platform.money.PositiveAmount;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
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

        @Min(1) @Max(365) @Nullable Integer approvalDays,

        @Min(1) @Max(3650) @Nullable Integer drawWithinDays,

        @Min(0) @Max(365) @Nullable Integer payToldWithinDays,

        @Nullable Boolean gateOnBothDays,

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
        @Nullable Integer valuationMonths) {

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
        somebodyMustLook(base);
    }

    /** Quotations and coverage are looked at in a proposal, photographs in a verification, and nowhere else. */
    private void somebodyMustLook(ProgrammeVersion base) {
        ProposalRules rules = base.proposalRules();
        BigDecimal floor =
                Objects.requireNonNullElse(dscrFloor, Objects.requireNonNullElse(rules.dscrFloor(), BigDecimal.ZERO));
        boolean ofProposals =
                Objects.requireNonNullElse(quotationsEach, rules.quotationsEach()) > 0 || floor.signum() > 0;
        if (ofProposals && !Objects.requireNonNullElse(proposalRequired, rules.proposalRequired())) {
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

    /** By column, for the database. */
    String json() {
        JsonObjectBuilder columns = Json.createObjectBuilder();
        text(columns, "regulation", regulation);
        number(columns, "ceiling_sen", ceiling == null ? null : BigDecimal.valueOf(ceiling.sen()));
        number(columns, "operating_cap_sen", operatingCap == null ? null : BigDecimal.valueOf(operatingCap.sen()));
        number(columns, "annual_rate_percent", annualRatePercent);
        number(columns, "max_tenor_months", decimal(maxTenorMonths));
        number(columns, "max_grace_months", decimal(maxGraceMonths));
        text(columns, "applications_until", applicationsUntil == null ? null : applicationsUntil.toString());
        number(columns, "committee_size", decimal(committeeSize));
        number(columns, "committee_quorum", decimal(committeeQuorum));
        number(columns, "offer_days", decimal(offerDays));
        number(columns, "approval_days", decimal(approvalDays));
        number(columns, "draw_within_days", decimal(drawWithinDays));
        number(columns, "pay_told_within_days", decimal(payToldWithinDays));
        whether(columns, "gate_on_both_days", gateOnBothDays);
        whether(columns, "proposal_required", proposalRequired);
        number(columns, "quotations_each", decimal(quotationsEach));
        atLeast(columns, "dscr_floor", dscrFloor);
        whether(columns, "verification_required", verificationRequired);
        number(columns, "photographs_least", decimal(photographsLeast));
        atLeast(columns, "collateral_percent", collateralPercent);
        number(columns, "valuation_months", decimal(valuationMonths));
        return columns.build().toString();
    }

    private static void text(JsonObjectBuilder columns, String column, @Nullable String value) {
        if (value != null) {
            columns.add(column, value);
        }
    }

    private static void number(JsonObjectBuilder columns, String column, @Nullable BigDecimal value) {
        if (value != null) {
            columns.add(column, value);
        }
    }

    private static void whether(JsonObjectBuilder columns, String column, @Nullable Boolean value) {
        if (value != null) {
            columns.add(column, value);
        }
    }

    /** At least nothing is not asked at all, which a version says by not having it. */
    private static void atLeast(JsonObjectBuilder columns, String column, @Nullable BigDecimal value) {
        if (value != null && value.signum() == 0) {
            columns.addNull(column);
        } else {
            number(columns, column, value);
        }
    }

    private static @Nullable BigDecimal decimal(@Nullable Integer value) {
        return value == null ? null : BigDecimal.valueOf(value);
    }
}
