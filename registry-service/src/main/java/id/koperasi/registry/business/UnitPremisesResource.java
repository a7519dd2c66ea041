package id.koperasi.registry.business;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.registry.business.BusinessRejection.UnknownFacility;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/cooperatives/{cooperativeId}/business-units/{unitId}/premises")
@Tag(name = "Business", description = "Business units and business plans.")
class UnitPremisesResource {

    private final UnitPremises premises;
    private final UnitViews views;

    UnitPremisesResource(UnitPremises premises, UnitViews views) {
        this.premises = premises;
        this.views = views;
    }

    @Schema(description = "Where a business unit works.")
    record NewPremises(
            @Schema(
                    description = "A facility of the cooperative; none when it works in none that is recorded.",
                    examples = "0198b1f0-3f2a-7c11-8a4e-5d0f6b1c2010")
            @Nullable UUID facilityId) {}

    @PUT
    @Change(keyRequired = false)
    @Operation(operationId = "placeBusinessUnit", summary = "Say in which facility a business unit works")
    @APIResponse(
            responseCode = "200",
            description = "Recorded.",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = BusinessUnitView.class)))
    @Refuses(UnknownFacility.class)
    public RestResponse<BusinessUnitView> place(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("unitId") UUID unitId,
            @NotNull @Valid NewPremises body) {
        return RestResponse.ok(views.of(premises.place(cooperativeId, unitId, body.facilityId())));
    }
}
