package id.koperasi.registry.progressrebuild;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.registry.progressrebuild.Rebuilds.Difference;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

@Path("/v1/progress-rebuilds")
@Tag(name = "Progress")
class RebuildResource {

    private final RebuildingProgress rebuilding;
    private final Rebuilds rebuilds;

    RebuildResource(RebuildingProgress rebuilding, Rebuilds rebuilds) {
        this.rebuilding = rebuilding;
        this.rebuilds = rebuilds;
    }

    @Schema(name = "ProgressDifference", description = "A figure that differed from the facts, and was mended.")
    record DifferenceView(
            @Schema(examples = "36.03") String regionCode,
            @Schema(examples = "FORMED") String fact,

            @Schema(description = "DAY or MONTH.", examples = "DAY")
            String grain,

            LocalDate day,
            @Schema(examples = "3") long was,
            @Schema(examples = "2") long mendedTo) {

        static DifferenceView of(Difference difference) {
            return new DifferenceView(
                    difference.regionCode(),
                    difference.fact(),
                    difference.grain(),
                    difference.day(),
                    difference.was(),
                    difference.mendedTo());
        }
    }

    @Schema(name = "ProgressRebuild", description = "A comparison of all figures with the facts.")
    record RebuildView(
            UUID id,
            Instant askedAt,

            @Schema(description = "Absent while it runs.") @Nullable Instant finishedAt,

            @Schema(description = "How many provinces were compared.", examples = "38")
            int provinces,

            @Schema(description = "How many figures differed; normally none.", examples = "0")
            long differences,

            @Schema(description = "Some of them.") List<DifferenceView> examples) {}

    @POST
    @Change
    @Operation(
            operationId = "rebuildProgress",
            summary = "Make the figures again from the facts",
            description = "Compares every figure of every region with the facts and mends what differs, province by "
                    + "province, while everybody works. Read the answer's `Location` for what was found.")
    @APIResponse(
            responseCode = "202",
            description = "It begins within a second.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = RebuildView.class)))
    @Refuses(RebuildRejection.class)
    public RestResponse<RebuildView> rebuild() {
        Rebuild rebuild = rebuilding.ask();
        return ResponseBuilder.create(RestResponse.Status.ACCEPTED, view(rebuild))
                .header("Location", "/v1/progress-rebuilds/" + rebuild.id())
                .build();
    }

    @GET
    @Path("/{rebuildId}")
    @Operation(operationId = "showProgressRebuild", summary = "What a rebuild found")
    public RebuildView show(@PathParam("rebuildId") UUID rebuildId) {
        return view(rebuilds.findByIdOptional(rebuildId).orElseThrow(() -> new RejectedException(new NotFound())));
    }

    private RebuildView view(Rebuild rebuild) {
        return new RebuildView(
                rebuild.id(),
                rebuild.askedAt(),
                rebuild.finishedAt(),
                rebuild.regions(),
                rebuild.differences(),
                rebuilds.differences(rebuild.id()).stream()
                        .map(DifferenceView::of)
                        .toList());
    }
}
