package id.koperasi.funding.spending;

import id.koperasi.funding.application.ApplicationRejection.InterestDeclared;
import id.koperasi.funding.application.ApplicationRejection.InterestInCooperative;
import id.koperasi.funding.application.ApplicationRejection.PersonUnknown;
import id.koperasi.funding.application.ApplicationRejection.SeparationOfDuties;
import id.koperasi.funding.application.ApplicationRejection.UnknownPurpose;
import id.koperasi.funding.application.Applications;
import id.koperasi.funding.application.CaseFiles;
import id.koperasi.funding.spending.Spending.Spent;
import id.koperasi.funding.spending.SpendingRejection.AboveDeviation;
import id.koperasi.funding.spending.SpendingRejection.DeviationDecided;
import id.koperasi.funding.spending.SpendingRejection.DeviationNotApproved;
import id.koperasi.funding.spending.SpendingRejection.ReceiptRecorded;
import id.koperasi.funding.spending.SpendingRejection.SpentBeforeItWasPaid;
import id.koperasi.funding.spending.SpendingRejection.SpentBeyondTheLine;
import id.koperasi.funding.spending.SpendingViews.DeviationView;
import id.koperasi.funding.spending.SpendingViews.NewDeviation;
import id.koperasi.funding.spending.SpendingViews.NewDeviationDecision;
import id.koperasi.funding.spending.SpendingViews.SpendingView;
import id.koperasi.funding.spending.SpendingViews.UseOfLoanView;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.file.FileLink;
import id.koperasi.platform.file.FileLinks;
import id.koperasi.platform.file.Upload;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.DateRejection;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import jakarta.validation.Valid;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

@Path("/v1/applications/{applicationId}/spendings")
@Tag(name = "Use of loans", description = "What a loan was spent on, and what nobody has accounted for.")
class SpendingResource {

    private final Applications applications;
    private final CaseFiles cases;
    private final Spendings spendings;
    private final ReportingSpending reporting;
    private final FileLinks links;

    SpendingResource(
            Applications applications,
            CaseFiles cases,
            Spendings spendings,
            ReportingSpending reporting,
            FileLinks links) {
        this.applications = applications;
        this.cases = cases;
        this.spendings = spendings;
        this.reporting = reporting;
        this.links = links;
    }

    @GET
    @Operation(operationId = "showUseOfLoan", summary = "What a loan was spent on, line by line")
    public UseOfLoanView show(@PathParam("applicationId") UUID applicationId) {
        return UseOfLoanView.of(
                applications.get(applicationId),
                cases.paidOut(applicationId),
                spendings.of(applicationId),
                spendings.deviationsOf(applicationId));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Upload
    @Change
    @Operation(
            operationId = "reportSpending",
            summary = "Account for something that was paid from a loan",
            description =
                    "A form with the receipt as a file. Never more of a line of the budget than was paid out for it;"
                            + " what it was not meant for needs a deviation that the fund approved before it was spent.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SpendingView.class)))
    @Refuses({
        UnknownPurpose.class,
        SpentBeforeItWasPaid.class,
        SpentBeyondTheLine.class,
        ReceiptRecorded.class,
        DeviationNotApproved.class,
        AboveDeviation.class,
        DateInTheFuture.class
    })
    public RestResponse<SpendingView> report(
            @PathParam("applicationId") UUID applicationId,
            @RestForm
                    @NotBlank @Size(max = 200) @Schema(description = "The line whose money it was.", examples = "Gerai sembako dan gudang")
                    String purpose,
            @RestForm
                    @NotNull @DecimalMin("0.01") @DecimalMax("90000000000000") @Digits(integer = 14, fraction = 2) @Schema(description = "Rupiah.", examples = "12500000")
                    BigDecimal amount,
            @RestForm @NotNull @Schema(examples = "2026-03-02") LocalDate spentOn,
            @RestForm @NotBlank @Size(max = 200) @Schema(examples = "CV Tani Makmur") String supplier,
            @RestForm @NotBlank @Size(max = 100) @Schema(examples = "INV-0317") String receiptNumber,
            @RestForm @Schema(description = "By which leave it was spent otherwise.") @Nullable UUID deviationId,
            @RestForm("file") FileUpload file) {
        var spent = new Spent(
                purpose.strip(), Rupiah.parse(amount), spentOn, supplier.strip(), receiptNumber.strip(), deviationId);
        return RestResponse.status(
                RestResponse.Status.CREATED, SpendingView.of(reporting.report(applicationId, spent)));
    }

    @POST
    @Path("/{spendingId}/links")
    @Change(keyRequired = false)
    @Operation(
            operationId = "linkSpendingReceipt",
            summary = "Get a link to a receipt",
            description = "Whoever knows the link may open it, without a token, for five minutes.")
    @APIResponse(
            responseCode = "201",
            description = "The link.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = FileLink.class)))
    public RestResponse<FileLink> link(
            @PathParam("applicationId") UUID applicationId, @PathParam("spendingId") UUID spendingId) {
        applications.get(applicationId);
        Spending spending = spendings.of(applicationId).stream()
                .filter(each -> each.id().equals(spendingId))
                .findFirst()
                .orElseThrow(() -> new RejectedException(new NotFound()));
        return RestResponse.status(
                RestResponse.Status.CREATED, links.to(spending.file().fileId()));
    }

    @POST
    @Path("/deviations")
    @Change
    @Operation(
            operationId = "askForDeviation",
            summary = "Ask to spend money of a line otherwise",
            description = "The fund decides before it is spent.")
    @APIResponse(
            responseCode = "201",
            description = "Asked.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DeviationView.class)))
    @Refuses({UnknownPurpose.class, DateRejection.class})
    public RestResponse<DeviationView> ask(
            @PathParam("applicationId") UUID applicationId, @NotNull @Valid NewDeviation body) {
        return RestResponse.status(
                RestResponse.Status.CREATED, DeviationView.of(reporting.ask(applicationId, body.wish())));
    }

    @POST
    @Path("/deviations/{deviationId}/decision")
    @Change
    @Operation(
            operationId = "decideDeviation",
            summary = "Approve or refuse a deviation",
            description = "By an analyst who has no stake and no other role in the case.")
    @Refuses({
        DeviationDecided.class,
        PersonUnknown.class,
        InterestInCooperative.class,
        InterestDeclared.class,
        SeparationOfDuties.class,
        DateRejection.class
    })
    public RestResponse<DeviationView> decide(
            @PathParam("applicationId") UUID applicationId,
            @PathParam("deviationId") UUID deviationId,
            @NotNull @Valid NewDeviationDecision body) {
        return RestResponse.ok(DeviationView.of(reporting.decide(applicationId, deviationId, body.decision())));
    }
}
