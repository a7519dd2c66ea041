package id.koperasi.registry.passport;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/public/cooperatives/{cooperativeId}")
@Tag(name = "Passport", description = "Everything known of a cooperative, each line with its event and its evidence.")
class PublicCooperativeResource {

    private final PublicCooperatives cooperatives;
    private final CurrentCaller caller;

    PublicCooperativeResource(PublicCooperatives cooperatives, CurrentCaller caller) {
        this.cooperatives = cooperatives;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "showPublicCooperative",
            summary = "What everybody may know of a cooperative",
            description = "No person is in it. The code on a printed passport leads here.")
    public PublicCooperative show(@PathParam("cooperativeId") UUID cooperativeId) {
        return caller.asService(() -> cooperatives.find(cooperativeId))
                .orElseThrow(() -> new RejectedException(new NotFound()));
    }
}
