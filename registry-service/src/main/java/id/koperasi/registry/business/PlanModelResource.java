package id.koperasi.registry.business;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import id.koperasi.platform.time.DateRejection.DateOutOfOrder;
import id.koperasi.registry.business.BusinessRejection.ModelAlready;
import id.koperasi.registry.business.BusinessRejection.OnlyPilotsAreModels;
import id.koperasi.registry.business.ModelPlanResource.ModelPlanView;
import id.koperasi.registry.cooperative.CooperativeRejection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

@Path("/v1/cooperatives/{cooperativeId}/business-plans/{planId}/model")
@Tag(name = "Business", description = "Business units and business plans.")
class PlanModelResource {

    private final AdoptingPlans adopting;

    PlanModelResource(AdoptingPlans adopting) {
        this.adopting = adopting;
    }

    @Schema(description = "The plan becomes a model for others.")
    record NewModel(
            @NotNull @Schema(examples = "2025-08-01") LocalDate madeOn) {}

    @POST
    @Change
    @Operation(operationId = "makeModelPlan", summary = "Make the plan of a pilot a model for others")
    @APIResponse(
            responseCode = "201",
            description = "Everybody may adopt it now.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ModelPlanView.class)))
    @Refuses({
        OnlyPilotsAreModels.class,
        ModelAlready.class,
        CooperativeRejection.NotFormed.class,
        DateInTheFuture.class,
        DateOutOfOrder.class
    })
    public RestResponse<ModelPlanView> make(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("planId") UUID planId,
            @NotNull @Valid NewModel body) {
        return RestResponse.status(
                RestResponse.Status.CREATED, ModelPlanView.of(adopting.make(cooperativeId, planId, body.madeOn())));
    }
}
