package id.koperasi.registry.business;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.registry.business.BusinessRejection.UnknownPhotograph;
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

@Path("/v1/cooperatives/{cooperativeId}/business-units/{unitId}/photographs")
@Tag(name = "Business", description = "Business units and business plans.")
class UnitPhotographResource {

    private final UnitPremises premises;
    private final UnitViews views;

    UnitPhotographResource(UnitPremises premises, UnitViews views) {
        this.premises = premises;
        this.views = views;
    }

    @Schema(description = "A photograph that was handed in as a paper of the kind PHOTO.")
    record NewUnitPhotograph(
            @NotNull @Schema(examples = "0198b1f0-3f2a-7c11-8a4e-5d0f6b1c2011")
            UUID paperId) {}

    @POST
    @Change
    @Operation(
            operationId = "addUnitPhotograph",
            summary = "Add a photograph to a business unit",
            description = "Of the papers of the cooperative; the same one again changes nothing.")
    @APIResponse(
            responseCode = "201",
            description = "Added.",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = BusinessUnitView.class)))
    @Refuses(UnknownPhotograph.class)
    public RestResponse<BusinessUnitView> add(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("unitId") UUID unitId,
            @NotNull @Valid NewUnitPhotograph body) {
        return RestResponse.status(
                RestResponse.Status.CREATED, views.of(premises.photograph(cooperativeId, unitId, body.paperId())));
    }
}
