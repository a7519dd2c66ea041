package id.koperasi.registry.cooperative;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.request.Version;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/cooperatives")
@Tag(name = "Cooperatives", description = "Village cooperatives, from the call of the village meeting on.")
class CooperativeResource {

    private final ProposingCooperatives proposing;
    private final Cooperatives cooperatives;

    CooperativeResource(ProposingCooperatives proposing, Cooperatives cooperatives) {
        this.proposing = proposing;
        this.cooperatives = cooperatives;
    }

    @Schema(description = "A cooperative that a village meeting shall found.")
    record NewCooperative(
            @NotNull @Pattern(regexp = "[0-9]{2}\\.[0-9]{2}\\.[0-9]{2}\\.[0-9]{4}") @Schema(description = "The official code of the village.", examples = "36.73.03.1007")
            String villageCode) {}

    @Schema(name = "Cooperative", description = "A village cooperative.")
    record CooperativeView(
            UUID id,

            @Schema(examples = "Koperasi Kelurahan Merah Putih Pager Agung")
            String name,

            @Schema(description = "KDMP in a desa, KKMP in a kelurahan.")
            Kind kind,

            @Schema(examples = "36.73.03.1007") String villageCode,

            @Schema(description = "Business date, where the cooperative is.")
            LocalDate proposedOn) {

        static CooperativeView of(Cooperative cooperative) {
            return new CooperativeView(
                    cooperative.id(),
                    cooperative.name(),
                    cooperative.kind(),
                    cooperative.villageCode(),
                    cooperative.proposedOn());
        }
    }

    @POST
    @Change
    @Operation(
            operationId = "proposeCooperative",
            summary = "Propose a cooperative",
            description = "Calls the village meeting; the cooperative's name and kind follow from its village.")
    @APIResponse(
            responseCode = "201",
            description = "Proposed; `Location` names the cooperative.",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = CooperativeView.class)))
    @Refuses(CooperativeRejection.class)
    public RestResponse<CooperativeView> propose(@NotNull @Valid NewCooperative body) {
        Cooperative cooperative = proposing.propose(new ProposeCooperative(body.villageCode()));
        return RestResponse.ResponseBuilder.<CooperativeView>created(URI.create("/v1/cooperatives/" + cooperative.id()))
                .entity(CooperativeView.of(cooperative))
                .build();
    }

    @GET
    @Path("/{cooperativeId}")
    @Operation(operationId = "showCooperative", summary = "A cooperative")
    public RestResponse<CooperativeView> show(@PathParam("cooperativeId") UUID cooperativeId) {
        return cooperatives
                .findByIdOptional(cooperativeId)
                .map(found -> new Version(found.version()).answer(CooperativeView.of(found)))
                .orElseThrow(() -> new RejectedException(new NotFound()));
    }
}
