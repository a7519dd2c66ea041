package id.koperasi.funding.support;

import id.koperasi.funding.filing.HandedInFileView;
import id.koperasi.funding.support.CapitalOutputs.Output;
import id.koperasi.funding.support.Support.Document;
import id.koperasi.funding.support.Support.Stage;
import id.koperasi.funding.support.Support.State;
import id.koperasi.funding.support.Supports.HandedIn;
import id.koperasi.platform.money.Rupiah;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How support is shown. */
final class SupportViews {

    private SupportViews() {}

    @Schema(name = "SupportStage", description = "A step of support and its last day.")
    record StageView(
            @Schema(description = "The last day; absent before the step can be taken.") @Nullable LocalDate by,

            @Schema(description = "When it was taken.") @Nullable LocalDate on) {

        static StageView of(Stage stage) {
            return new StageView(stage.by(), stage.on());
        }
    }

    @Schema(
            name = "Support",
            description = "What was asked of a public budget for an instalment that was not paid on its day.")
    record SupportView(
            UUID id,
            UUID loanId,
            SupportSource source,

            @Schema(description = "Whose yearly budget.", examples = "36.03.10.2001")
            String regionCode,

            LocalDate dueOn,

            @Schema(description = "What was missing.") Rupiah missing,
            State status,
            StageView asking,
            StageView recommending,
            StageView placing,
            @Nullable Rupiah recommended,

            @Schema(description = "The payment it became.") @Nullable UUID paymentId) {

        static SupportView of(Support support) {
            return new SupportView(
                    support.id(),
                    support.loanId(),
                    support.source(),
                    support.regionCode(),
                    support.dueOn(),
                    support.missing(),
                    support.status(),
                    StageView.of(support.asking()),
                    StageView.of(support.recommending()),
                    StageView.of(support.placing()),
                    support.recommended(),
                    support.paymentId());
        }
    }

    @Schema(name = "SupportDocument", description = "What goes with the question, as a file.")
    record DocumentView(UUID id, Document kind, HandedInFileView file) {

        static DocumentView of(HandedIn document) {
            return new DocumentView(document.id(), document.kind(), HandedInFileView.of(document.file()));
        }
    }

    @Schema(name = "CapitalOutput", description = "What a loan bought, which secures it since support was placed.")
    record OutputView(
            @Schema(examples = "Gerai sembako dan gudang") String purpose, Rupiah amount, LocalDate since) {

        static OutputView of(Output output) {
            return new OutputView(output.purpose(), output.amount(), output.since());
        }
    }

    @Schema(name = "SupportedLoan", description = "The support of a loan, and what secures the loan because of it.")
    record SupportedView(List<SupportView> supports, List<OutputView> capitalOutputs) {}
}
