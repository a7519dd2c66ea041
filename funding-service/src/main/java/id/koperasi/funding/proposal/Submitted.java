package id.koperasi.funding.proposal;

import id.koperasi.platform.money.Rupiah;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is kept of a submission.
 *
 * @param proposal what it said
 * @param documents those that counted
 * @param quotations those that counted
 */
@Schema(name = "SubmittedProposal", description = "A proposal with its files, as it was submitted.")
record Submitted(Proposal proposal, List<SubmittedDocument> documents, List<SubmittedQuotation> quotations) {

    Submitted {
        documents = List.copyOf(documents);
        quotations = List.copyOf(quotations);
    }

    @Schema(description = "A document that counted.")
    record SubmittedDocument(
            @Schema(examples = "village-minutes") String code, String fileName, String digest) {}

    @Schema(description = "A quotation that counted.")
    record SubmittedQuotation(String purpose, String supplier, Rupiah amount, LocalDate quotedOn, String digest) {}

    static Submitted of(Proposal proposal, Collection<ProposalDocument> documents, Collection<Quotation> quotations) {
        return new Submitted(
                proposal,
                documents.stream()
                        .map(document -> new SubmittedDocument(
                                document.code(),
                                document.file().fileName(),
                                document.file().digest()))
                        .toList(),
                quotations.stream()
                        .map(quotation -> new SubmittedQuotation(
                                quotation.quoted().purpose(),
                                quotation.quoted().supplier(),
                                quotation.quoted().amount(),
                                quotation.quoted().quotedOn(),
                                quotation.file().digest()))
                        .toList());
    }
}
