package id.koperasi.training.coaching;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import id.koperasi.training.coaching.CoachingRejection.CapacityBelowLoad;
import id.koperasi.training.coaching.CoachingRejection.CoachRetired;
import id.koperasi.training.region.RegionRejection.RegionOutsideReach;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/coaches/{coachId}")
@Tag(name = "Coaching")
class CoachLoadResource {

    private static final int MOST_COOPERATIVES = 5_000;

    private final EndingCoaching ending;

    CoachLoadResource(EndingCoaching ending) {
        this.ending = ending;
    }

    @Schema(description = "The coach coaches nobody any more.")
    record NewRetirement(
            @NotNull @Schema(description = "The first day without him.", examples = "2026-01-05")
            LocalDate retiredOn) {}

    @Schema(name = "CoachRetirement", description = "A coach who coaches nobody any more.")
    record RetirementView(
            UUID coachId,
            LocalDate retiredOn,

            @Schema(description = "How many cooperatives have no coach of this organisation now.")
            int ended) {}

    @Schema(description = "How many cooperatives a coach can take.")
    record NewCapacity(
            @Schema(examples = "15") @Min(1) @Max(MOST_COOPERATIVES) int capacity) {}

    @Schema(name = "CoachCapacity", description = "How many a coach can take, and how many he has.")
    record CapacityView(UUID coachId, int capacity, int assigned) {}

    @POST
    @Path("/retirement")
    @Change
    @Operation(
            operationId = "retireCoach",
            summary = "Retire a coach",
            description = "All his assignments end, and he gets no other.")
    @Refuses({CoachRetired.class, RegionOutsideReach.class, DateInTheFuture.class})
    public RestResponse<RetirementView> retire(@PathParam("coachId") UUID coachId, @NotNull @Valid NewRetirement body) {
        int ended = ending.retire(coachId, body.retiredOn());
        return RestResponse.ok(new RetirementView(coachId, body.retiredOn(), ended));
    }

    @POST
    @Path("/capacity")
    @Change
    @Operation(
            operationId = "setCoachCapacity",
            summary = "Say how many cooperatives a coach can take",
            description = "Not fewer than he has.")
    @Refuses({CapacityBelowLoad.class, RegionOutsideReach.class})
    public RestResponse<CapacityView> take(@PathParam("coachId") UUID coachId, @NotNull @Valid NewCapacity body) {
        Coach coach = ending.take(coachId, body.capacity());
        return RestResponse.ok(new CapacityView(coachId, coach.capacity(), coach.assigned()));
    }
}
