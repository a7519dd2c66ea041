package id.koperasi.funding.guarantee;

import id.koperasi.funding.filing.HandedInFileView;
import id.koperasi.funding.guarantee.CollateralShares.Share;
import id.koperasi.funding.guarantee.Securities.Security;
import id.koperasi.platform.money.Rupiah;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How what secures a loan is shown. */
final class GuaranteeViews {

    private GuaranteeViews() {}

    @Schema(name = "Valuation", description = "What somebody found an asset to be worth.")
    record ValuationView(
            @Schema(examples = "2025-10-06") LocalDate valuedOn,
            @Schema(examples = "KJPP Mitra Nilai") String valuer,
            @Schema(examples = "250000000") Rupiah value) {

        static ValuationView of(Valuation valuation) {
            return new ValuationView(valuation.valuedOn(), valuation.valuer(), valuation.value());
        }
    }

    @Schema(name = "Collateral", description = "An asset that secures a loan, and what of its value counts.")
    record CollateralView(
            UUID id,
            CollateralKind kind,
            @Schema(examples = "Tanah dan gudang 200 m2") String description,

            @Schema(description = "Of the paper that proves whose it is.", examples = "SHM 00412/Sukamaju")
            String proofNumber,

            HandedInFileView file,

            @Schema(
                    description =
                            "The latest last; of them the latest by its day counts, for as long as the programme lets it.")
            List<ValuationView> valuations,

            @Schema(description = "What part of the value counts, per cent.", examples = "80") @Nullable BigDecimal sharePercent,

            @Schema(description = "By what such an asset is bound.", examples = "HAK_TANGGUNGAN") @Nullable String lien,

            @Schema(description = "Under which number it is bound.", examples = "HT 1187/2025") @Nullable String lienNumber,

            @Nullable LocalDate lienOn,

            @Schema(description = "What counts of it.", examples = "200000000")
            Rupiah counted,

            @Nullable LocalDate releasedOn,
            @Nullable ReleaseCause releaseCause) {

        static CollateralView of(Valued valued) {
            Collateral asset = valued.collateral();
            Share share = valued.share();
            return new CollateralView(
                    asset.id(),
                    asset.kind(),
                    asset.offered().description(),
                    asset.offered().proofNumber(),
                    HandedInFileView.of(asset.file()),
                    valued.valuations().stream().map(ValuationView::of).toList(),
                    share == null ? null : share.percent(),
                    share == null ? null : share.lien(),
                    asset.lienNumber(),
                    asset.lienOn(),
                    valued.counted(),
                    asset.releasedOn(),
                    asset.releaseCause());
        }
    }

    @Schema(name = "PersonalGuarantee", description = "That somebody answers for a loan by his office.")
    record PersonalView(
            UUID id,
            @Schema(examples = "chair") String office,

            @Schema(
                    description = "A reference, never a name.",
                    examples = "5f2b8f0e6d3c4a19b7e1c0d94f6a8b2377e5d1c3a9f04b68d2c7e6f1a0b3c5d9")
            String person,

            LocalDate signedOn,

            @Schema(description = "The first day on which he does not answer for it any more.") @Nullable LocalDate releasedOn,

            @Nullable ReleaseCause releaseCause) {

        static PersonalView of(PersonalGuarantee personal) {
            return new PersonalView(
                    personal.id(),
                    personal.office(),
                    personal.person(),
                    personal.signedOn(),
                    personal.releasedOn(),
                    personal.releaseCause());
        }
    }

    @Schema(name = "LoanSecurity", description = "How far a loan is secured on a day.")
    record SecurityView(
            UUID applicationId,
            LocalDate asOf,

            @Schema(
                    description = "What is owed and what may still be drawn; before the agreement, what is asked for.",
                    examples = "250000000")
            Rupiah exposure,

            @Schema(
                    description = "How much of it the programme wants covered, per cent; not asked when absent.",
                    examples = "100")
            @Nullable BigDecimal askedPercent,

            @Schema(description = "What counts of the value of all assets.", examples = "200000000")
            Rupiah counted,

            @Schema(description = "What part of the exposure that is, per cent.", examples = "80")
            BigDecimal coveredPercent,

            @Schema(description = "What of it counts of assets that are bound.", examples = "0")
            Rupiah bound,

            @Schema(description = "The offices whose holders answer for it.")
            List<String> guarantors,

            List<CollateralView> collaterals,
            List<PersonalView> personal) {

        static SecurityView of(UUID applicationId, Security security) {
            BigDecimal asked = security.version().guaranteeRules().collateralPercent();
            Rupiah counted = security.counted(asset -> true);
            return new SecurityView(
                    applicationId,
                    security.day(),
                    security.exposure(),
                    asked == null ? null : asked.stripTrailingZeros(),
                    counted,
                    security.percent(counted),
                    security.counted(asset -> asset.isBoundOn(security.day())),
                    security.version().guarantors().stream()
                            .map(guarantor -> guarantor.office())
                            .toList(),
                    security.assets().stream().map(CollateralView::of).toList(),
                    security.personal().stream().map(PersonalView::of).toList());
        }
    }

    @Schema(
            name = "GuaranteeTask",
            description =
                    "Who is bound holds the office no longer: his successor is asked to sign, and only that releases him.")
    record TaskView(
            UUID guaranteeId,
            UUID loanId,
            UUID cooperativeId,
            @Schema(examples = "36.03.10.2001") String villageCode,
            @Schema(examples = "LPDB-PILOT") String programmeCode,
            @Schema(examples = "chair") String office,

            @Schema(description = "Since when the one who is bound does not hold it.")
            LocalDate leftOn,

            @Schema(
                    description = "A reference to who holds it now; absent while the office is vacant.",
                    examples = "5f2b8f0e6d3c4a19b7e1c0d94f6a8b2377e5d1c3a9f04b68d2c7e6f1a0b3c5d9")
            @Nullable String successor,

            @Nullable LocalDate askedOn,

            @Schema(description = "By when he should have signed.") @Nullable LocalDate dueOn,

            boolean overdue) {

        static TaskView of(GuaranteeTask task, LocalDate day) {
            return new TaskView(
                    task.guaranteeId(),
                    task.loanId(),
                    task.cooperativeId(),
                    task.villageCode(),
                    task.programmeCode(),
                    task.office(),
                    task.leftOn(),
                    task.successor(),
                    task.askedOn(),
                    task.dueOn(),
                    task.isOverdueOn(day));
        }
    }
}
