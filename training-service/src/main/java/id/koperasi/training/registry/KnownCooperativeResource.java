package id.koperasi.training.registry;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/cooperatives")
@Tag(name = "Cooperatives", description = "What this service has heard of cooperatives.")
class KnownCooperativeResource {

    private final KnownCooperatives cooperatives;

    KnownCooperativeResource(KnownCooperatives cooperatives) {
        this.cooperatives = cooperatives;
    }

    @Schema(name = "KnownCooperative", description = "A cooperative as far as this service knows it.")
    record KnownCooperativeView(
            UUID id,

            @Schema(examples = "Koperasi Kelurahan Merah Putih Pager Agung")
            String name,

            @Schema(examples = "36.73.03.1007") String villageCode,

            @Nullable @Schema(description = "The day of its decree; absent while it is only proposed.")
            LocalDate formedOn,

            @Nullable @Schema(description = "Since when it is suspended; absent in good standing.")
            LocalDate suspendedOn,

            @Nullable @Schema(description = "The first day on which it is no more: merged or dissolved.")
            LocalDate endedOn) {

        static KnownCooperativeView of(KnownCooperative cooperative) {
            return new KnownCooperativeView(
                    cooperative.id(),
                    cooperative.name(),
                    cooperative.villageCode(),
                    cooperative.formedOn(),
                    cooperative.suspendedOn(),
                    cooperative.endedOn());
        }
    }

    @GET
    @Path("/{cooperativeId}")
    @Operation(
            operationId = "showKnownCooperative",
            summary = "A cooperative as this service knows it",
            description = "Follows the registry within moments; it is 404 until its events have arrived.")
    public KnownCooperativeView show(@PathParam("cooperativeId") UUID cooperativeId) {
        return cooperatives
                .findByIdOptional(cooperativeId)
                .map(KnownCooperativeView::of)
                .orElseThrow(() -> new RejectedException(new NotFound()));
    }
}
