package id.koperasi.training.coaching;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.training.coaching.CoachingRejection.BodyUnfit;
import id.koperasi.training.coaching.CoachingRejection.CoachExists;
import id.koperasi.training.region.Jurisdiction;
import id.koperasi.training.region.Region;
import id.koperasi.training.region.RegionRejection.RegionOutsideReach;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/coaches")
@Tag(name = "Coaching", description = "Coaches (pembina, pendamping) and the cooperatives they have.")
class CoachResource {

    private static final int MOST_COOPERATIVES = 5_000;

    private final Coaching coaching;
    private final Coaches coaches;
    private final Jurisdiction jurisdiction;

    CoachResource(Coaching coaching, Coaches coaches, Jurisdiction jurisdiction) {
        this.coaching = coaching;
        this.coaches = coaches;
        this.jurisdiction = jurisdiction;
    }

    @Schema(description = "Somebody who shall coach cooperatives.")
    record NewCoach(
            @NotBlank @Size(max = 120) @Schema(examples = "Ratna Dewi")
            String name,

            @NotNull Organisation organisation,

            @NotNull @Pattern(regexp = Region.SHAPE) @Schema(description = "Where; he takes only what lies in it.", examples = "36.03")
            String regionCode,

            @Schema(description = "How many cooperatives he can take.", examples = "12") @Min(1) @Max(MOST_COOPERATIVES) int capacity,

            @Nullable @Schema(description = "Which office or council sends him.")
            UUID bodyId,

            @Nullable @Size(min = 1, max = 200) @Schema(
                    description = "The subject of his token: then no other coach plans or reports his visits.",
                    examples = "0d6f5f0c-6f6e-4a5e-9e0a-5f2b8c1d7e3a")
            String account) {}

    @Schema(name = "Coach", description = "A coach and how many cooperatives he has.")
    record CoachView(
            UUID coachId,
            String name,
            Organisation organisation,
            String regionCode,
            int capacity,
            int assigned,
            @Nullable UUID bodyId,

            @Nullable @Schema(description = "From when on he coaches nobody.")
            LocalDate retiredOn) {

        static CoachView of(Coach coach) {
            return new CoachView(
                    coach.id(),
                    coach.name(),
                    coach.organisation(),
                    coach.regionCode(),
                    coach.capacity(),
                    coach.assigned(),
                    coach.bodyId(),
                    coach.retiredOn());
        }
    }

    @POST
    @Change
    @Operation(operationId = "registerCoach", summary = "Register a coach")
    @APIResponse(
            responseCode = "201",
            description = "Registered; he has no cooperative yet.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CoachView.class)))
    @Refuses({CoachExists.class, BodyUnfit.class, RegionOutsideReach.class})
    public RestResponse<CoachView> register(@NotNull @Valid NewCoach body) {
        Coach coach = coaching.register(
                body.name().strip(),
                body.organisation(),
                new Region(body.regionCode()),
                body.capacity(),
                body.bodyId(),
                body.account());
        return RestResponse.ResponseBuilder.<CoachView>create(RestResponse.Status.CREATED)
                .entity(CoachView.of(coach))
                .build();
    }

    @GET
    @Operation(operationId = "listCoaches", summary = "Coaches and how many cooperatives each has")
    public Page<CoachView> list(
            @Parameter(description = "Coaches of this region and of those within it; the caller's own without it.")
                    @QueryParam("region")
                    @Nullable @Pattern(regexp = Region.SHAPE) String region,
            @Valid @BeanParam PageRequest page) {
        List<Coach> rows = coaches.of(jurisdiction.asked(region), page.after(), page.rowsToRead());
        return Page.of(rows, page.limit(), row -> Cursor.of(row.regionCode(), row.id()))
                .map(CoachView::of);
    }
}
