package id.koperasi.funding.support;

import id.koperasi.funding.application.ApplicationRejection.InterestDeclared;
import id.koperasi.funding.application.ApplicationRejection.InterestInCooperative;
import id.koperasi.funding.application.ApplicationRejection.PersonUnknown;
import id.koperasi.funding.application.ApplicationRejection.SeparationOfDuties;
import id.koperasi.funding.loan.Loans;
import id.koperasi.funding.support.Support.Document;
import id.koperasi.funding.support.SupportRejection.BudgetExhausted;
import id.koperasi.funding.support.SupportRejection.BudgetUnknown;
import id.koperasi.funding.support.SupportRejection.DocumentsMissing;
import id.koperasi.funding.support.SupportRejection.LoanCannotBeSupported;
import id.koperasi.funding.support.SupportRejection.MoreThanShort;
import id.koperasi.funding.support.SupportRejection.NoSupport;
import id.koperasi.funding.support.SupportRejection.NothingShort;
import id.koperasi.funding.support.SupportRejection.RecommenderPlacesNothing;
import id.koperasi.funding.support.SupportRejection.SupportElsewhere;
import id.koperasi.funding.support.SupportRejection.SupportExists;
import id.koperasi.funding.support.SupportViews.DocumentView;
import id.koperasi.funding.support.SupportViews.OutputView;
import id.koperasi.funding.support.SupportViews.SupportView;
import id.koperasi.funding.support.SupportViews.SupportedView;
import id.koperasi.funding.support.Supports.HandedIn;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.file.FileLink;
import id.koperasi.platform.file.FileLinks;
import id.koperasi.platform.file.Upload;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.DateRejection;
import jakarta.validation.Valid;
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

@Path("/v1/loans/{loanId}/supports")
@Tag(
        name = "Support",
        description = "Instalments that a public budget pays when a cooperative cannot (PMK 49/2025 art. 11).")
class SupportResource {

    private final Loans loans;
    private final Supports supports;
    private final CapitalOutputs outputs;
    private final SupportingLoans supporting;
    private final FileLinks links;

    SupportResource(
            Loans loans, Supports supports, CapitalOutputs outputs, SupportingLoans supporting, FileLinks links) {
        this.loans = loans;
        this.supports = supports;
        this.outputs = outputs;
        this.supporting = supporting;
        this.links = links;
    }

    @Schema(description = "For which instalment support is prepared.")
    record NewSupport(
            @NotNull @Schema(description = "The day the instalment could be paid on.", examples = "2026-05-12")
            LocalDate dueOn,

            @NotNull @Schema(examples = "2026-05-13") LocalDate preparedOn) {}

    @Schema(description = "When support is asked for.")
    record NewSupportSubmission(
            @NotNull @Schema(examples = "2026-05-15") LocalDate askedOn) {}

    @Schema(description = "What the budget user recommends.")
    record NewRecommendation(
            @NotNull @DecimalMin("0") @Digits(integer = 14, fraction = 2) @Schema(description = "Rupiah; 0 refuses.", examples = "7943181")
            BigDecimal amount,

            @NotNull @Schema(examples = "2026-05-20") LocalDate recommendedOn) {}

    @Schema(description = "That the money has come.")
    record NewPlacement(
            @NotBlank @Size(max = 100) @Schema(description = "The bank's name for it, once and for all.", examples = "RKUN-20260528-0007")
            String reference,

            @NotNull @Schema(examples = "2026-05-28") LocalDate placedOn) {}

    @GET
    @Operation(operationId = "listSupports", summary = "The support of a loan, and what secures the loan because of it")
    public SupportedView list(@PathParam("loanId") UUID loanId) {
        loans.get(loanId);
        return new SupportedView(
                supports.of(loanId).stream().map(SupportView::of).toList(),
                outputs.of(loanId).stream().map(OutputView::of).toList());
    }

    @POST
    @Change
    @Operation(
            operationId = "prepareSupport",
            summary = "Prepare to ask for what an instalment lacks",
            description =
                    "After its day. The source follows from the cooperative: Dana Desa for a KDMP, DAU and DBH for a KKMP.")
    @APIResponse(
            responseCode = "201",
            description = "Prepared.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SupportView.class)))
    @Refuses({
        LoanCannotBeSupported.class,
        NoSupport.class,
        NothingShort.class,
        SupportExists.class,
        PersonUnknown.class,
        InterestInCooperative.class,
        InterestDeclared.class,
        SeparationOfDuties.class,
        DateRejection.class
    })
    public RestResponse<SupportView> prepare(@PathParam("loanId") UUID loanId, @NotNull @Valid NewSupport body) {
        return RestResponse.status(
                RestResponse.Status.CREATED,
                SupportView.of(supporting.prepare(loanId, body.dueOn(), body.preparedOn())));
    }

    @GET
    @Path("/{supportId}/documents")
    @Operation(operationId = "listSupportDocuments", summary = "What goes with the question, in order")
    public List<DocumentView> documents(@PathParam("loanId") UUID loanId, @PathParam("supportId") UUID supportId) {
        loans.get(loanId);
        return supports.documents(supports.get(loanId, supportId).id()).stream()
                .map(DocumentView::of)
                .toList();
    }

    @POST
    @Path("/{supportId}/documents")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Upload
    @Change
    @Operation(
            operationId = "handInSupportDocument",
            summary = "Hand in what goes with the question",
            description = "A form with the file. Statement of the bank, schedule, and SPTJM are needed.")
    @APIResponse(
            responseCode = "201",
            description = "Kept, sealed.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SupportView.class)))
    @Refuses(SupportElsewhere.class)
    public RestResponse<SupportView> handIn(
            @PathParam("loanId") UUID loanId,
            @PathParam("supportId") UUID supportId,
            @RestForm @NotNull @Schema(examples = "SPTJM") Document kind,
            @RestForm("file") FileUpload file) {
        return RestResponse.status(
                RestResponse.Status.CREATED, SupportView.of(supporting.handIn(loanId, supportId, kind)));
    }

    @POST
    @Path("/{supportId}/documents/{documentId}/links")
    @Change(keyRequired = false)
    @Operation(
            operationId = "linkSupportDocument",
            summary = "Get a link to what goes with the question",
            description = "Whoever knows the link may open it, without a token, for five minutes.")
    @APIResponse(
            responseCode = "201",
            description = "The link.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = FileLink.class)))
    public RestResponse<FileLink> link(
            @PathParam("loanId") UUID loanId,
            @PathParam("supportId") UUID supportId,
            @PathParam("documentId") UUID documentId) {
        loans.get(loanId);
        HandedIn document = supports.documents(supports.get(loanId, supportId).id()).stream()
                .filter(each -> each.id().equals(documentId))
                .findFirst()
                .orElseThrow(() -> new RejectedException(new NotFound()));
        return RestResponse.status(
                RestResponse.Status.CREATED, links.to(document.file().fileId()));
    }

    @POST
    @Path("/{supportId}/submission")
    @Change
    @Operation(
            operationId = "askForSupport",
            summary = "Ask for support",
            description =
                    "With all its documents. What was paid meanwhile is not asked for; asked for late it is taken and shown as"
                            + " late.")
    @Refuses({
        LoanCannotBeSupported.class,
        NoSupport.class,
        SupportElsewhere.class,
        DocumentsMissing.class,
        NothingShort.class,
        PersonUnknown.class,
        InterestInCooperative.class,
        InterestDeclared.class,
        SeparationOfDuties.class,
        DateRejection.class
    })
    public RestResponse<SupportView> ask(
            @PathParam("loanId") UUID loanId,
            @PathParam("supportId") UUID supportId,
            @NotNull @Valid NewSupportSubmission body) {
        return RestResponse.ok(SupportView.of(supporting.ask(loanId, supportId, body.askedOn())));
    }

    @POST
    @Path("/{supportId}/recommendation")
    @Change
    @Operation(
            operationId = "recommendSupport",
            summary = "Recommend support as the budget user (KPA BUN)",
            description = "At most what is missing; nothing refuses, and it may be asked for again.")
    @Refuses({
        SupportElsewhere.class,
        MoreThanShort.class,
        PersonUnknown.class,
        InterestInCooperative.class,
        InterestDeclared.class,
        SeparationOfDuties.class,
        DateRejection.class
    })
    public RestResponse<SupportView> recommend(
            @PathParam("loanId") UUID loanId,
            @PathParam("supportId") UUID supportId,
            @NotNull @Valid NewRecommendation body) {
        return RestResponse.ok(SupportView.of(
                supporting.recommend(loanId, supportId, Rupiah.parse(body.amount()), body.recommendedOn())));
    }

    @POST
    @Path("/{supportId}/placement")
    @Change
    @Operation(
            operationId = "placeSupport",
            summary = "Record that the money has come",
            description =
                    "It pays the loan like any payment and is told apart: the books of the cooperative owe it to the public"
                            + " budget. Never more of a yearly budget than the rule allows, whoever races. What the loan bought"
                            + " secures it from then on.")
    @Refuses({
        LoanCannotBeSupported.class,
        NoSupport.class,
        SupportElsewhere.class,
        BudgetUnknown.class,
        BudgetExhausted.class,
        RecommenderPlacesNothing.class,
        PersonUnknown.class,
        InterestInCooperative.class,
        InterestDeclared.class,
        SeparationOfDuties.class,
        DateRejection.class
    })
    public RestResponse<SupportView> place(
            @PathParam("loanId") UUID loanId,
            @PathParam("supportId") UUID supportId,
            @NotNull @Valid NewPlacement body) {
        return RestResponse.ok(SupportView.of(
                supporting.place(loanId, supportId, body.reference().strip(), body.placedOn())));
    }

    @Schema(description = "The lender takes the question back.")
    record NewSupportWithdrawal(
            @NotBlank @Size(max = 500) @Schema(examples = "Koperasi sudah membayar sendiri.")
            String reason,

            @NotNull @Schema(examples = "2025-11-26") LocalDate withdrawnOn) {}

    @POST
    @Path("/{supportId}/withdrawal")
    @Change
    @Operation(
            operationId = "withdrawSupport",
            summary = "Take a question for support back before it is placed",
            description = "The instalment can be asked for again.")
    @Refuses({
        SupportElsewhere.class,
        PersonUnknown.class,
        InterestInCooperative.class,
        InterestDeclared.class,
        SeparationOfDuties.class,
        DateRejection.class
    })
    public RestResponse<SupportView> withdraw(
            @PathParam("loanId") UUID loanId,
            @PathParam("supportId") UUID supportId,
            @NotNull @Valid NewSupportWithdrawal body) {
        return RestResponse.ok(SupportView.of(
                supporting.withdraw(loanId, supportId, body.reason().strip(), body.withdrawnOn())));
    }
}
