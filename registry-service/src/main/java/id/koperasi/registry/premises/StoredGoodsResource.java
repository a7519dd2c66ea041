package id.koperasi.registry.premises;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import id.koperasi.registry.cooperative.CooperativeRejection;
import id.koperasi.registry.correction.CorrectedRecord.Kind;
import id.koperasi.registry.correction.CorrectionView;
import id.koperasi.registry.correction.NewReason;
import id.koperasi.registry.correction.RecordCorrections;
import id.koperasi.registry.premises.PremisesRejection.MoreThanFits;
import id.koperasi.registry.premises.PremisesRejection.NotInForce;
import id.koperasi.registry.premises.PremisesRejection.StoredOtherwise;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/cooperatives/{cooperativeId}/facilities/{facilityId}/operating-agreements/{agreementId}/stored-goods")
@Tag(name = "Premises", description = "Land and buildings of a cooperative.")
class StoredGoodsResource {

    private final FillingWarehouses filling;
    private final Facilities facilities;
    private final OperatingAgreements agreements;
    private final RecordCorrections corrections;

    StoredGoodsResource(
            FillingWarehouses filling,
            Facilities facilities,
            OperatingAgreements agreements,
            RecordCorrections corrections) {
        this.filling = filling;
        this.facilities = facilities;
        this.agreements = agreements;
        this.corrections = corrections;
    }

    @Schema(description = "How much lies in a store on a day.")
    record StoredReport(
            @Schema(examples = "2026-02-15") LocalDate reportedOn,

            @Schema(description = "In the unit of the agreement.", examples = "84.50")
            BigDecimal used) {}

    @Schema(description = "How much lies in a store on a day; why, when something else was told for that day.")
    record NewStoredReport(
            @NotNull @Schema(examples = "2026-02-15") LocalDate reportedOn,

            @NotNull @DecimalMin("0") @Digits(integer = 9, fraction = 2) @Schema(description = "In the unit of the agreement.", examples = "84.50")
            BigDecimal used,

            @Valid @Nullable NewReason because) {}

    @POST
    @Change
    @Operation(
            operationId = "reportStoredGoods",
            summary = "Report how much lies in a store",
            description = "What was told for the same day otherwise is told anew with a reason, and stays readable.")
    @APIResponse(
            responseCode = "201",
            description = "Reported.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = StoredReport.class)))
    @Refuses({
        MoreThanFits.class,
        NotInForce.class,
        StoredOtherwise.class,
        CooperativeRejection.HasEnded.class,
        DateInTheFuture.class
    })
    public RestResponse<StoredReport> report(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("facilityId") UUID facilityId,
            @PathParam("agreementId") UUID agreementId,
            @NotNull @Valid NewStoredReport body) {
        var report = new StoredReport(body.reportedOn(), body.used());
        NewReason because = body.because();
        filling.report(cooperativeId, facilityId, agreementId, report, because == null ? null : because.why());
        return RestResponse.status(RestResponse.Status.CREATED, report);
    }

    @GET
    @Path("/corrections")
    @Operation(operationId = "listStoredGoodsCorrections", summary = "What was told of the goods in a store before")
    public Page<CorrectionView<StoredReport>> list(
            @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("facilityId") UUID facilityId,
            @PathParam("agreementId") UUID agreementId,
            @Valid @BeanParam PageRequest page) {
        facilities.get(cooperativeId, facilityId);
        UUID agreement = agreements
                .find(facilityId, agreementId)
                .map(OperatingAgreement::id)
                .orElseThrow(() -> new RejectedException(new NotFound()));
        return CorrectionView.page(
                corrections.of(Kind.STORED_GOODS, agreement.toString(), StoredReport.class, page), page);
    }
}
