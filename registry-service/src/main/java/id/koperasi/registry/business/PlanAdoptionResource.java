package id.koperasi.registry.business;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import id.koperasi.platform.time.DateRejection.DateOutOfOrder;
import id.koperasi.registry.business.BusinessPlanResource.BusinessPlanView;
import id.koperasi.registry.business.BusinessRejection.AdoptedAlready;
import id.koperasi.registry.business.BusinessRejection.OwnPlan;
import id.koperasi.registry.business.BusinessRejection.PlanSubmittedAlready;
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

@Path("/v1/cooperatives/{cooperativeId}/plan-adoptions")
@Tag(name = "Business", description = "Business units and business plans.")
class PlanAdoptionResource {

    private final AdoptingPlans adopting;

    PlanAdoptionResource(AdoptingPlans adopting) {
        this.adopting = adopting;
    }

    @Schema(description = "The cooperative adopts a model plan.")
    record NewAdoption(
            @NotNull UUID planId,
            @NotNull @Schema(examples = "2025-09-01") LocalDate adoptedOn) {}

    @POST
    @Change
    @Operation(
            operationId = "adoptModelPlan",
            summary = "Adopt a model plan",
            description = "It becomes a plan of the cooperative's own. Once, and never a plan of its own.")
    @APIResponse(
            responseCode = "201",
            description = "Adopted; the plan to be rated.",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = BusinessPlanView.class)))
    @Refuses({
        OwnPlan.class,
        AdoptedAlready.class,
        PlanSubmittedAlready.class,
        CooperativeRejection.NotFormed.class,
        DateInTheFuture.class,
        DateOutOfOrder.class
    })
    public RestResponse<BusinessPlanView> adopt(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId, @NotNull @Valid NewAdoption body) {
        BusinessPlan plan = adopting.adopt(cooperativeId, body.planId(), body.adoptedOn());
        return RestResponse.status(RestResponse.Status.CREATED, BusinessPlanView.of(plan));
    }
}
