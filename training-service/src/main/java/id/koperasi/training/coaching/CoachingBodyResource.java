package id.koperasi.training.coaching;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.training.coaching.CoachingBodies.Body;
import id.koperasi.training.coaching.CoachingRejection.BodyExists;
import id.koperasi.training.region.Jurisdiction;
import id.koperasi.training.region.Region;
import id.koperasi.training.region.RegionRejection.RegionOutsideReach;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/coaching-bodies")
@Tag(name = "Coaching")
class CoachingBodyResource {

    private static final UUID FIRST = new UUID(0, 0);

    private final ArrangingCoaching arranging;
    private final CoachingBodies bodies;
    private final Jurisdiction jurisdiction;

    CoachingBodyResource(ArrangingCoaching arranging, CoachingBodies bodies, Jurisdiction jurisdiction) {
        this.arranging = arranging;
        this.bodies = bodies;
        this.jurisdiction = jurisdiction;
    }

    @Schema(description = "An office or a regional council that sends coaches.")
    record NewCoachingBody(
            @NotNull Organisation organisation,

            @NotNull @Pattern(regexp = Region.SHAPE) @Schema(examples = "36.03")
            String regionCode,

            @NotBlank @Size(max = 200) @Schema(examples = "Dekopinda Kabupaten Tangerang")
            String name) {}

    @Schema(name = "CoachingBody", description = "Who sends coaches.")
    record BodyView(
            UUID bodyId,
            Organisation organisation,

            @Nullable @Schema(description = "Absent for a body of the whole nation.")
            String regionCode,

            String name,

            @Schema(description = "How many coaches of it the caller may see.")
            long coaches) {

        static BodyView of(Body body) {
            return new BodyView(
                    body.id(),
                    Organisation.valueOf(body.organisation()),
                    body.regionCode(),
                    body.name(),
                    body.coaches());
        }
    }

    @POST
    @Change
    @Operation(operationId = "registerCoachingBody", summary = "Take down who sends coaches into a region")
    @APIResponse(
            responseCode = "201",
            description = "Taken down.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = BodyView.class)))
    @Refuses({BodyExists.class, RegionOutsideReach.class})
    public RestResponse<BodyView> register(@NotNull @Valid NewCoachingBody body) {
        Body founded = arranging.found(
                body.organisation(), new Region(body.regionCode()), body.name().strip());
        return RestResponse.status(RestResponse.Status.CREATED, BodyView.of(founded));
    }

    @GET
    @Operation(operationId = "listCoachingBodies", summary = "Who sends coaches")
    public Page<BodyView> list(
            @Parameter(description = "Into this region and those within it; the caller's own without it.")
                    @QueryParam("region")
                    @Nullable @Pattern(regexp = Region.SHAPE) String region,
            @Valid @BeanParam PageRequest page) {
        String afterRegion = page.after() == null ? "" : page.after().text(0);
        UUID after = page.after() == null ? FIRST : page.after().uuid(1);
        return Page.of(
                        bodies.of(jurisdiction.asked(region), afterRegion, after, page.rowsToRead()),
                        page.limit(),
                        row -> Cursor.of(row.regionCode() == null ? "" : row.regionCode(), row.id()))
                .map(BodyView::of);
    }
}
