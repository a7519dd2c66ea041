package id.koperasi.registry.notary;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.registry.founding.NotaryRejection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/cooperatives/{cooperativeId}/notary")
@Tag(name = "Notaries")
class NotaryCaseResource {

    private final RegisteringNotaries registering;

    NotaryCaseResource(RegisteringNotaries registering) {
        this.registering = registering;
    }

    @Schema(description = "Who draws up the deeds of the cooperative; another who is named takes his place.")
    record NewNotaryCase(
            @NotNull @Schema(description = "A notary who serves its district today.")
            UUID notaryId) {}

    @Schema(name = "NotaryCase", description = "Which notary draws up the deeds of a cooperative.")
    record NotaryCaseView(UUID cooperativeId, UUID notaryId) {}

    @POST
    @Change
    @Operation(
            operationId = "nameNotary",
            summary = "Name the notary of a cooperative",
            description =
                    "From then on he sees it and records its deed and decree; who was named before does so no longer.")
    @Refuses(NotaryRejection.class)
    public RestResponse<NotaryCaseView> name(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId, @NotNull @Valid NewNotaryCase body) {
        registering.name(cooperativeId, body.notaryId());
        return RestResponse.ok(new NotaryCaseView(cooperativeId, body.notaryId()));
    }

    @POST
    @Path("/release")
    @Change
    @Operation(
            operationId = "releaseNotary",
            summary = "Name nobody as the notary of a cooperative",
            description = "Who was named sees it no longer.")
    @APIResponse(responseCode = "204", description = "Nobody is named.")
    public RestResponse<Void> release(@Tenant @PathParam("cooperativeId") UUID cooperativeId) {
        registering.release(cooperativeId);
        return RestResponse.noContent();
    }
}
