package id.koperasi.registry.decree;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.time.DateRejection;
import id.koperasi.registry.cooperative.FormedCooperatives;
import id.koperasi.registry.decree.DecreeChecks.DecreeCheck;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/cooperatives/{cooperativeId}/decree-checks")
@Tag(name = "Decrees", description = "Whether the decree of a cooperative was found right.")
class DecreeCheckResource {

    private final FormedCooperatives cooperatives;
    private final CheckingDecrees checking;
    private final DecreeChecks checks;

    DecreeCheckResource(FormedCooperatives cooperatives, CheckingDecrees checking, DecreeChecks checks) {
        this.cooperatives = cooperatives;
        this.checking = checking;
        this.checks = checks;
    }

    @Schema(name = "DecreeChecks", description = "What was found of the decree, and by whom.")
    record ChecksView(
            @Nullable String decreeNumber,
            DecreeState state,

            @Schema(
                    description =
                            "The first first, 200 at most; those of a number that was corrected since stay readable.")
            List<DecreeCheck> checks) {}

    @GET
    @Operation(
            operationId = "showDecreeChecks",
            summary = "Whether the decree of a cooperative was found right",
            description = "By paper, or by AHU, which outweighs it.")
    public ChecksView show(@PathParam("cooperativeId") UUID cooperativeId) {
        return view(cooperativeId);
    }

    @POST
    @Change
    @Operation(
            operationId = "checkDecree",
            summary = "Say what was found of the decree",
            description =
                    "PAPER while AHU cannot be asked, with the scan; AHU once it has confirmed or contradicted it.")
    @APIResponse(
            responseCode = "201",
            description = "On record and announced.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ChecksView.class)))
    @Refuses({DecreeRejection.class, DateRejection.class})
    public RestResponse<ChecksView> check(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId, @NotNull @Valid CheckDecree body) {
        checking.check(cooperativeId, body);
        return RestResponse.status(RestResponse.Status.CREATED, view(cooperativeId));
    }

    private ChecksView view(UUID cooperativeId) {
        UUID cooperative = cooperatives.any(cooperativeId).id();
        String number = checks.decreeOf(cooperative);
        List<DecreeCheck> found = checks.of(cooperative);
        return new ChecksView(number, DecreeChecks.state(found, number), found);
    }
}
