package id.koperasi.training.coaching;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.training.coaching.CoachingBodies.LoadLimit;
import id.koperasi.training.coaching.CoachingRejection.LoadLimitBackdated;
import id.koperasi.training.coaching.CoachingRejection.LoadLimitExists;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/coach-load-limits")
@Tag(name = "Coaching")
class LoadLimitResource {

    private static final LocalDate BEFORE_ALL = LocalDate.of(1, 1, 1);

    private final ArrangingCoaching arranging;
    private final CoachingBodies bodies;
    private final Jurisdiction jurisdiction;

    LoadLimitResource(ArrangingCoaching arranging, CoachingBodies bodies, Jurisdiction jurisdiction) {
        this.arranging = arranging;
        this.bodies = bodies;
        this.jurisdiction = jurisdiction;
    }

    @Schema(name = "CoachLoadLimit", description = "How many cooperatives a coach may be given, from a day on.")
    record LimitView(
            @NotNull Organisation organisation,

            @NotNull @Pattern(regexp = Region.SHAPE) @Schema(description = "The narrowest region with a limit decides.", examples = "36.03")
            String regionCode,

            @NotNull @Schema(examples = "2027-01-01") LocalDate validFrom,

            @Schema(examples = "12") @Min(1) @Max(5_000) int cooperatives,

            @NotBlank @Size(max = 500) @Schema(description = "Where it comes from.", examples = "Kontrak Business Assistant 2026")
            String basis) {

        static LimitView of(LoadLimit limit) {
            return new LimitView(
                    Organisation.valueOf(limit.organisation()),
                    limit.regionCode(),
                    limit.validFrom(),
                    limit.cooperatives(),
                    limit.basis());
        }

        private LoadLimit limit() {
            return new LoadLimit(organisation.name(), regionCode, validFrom, cooperatives, basis.strip());
        }
    }

    @POST
    @Change
    @Operation(
            operationId = "setCoachLoadLimit",
            summary = "Limit how many cooperatives a coach of a region may be given",
            description = "From a day on, today at the earliest; what was given before stays given.")
    @APIResponse(
            responseCode = "201",
            description = "Set.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = LimitView.class)))
    @Refuses({LoadLimitExists.class, LoadLimitBackdated.class, RegionOutsideReach.class})
    public RestResponse<LimitView> set(@NotNull @Valid LimitView body) {
        return RestResponse.status(RestResponse.Status.CREATED, LimitView.of(arranging.limit(body.limit())));
    }

    @GET
    @Operation(operationId = "listCoachLoadLimits", summary = "The limits of a region, and of those it lies in")
    public Page<LimitView> list(
            @Parameter(description = "The caller's own without it.")
                    @QueryParam("region")
                    @Nullable @Pattern(regexp = Region.SHAPE) String region,
            @Valid @BeanParam PageRequest page) {
        String afterRegion = page.after() == null ? "" : page.after().text(0);
        String afterOrganisation = page.after() == null ? "" : page.after().text(1);
        LocalDate afterDay = page.after() == null ? BEFORE_ALL : page.after().date(2);
        return Page.of(
                        bodies.limits(
                                jurisdiction.asked(region),
                                afterRegion,
                                afterOrganisation,
                                afterDay,
                                page.rowsToRead()),
                        page.limit(),
                        row -> Cursor.of(row.regionCode(), row.organisation(), row.validFrom()))
                .map(LimitView::of);
    }
}
