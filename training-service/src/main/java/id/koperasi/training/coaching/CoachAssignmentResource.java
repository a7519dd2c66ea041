package id.koperasi.training.coaching;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.training.coaching.Coaching.Distribution;
import id.koperasi.training.region.Jurisdiction;
import id.koperasi.training.region.Region;
import id.koperasi.training.region.RegionRejection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/coach-assignments")
@Tag(name = "Coaching")
class CoachAssignmentResource {

    private static final UUID FIRST = new UUID(0, 0);

    private final Coaching coaching;
    private final CoachAssignments assignments;
    private final Jurisdiction jurisdiction;

    CoachAssignmentResource(Coaching coaching, CoachAssignments assignments, Jurisdiction jurisdiction) {
        this.coaching = coaching;
        this.assignments = assignments;
        this.jurisdiction = jurisdiction;
    }

    @Schema(description = "Give the cooperatives of a region to the coaches of an organisation.")
    record NewCoachAssignments(
            @NotNull @Pattern(regexp = Region.SHAPE) @Schema(examples = "36")
            String regionCode,

            @NotNull Organisation organisation,

            @NotNull @Schema(description = "Cooperatives formed by this day are meant.", examples = "2025-07-21")
            LocalDate assignedOn) {}

    @Schema(name = "Distribution", description = "What a distribution has done.")
    record DistributionView(
            @Schema(description = "How many cooperatives have a coach now who had none.")
            int assigned,

            @Schema(description = "How many of the region still have none of this organisation.")
            long without) {}

    @POST
    @Change
    @Operation(
            operationId = "assignCoaches",
            summary = "Give the cooperatives of a region to its coaches",
            description =
                    "Every formed cooperative without a coach of this organisation gets one, all at once, as long as "
                            + "coaches have room: the nearest first, among them the least loaded. A whole province at once.")
    @Refuses(RegionRejection.class)
    public RestResponse<DistributionView> assign(@NotNull @Valid NewCoachAssignments body) {
        Distribution distribution =
                coaching.distribute(new Region(body.regionCode()), body.organisation(), body.assignedOn());
        return RestResponse.ok(new DistributionView(distribution.assigned(), distribution.without()));
    }

    @GET
    @Operation(operationId = "listCoachAssignments", summary = "Which cooperatives have which coach")
    public Page<CoachAssignmentView> list(
            @Parameter(description = "Of this region; of the caller's own without it.")
                    @QueryParam("region")
                    @Nullable @Pattern(regexp = Region.SHAPE) String region,
            @Valid @BeanParam PageRequest page) {
        Optional<Region> asked = jurisdiction.asked(region);
        String village = page.after() == null
                ? asked.map(Region::code).orElse("")
                : page.after().text(0);
        UUID last = page.after() == null ? FIRST : page.after().uuid(1);
        List<CoachAssignments.Row> rows = assignments.in(asked, village, last, page.rowsToRead());
        return Page.of(rows, page.limit(), row -> Cursor.of(row.villageCode(), row.assignmentId()))
                .map(CoachAssignmentView::of);
    }
}
