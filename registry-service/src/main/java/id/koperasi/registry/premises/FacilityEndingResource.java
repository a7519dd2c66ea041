package id.koperasi.registry.premises;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import id.koperasi.platform.time.DateRejection.DateOutOfOrder;
import id.koperasi.registry.premises.FacilityResource.FacilityView;
import id.koperasi.registry.premises.PremisesRejection.FacilityEnded;
import id.koperasi.registry.premises.PremisesRejection.HousesUnit;
import id.koperasi.registry.premises.PremisesRejection.UnderAgreement;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/cooperatives/{cooperativeId}/facilities/{facilityId}/ending")
@Tag(name = "Premises", description = "Land and buildings of a cooperative.")
class FacilityEndingResource {

    private final EndingFacilities ending;

    FacilityEndingResource(EndingFacilities ending) {
        this.ending = ending;
    }

    @POST
    @Change
    @Operation(
            operationId = "endFacility",
            summary = "Say that a cooperative uses a facility no longer",
            description = "No unit works in it and no agreement runs on. What was recorded of it stays.")
    @APIResponse(
            responseCode = "200",
            description = "Ended and announced.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = FacilityView.class)))
    @Refuses({FacilityEnded.class, UnderAgreement.class, HousesUnit.class, DateInTheFuture.class, DateOutOfOrder.class})
    public RestResponse<FacilityView> end(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("facilityId") UUID facilityId,
            @NotNull @Valid FacilityEnd body) {
        var end = new FacilityEnd(body.endedOn(), body.reason().strip());
        return RestResponse.ok(FacilityView.of(ending.end(cooperativeId, facilityId, end)));
    }
}
