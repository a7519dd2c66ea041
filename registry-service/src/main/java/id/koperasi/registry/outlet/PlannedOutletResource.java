package id.koperasi.registry.outlet;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import id.koperasi.registry.cooperative.CooperativeRejection;
import id.koperasi.registry.cooperative.FormedCooperatives;
import id.koperasi.registry.cooperative.PlainText;
import id.koperasi.registry.correction.CorrectedRecord.Kind;
import id.koperasi.registry.correction.CorrectionView;
import id.koperasi.registry.correction.NewReason;
import id.koperasi.registry.correction.RecordCorrections;
import id.koperasi.registry.outlet.OutletRejection.NoSuchFacility;
import id.koperasi.registry.outlet.OutletRejection.NoSuchUnit;
import id.koperasi.registry.outlet.OutletRejection.OutletSaysSoAlready;
import id.koperasi.registry.outlet.OutletRejection.PlanSettled;
import id.koperasi.registry.outlet.OutletRejection.PlannedAlready;
import id.koperasi.registry.outlet.OutletRejection.UnitTaken;
import id.koperasi.registry.outlet.PlannedOutlets.PlannedOutlet;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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

@Path("/v1/cooperatives/{cooperativeId}/planned-outlets")
@Tag(name = "Planned outlets", description = "Outlets that cooperatives plan and have not opened.")
class PlannedOutletResource {

    private static final UUID NOBODY = new UUID(0, 0);

    private final FormedCooperatives cooperatives;
    private final PlannedOutlets outlets;
    private final PlanningOutlets planning;
    private final RecordCorrections corrections;

    PlannedOutletResource(
            FormedCooperatives cooperatives,
            PlannedOutlets outlets,
            PlanningOutlets planning,
            RecordCorrections corrections) {
        this.cooperatives = cooperatives;
        this.outlets = outlets;
        this.planning = planning;
        this.corrections = corrections;
    }

    @Schema(name = "PlannedOutlet", description = "An outlet that is planned, and what has become of it.")
    record OutletView(
            UUID outletId,
            OutletPlan plan,
            OutletState state,

            @Schema(description = "The business unit that it became.") @Nullable UUID unitId,

            @Nullable LocalDate droppedOn,
            @Nullable String dropReason) {

        static OutletView of(PlannedOutlet outlet) {
            return new OutletView(
                    outlet.id(),
                    outlet.plan(),
                    outlet.state(),
                    outlet.unitId(),
                    outlet.droppedOn(),
                    outlet.dropReason());
        }
    }

    @Schema(description = "The business unit as which the outlet has opened.")
    record NewOpening(@NotNull UUID unitId) {}

    @Schema(description = "Nothing comes of the plan.")
    record NewDropping(
            @NotNull @Schema(examples = "2026-09-30") LocalDate droppedOn,

            @NotBlank @Size(max = 500) @Pattern(regexp = PlainText.NO_NIK) @Schema(examples = "Lahan dipakai untuk gudang")
            String reason) {}

    @Schema(description = "A plan as it is in truth, and why it was told otherwise.")
    record NewOutletCorrection(
            @NotNull @Valid OutletPlan plan, @NotNull @Valid NewReason because) {}

    @GET
    @Operation(operationId = "listPlannedOutlets", summary = "The outlets that a cooperative plans")
    public Page<OutletView> list(@PathParam("cooperativeId") UUID cooperativeId, @Valid @BeanParam PageRequest page) {
        cooperatives.any(cooperativeId);
        Cursor after = page.after();
        return Page.of(
                        outlets.of(cooperativeId, after == null ? NOBODY : after.uuid(0), page.rowsToRead()),
                        page.limit(),
                        last -> Cursor.of(last.id()))
                .map(OutletView::of);
    }

    @POST
    @Change
    @Operation(operationId = "planOutlet", summary = "Plan an outlet that is not open yet")
    @APIResponse(
            responseCode = "201",
            description = "Planned.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = OutletView.class)))
    @Refuses({
        PlannedAlready.class,
        NoSuchFacility.class,
        CooperativeRejection.NotFormed.class,
        CooperativeRejection.IsSuspended.class,
        CooperativeRejection.HasEnded.class
    })
    public RestResponse<OutletView> plan(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId, @NotNull @Valid OutletPlan body) {
        return RestResponse.status(RestResponse.Status.CREATED, OutletView.of(planning.plan(cooperativeId, body)));
    }

    @POST
    @Path("/{outletId}/opening")
    @Change
    @Operation(
            operationId = "openPlannedOutlet",
            summary = "Say as which business unit a planned outlet has opened",
            description = "The unit is opened first, with its KBLI and its day.")
    @APIResponse(
            responseCode = "200",
            description = "Opened.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = OutletView.class)))
    @Refuses({PlanSettled.class, NoSuchUnit.class, UnitTaken.class, CooperativeRejection.HasEnded.class})
    public RestResponse<OutletView> open(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("outletId") UUID outletId,
            @NotNull @Valid NewOpening body) {
        return RestResponse.ok(OutletView.of(planning.open(cooperativeId, outletId, body.unitId())));
    }

    @POST
    @Path("/{outletId}/dropping")
    @Change
    @Operation(operationId = "dropPlannedOutlet", summary = "Drop the plan for an outlet")
    @APIResponse(
            responseCode = "200",
            description = "Dropped.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = OutletView.class)))
    @Refuses({PlanSettled.class, DateInTheFuture.class})
    public RestResponse<OutletView> drop(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("outletId") UUID outletId,
            @NotNull @Valid NewDropping body) {
        return RestResponse.ok(OutletView.of(planning.drop(
                cooperativeId, outletId, body.droppedOn(), body.reason().strip())));
    }

    @POST
    @Path("/{outletId}/corrections")
    @Change
    @Operation(operationId = "correctPlannedOutlet", summary = "Correct what was told of a planned outlet")
    @Refuses({OutletSaysSoAlready.class, PlanSettled.class, PlannedAlready.class, NoSuchFacility.class})
    public RestResponse<CorrectionView<OutletPlan>> correct(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("outletId") UUID outletId,
            @NotNull @Valid NewOutletCorrection body) {
        return RestResponse.ok(CorrectionView.of(planning.correct(
                cooperativeId, outletId, body.plan(), body.because().why())));
    }

    @GET
    @Path("/{outletId}/corrections")
    @Operation(operationId = "listPlannedOutletCorrections", summary = "What was told of a planned outlet before")
    public Page<CorrectionView<OutletPlan>> corrections(
            @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("outletId") UUID outletId,
            @Valid @BeanParam PageRequest page) {
        UUID outlet = outlets.get(cooperativeId, outletId).id();
        return CorrectionView.page(
                corrections.of(Kind.PLANNED_OUTLET, outlet.toString(), OutletPlan.class, page), page);
    }
}
