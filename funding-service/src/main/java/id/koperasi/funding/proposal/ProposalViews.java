package id.koperasi.funding.proposal;

import id.koperasi.funding.application.Lack;
import id.koperasi.funding.filing.HandedInFileView;
import id.koperasi.funding.schedule.InstalmentView;
import id.koperasi.platform.money.Rupiah;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How proposals are shown. */
final class ProposalViews {

    private ProposalViews() {}

    @Schema(name = "CoverageYear", description = "How far the projection carries what falls due in twelve months.")
    record CoverageYearView(
            @Schema(description = "Of the loan, from 1.", examples = "1")
            int year,

            @Schema(description = "Receipts less payments of the projection.")
            Rupiah surplus,

            @Schema(description = "Principal and interest.") Rupiah due,

            @Schema(
                    description =
                            "Surplus over due (DSCR), cut after the third decimal; absent while nothing falls due.",
                    examples = "1.583")
            @Nullable BigDecimal ratio) {

        static CoverageYearView of(Coverage.Year year) {
            return new CoverageYearView(year.year(), year.surplus(), year.due(), year.ratio());
        }
    }

    @Schema(
            name = "Proposal",
            description = "A proposal as it is being written, what it would owe and what it lacks to be submitted.")
    record ProposalView(
            UUID applicationId,
            Proposal content,
            Instant writtenAt,

            @Schema(description = "As of which day the rest is computed.")
            LocalDate asOf,

            @Schema(description = "By the terms of which version.", examples = "2")
            int programmeVersion,

            @Schema(
                    description =
                            "By the schedule of the programme, as if all were paid out on the due day of that month.")
            List<InstalmentView> repaymentPlan,

            List<CoverageYearView> coverage,

            @Schema(description = "What is lacking before it can be submitted; the passport is told apart.")
            List<Lack> lacking) {}

    @Schema(name = "ProposalDocument", description = "A document of a proposal; of each code the last one counts.")
    record DocumentView(
            UUID documentId,
            @Schema(examples = "village-minutes") String code,
            HandedInFileView file,
            Instant handedInAt) {

        static DocumentView of(ProposalDocument document) {
            return new DocumentView(
                    document.id(), document.code(), HandedInFileView.of(document.file()), document.handedInAt());
        }
    }

    @Schema(name = "Quotation", description = "A quotation; of each supplier and line the last one counts.")
    record QuotationView(
            UUID quotationId,
            @Schema(examples = "Gerai sembako dan gudang") String purpose,
            @Schema(examples = "CV Tani Makmur") String supplier,
            Rupiah amount,
            LocalDate quotedOn,
            HandedInFileView file,
            Instant handedInAt) {

        static QuotationView of(Quotation quotation) {
            var quoted = quotation.quoted();
            return new QuotationView(
                    quotation.id(),
                    quoted.purpose(),
                    quoted.supplier(),
                    quoted.amount(),
                    quoted.quotedOn(),
                    HandedInFileView.of(quotation.file()),
                    quotation.handedInAt());
        }
    }
}
