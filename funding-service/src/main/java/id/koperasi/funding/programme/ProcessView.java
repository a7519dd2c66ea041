package id.koperasi.funding.programme;

import id.koperasi.platform.money.Rupiah;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ProgrammeProcess", description = "What a version asks on the way from the draft to the agreement.")
record ProcessView(
        @Schema(description = "Whether an application comes with a proposal.")
        boolean proposalRequired,

        @Schema(description = "From how many suppliers a capital line of the budget needs a quotation.", examples = "2")
        int quotationsEach,

        @Schema(
                description =
                        "The least that the surplus of each year may be of what falls due in it; not asked when absent.",
                examples = "1.2")
        @Nullable BigDecimal dscrFloor,

        List<DocumentView> documents,

        @Schema(description = "Whether somebody has seen the place before the appraisal.")
        boolean verificationRequired,

        @Schema(description = "How many photographs a verification shows at least.", examples = "2")
        int photographsLeast,

        @Schema(
                description = "For how many days an offer can be accepted; absent when it is signed without one.",
                examples = "30")
        @Nullable Integer offerDays,

        @Schema(description = "How long after its acceptance an offer can be signed.", examples = "60")
        int signWithinDays,

        @Schema(
                description =
                        "How much of the loan, in per cent, the counted value of its assets covers at least; not asked when"
                                + " absent.",
                examples = "100")
        @Nullable BigDecimal collateralPercent,

        @Schema(description = "For how long the valuation of an asset counts.", examples = "24")
        int valuationMonths,

        @Schema(description = "Whose holders answer for the loan themselves.")
        List<GuarantorView> guarantors,

        @Schema(description = "How long whoever follows a guarantor in his office has to sign.", examples = "14")
        int guarantorDays,

        @Schema(description = "Whether a supplier whose quotation was submitted may be paid at once.")
        boolean supplierPayment,

        @Schema(
                description = "How much of what was paid out is accounted for before more is; not asked when absent.",
                examples = "75")
        @Nullable Integer useReportedPercent,

        @Schema(
                description = "After how many days what was paid out and is not accounted for is overdue.",
                examples = "30")
        @Nullable Integer useReportDays,

        @Schema(description = "What the appraisal looks at; nothing when the analyst gives the score himself.")
        List<ScoreView> scorecard,

        @Schema(description = "Who decides up to which amount.")
        List<PowerView> powers) {

    @Schema(name = "ScoreBand", description = "How many of 100 points a figure is worth that is at least this.")
    record BandView(
            @Schema(examples = "1.2") BigDecimal atLeast,
            @Schema(examples = "60") int points) {}

    @Schema(name = "ScoreCriterion", description = "Something that an appraisal looks at.")
    record ScoreView(
            @Schema(examples = "coverage") String code,
            Words name,

            @Schema(description = "Of 100 for all together.", examples = "40")
            int weight,

            @Schema(description = "The figure it follows from; absent when the analyst gives his own mark.") @Nullable ScoredFact fact,

            List<BandView> bands,
            String source) {

        static ScoreView of(ScoreCriterion criterion) {
            return new ScoreView(
                    criterion.code(),
                    criterion.name(),
                    criterion.weight(),
                    criterion.fact(),
                    criterion.bands().stream()
                            .map(band -> new BandView(band.atLeast(), band.points()))
                            .toList(),
                    criterion.source());
        }
    }

    @Schema(name = "GuarantorOffice", description = "An office whose holder answers for a loan himself.")
    record GuarantorView(@Schema(examples = "chair") String office, String source) {}

    @Schema(name = "Power", description = "A body that decides up to an amount.")
    record PowerView(
            Rupiah upTo,
            Words body,

            @Schema(description = "An odd number of members.", examples = "3")
            int seats,

            @Schema(description = "How many must have voted.", examples = "2")
            int quorum,

            String source) {

        static PowerView of(Power power) {
            return new PowerView(power.upTo(), power.body(), power.seats(), power.quorum(), power.source());
        }
    }

    @Schema(name = "RequiredDocument", description = "A document that a version asks for, as a file.")
    record DocumentView(
            @Schema(examples = "village-minutes") String code,
            Words name,
            @Schema(examples = "PMK 49/2025 pasal 2") String source) {}

    static ProcessView of(ProgrammeVersion version, Judging judging) {
        ProposalRules rules = version.proposalRules();
        BigDecimal floor = rules.dscrFloor();
        GuaranteeRules guarantees = version.guaranteeRules();
        BigDecimal covered = guarantees.collateralPercent();
        return new ProcessView(
                rules.proposalRequired(),
                rules.quotationsEach(),
                floor == null ? null : floor.stripTrailingZeros(),
                version.documents().stream()
                        .map(document -> new DocumentView(document.code(), document.name(), document.source()))
                        .toList(),
                version.verificationRules().verificationRequired(),
                version.verificationRules().photographsLeast(),
                version.offerDays(),
                version.signWithinDays(),
                covered == null ? null : covered.stripTrailingZeros(),
                guarantees.valuationMonths(),
                version.guarantors().stream()
                        .map(guarantor -> new GuarantorView(guarantor.office(), guarantor.source()))
                        .toList(),
                guarantees.guarantorDays(),
                version.supplierPayment(),
                version.useReportedPercent(),
                version.useReportDays(),
                judging.criteria(version).stream().map(ScoreView::of).toList(),
                judging.powers(version).stream().map(PowerView::of).toList());
    }
}
