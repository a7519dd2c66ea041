package id.koperasi.funding.proposal;

import id.koperasi.funding.application.ApplicationRejection.WrongState;
import id.koperasi.funding.application.Applications;
import id.koperasi.funding.filing.HandedInFile;
import id.koperasi.funding.proposal.ProposalRejection.NoSuchLine;
import id.koperasi.funding.proposal.ProposalRejection.UnknownDocument;
import id.koperasi.funding.proposal.ProposalViews.DocumentView;
import id.koperasi.funding.proposal.ProposalViews.QuotationView;
import id.koperasi.funding.proposal.Quotation.Quoted;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.file.FileLink;
import id.koperasi.platform.file.FileLinks;
import id.koperasi.platform.file.Upload;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;

@Path("/v1/applications/{applicationId}")
@Tag(name = "Proposals", description = "What a cooperative proposes to do with a loan, as data and files.")
class ProposalFileResource {

    private final Applications applications;
    private final Proposals proposals;
    private final WritingProposals writing;
    private final FileLinks links;

    ProposalFileResource(Applications applications, Proposals proposals, WritingProposals writing, FileLinks links) {
        this.applications = applications;
        this.proposals = proposals;
        this.writing = writing;
        this.links = links;
    }

    @GET
    @Path("/documents")
    @Operation(operationId = "listProposalDocuments", summary = "The documents handed in for an application, in order")
    public List<DocumentView> documents(@PathParam("applicationId") UUID applicationId) {
        applications.get(applicationId);
        return proposals.documentsOf(applicationId).stream()
                .map(DocumentView::of)
                .toList();
    }

    @POST
    @Path("/documents")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Upload
    @Change
    @Operation(
            operationId = "handInProposalDocument",
            summary = "Hand in a document that the programme asks for",
            description =
                    "A form with the file, whose kind is found from its content. Handed in again, the later one counts"
                            + " and both are kept. Cards of persons (KTP) do not belong here.")
    @APIResponse(
            responseCode = "201",
            description = "Kept, sealed.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DocumentView.class)))
    @Refuses({WrongState.class, UnknownDocument.class})
    public RestResponse<DocumentView> handIn(
            @PathParam("applicationId") UUID applicationId,
            @RestForm @NotBlank @Size(max = 40) @Schema(examples = "village-minutes") String code,
            @RestForm("file") FileUpload file) {
        return RestResponse.status(RestResponse.Status.CREATED, DocumentView.of(writing.handIn(applicationId, code)));
    }

    @POST
    @Path("/documents/{documentId}/links")
    @Change(keyRequired = false)
    @Operation(
            operationId = "linkProposalDocument",
            summary = "Get a link to the file of a document",
            description = "Whoever knows the link may open it, without a token, for five minutes.")
    @APIResponse(
            responseCode = "201",
            description = "The link.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = FileLink.class)))
    public RestResponse<FileLink> linkDocument(
            @PathParam("applicationId") UUID applicationId, @PathParam("documentId") UUID documentId) {
        applications.get(applicationId);
        HandedInFile file = proposals.documentsOf(applicationId).stream()
                .filter(document -> document.id().equals(documentId))
                .map(ProposalDocument::file)
                .findFirst()
                .orElseThrow(() -> new RejectedException(new NotFound()));
        return RestResponse.status(RestResponse.Status.CREATED, links.to(file.fileId()));
    }

    @GET
    @Path("/quotations")
    @Operation(operationId = "listQuotations", summary = "The quotations handed in for an application, in order")
    public List<QuotationView> quotations(@PathParam("applicationId") UUID applicationId) {
        applications.get(applicationId);
        return proposals.quotationsOf(applicationId).stream()
                .map(QuotationView::of)
                .toList();
    }

    @POST
    @Path("/quotations")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Upload
    @Change
    @Operation(
            operationId = "handInQuotation",
            summary = "Hand in what a supplier asks for what a line of the budget buys",
            description =
                    "A form with the file, whose kind is found from its content. Of each supplier and line the last one"
                            + " counts.")
    @APIResponse(
            responseCode = "201",
            description = "Kept, sealed.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = QuotationView.class)))
    @Refuses({WrongState.class, NoSuchLine.class, DateInTheFuture.class})
    public RestResponse<QuotationView> quote(
            @PathParam("applicationId") UUID applicationId,
            @RestForm @NotBlank @Size(max = 200) @Schema(examples = "Gerai sembako dan gudang") String purpose,
            @RestForm @NotBlank @Size(max = 200) @Schema(examples = "CV Tani Makmur") String supplier,
            @RestForm
                    @NotNull @DecimalMin("0.01") @DecimalMax("90000000000000") @Digits(integer = 14, fraction = 2) @Schema(description = "Rupiah.", examples = "300000000")
                    BigDecimal amount,
            @RestForm @NotNull LocalDate quotedOn,
            @RestForm("file") FileUpload file) {
        var quoted = new Quoted(purpose.strip(), supplier.strip(), Rupiah.parse(amount), quotedOn);
        return RestResponse.status(
                RestResponse.Status.CREATED, QuotationView.of(writing.handIn(applicationId, quoted)));
    }

    @POST
    @Path("/quotations/{quotationId}/links")
    @Change(keyRequired = false)
    @Operation(
            operationId = "linkQuotation",
            summary = "Get a link to the file of a quotation",
            description = "Whoever knows the link may open it, without a token, for five minutes.")
    @APIResponse(
            responseCode = "201",
            description = "The link.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = FileLink.class)))
    public RestResponse<FileLink> linkQuotation(
            @PathParam("applicationId") UUID applicationId, @PathParam("quotationId") UUID quotationId) {
        applications.get(applicationId);
        HandedInFile file = proposals.quotationsOf(applicationId).stream()
                .filter(quotation -> quotation.id().equals(quotationId))
                .map(Quotation::file)
                .findFirst()
                .orElseThrow(() -> new RejectedException(new NotFound()));
        return RestResponse.status(RestResponse.Status.CREATED, links.to(file.fileId()));
    }
}
