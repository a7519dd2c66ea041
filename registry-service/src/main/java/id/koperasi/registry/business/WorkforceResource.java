package id.koperasi.registry.business;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import id.koperasi.platform.time.DateRejection.DateOutOfOrder;
import id.koperasi.registry.business.BusinessRejection.StaffedOtherwise;
import id.koperasi.registry.business.BusinessRejection.WorkersDoNotAddUp;
import id.koperasi.registry.cooperative.CooperativeRejection;
import id.koperasi.registry.correction.CorrectedRecord.Kind;
import id.koperasi.registry.correction.CorrectionView;
import id.koperasi.registry.correction.NewReason;
import id.koperasi.registry.correction.RecordCorrections;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/cooperatives/{cooperativeId}/business-units/{unitId}/workforce-reports")
@Tag(name = "Business", description = "Business units and business plans.")
class WorkforceResource {

    private final StaffingUnits staffing;
    private final BusinessUnits units;
    private final UnitViews views;
    private final RecordCorrections corrections;

    WorkforceResource(StaffingUnits staffing, BusinessUnits units, UnitViews views, RecordCorrections corrections) {
        this.staffing = staffing;
        this.units = units;
        this.views = views;
        this.corrections = corrections;
    }

    @Schema(description = "Who works in a unit on a day; why, when something else was told for that day.")
    record NewWorkforceReport(
            @NotNull @Schema(examples = "2026-02-28") LocalDate reportedOn,

            @Min(0) @Max(WorkforceReport.MOST) @Schema(examples = "6")
            int workers,

            @Min(0) @Max(WorkforceReport.MOST) @Schema(description = "People of the village, at most all.", examples = "5")
            int local,

            @Min(0) @Max(WorkforceReport.MOST) @Schema(description = "Women, at most all.", examples = "3")
            int women,

            @Valid @Nullable NewReason because) {

        WorkforceReport report() {
            return new WorkforceReport(reportedOn, workers, local, women);
        }
    }

    @POST
    @Change
    @Operation(
            operationId = "reportWorkforce",
            summary = "Report who works in a business unit",
            description = "What was told for the same day otherwise is told anew with a reason, and stays readable.")
    @APIResponse(
            responseCode = "200",
            description = "Reported.",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = BusinessUnitView.class)))
    @Refuses({
        WorkersDoNotAddUp.class,
        StaffedOtherwise.class,
        CooperativeRejection.NotFormed.class,
        DateInTheFuture.class,
        DateOutOfOrder.class
    })
    public RestResponse<BusinessUnitView> report(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("unitId") UUID unitId,
            @NotNull @Valid NewWorkforceReport body) {
        NewReason because = body.because();
        return RestResponse.ok(views.of(
                staffing.report(cooperativeId, unitId, body.report(), because == null ? null : because.why())));
    }

    @GET
    @Path("/corrections")
    @Operation(operationId = "listWorkforceCorrections", summary = "What was told of the workers of a unit before")
    public Page<CorrectionView<WorkforceReport>> list(
            @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("unitId") UUID unitId,
            @Valid @BeanParam PageRequest page) {
        BusinessUnit unit = units.findByIdOptional(unitId)
                .filter(one -> one.cooperativeId().equals(cooperativeId))
                .orElseThrow(() -> new RejectedException(new NotFound()));
        return CorrectionView.page(
                corrections.of(Kind.WORKFORCE, unit.id().toString(), WorkforceReport.class, page), page);
    }
}
