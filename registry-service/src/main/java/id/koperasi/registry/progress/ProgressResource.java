package id.koperasi.registry.progress;

import id.koperasi.platform.time.BusinessClock;
import id.koperasi.registry.progress.ProgressFigures.Step;
import id.koperasi.registry.region.Region;
import id.koperasi.registry.region.Regions;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/progress/{regionCode}")
@Tag(name = "Progress", description = "Where the cooperatives of a region stand, counted from facts and never typed.")
class ProgressResource {

    private final ProgressFigures figures;
    private final Regions regions;
    private final BusinessClock clock;

    ProgressResource(ProgressFigures figures, Regions regions, BusinessClock clock) {
        this.figures = figures;
        this.regions = regions;
        this.clock = clock;
    }

    @Schema(name = "ProgressStep", description = "A figure from a day on.")
    record StepView(LocalDate day, long total) {

        static StepView of(Step step) {
            return new StepView(step.day(), step.total());
        }
    }

    @Schema(name = "ProgressSeries", description = "How a figure of a region grew: each day on which it changed.")
    record SeriesView(String regionCode, Milestone fact, LocalDate asOf, List<StepView> steps) {}

    @GET
    @Operation(
            operationId = "showProgress",
            summary = "The figures of a region",
            description =
                    "As of a business date, today when none is given. `ID` is the nation. Facts that are told later "
                            + "with an earlier date count from that date on.")
    public ProgressView show(
            @PathParam("regionCode") @Pattern(regexp = Region.CODE) @Parameter(example = "36.03") String regionCode,
            @QueryParam("asOf") @Nullable @Parameter(example = "2025-10-06") LocalDate asOf) {
        Region region = regions.get(regionCode);
        LocalDate day = asOf != null ? asOf : clock.today(region.zone());
        return ProgressView.of(region, day, figures.asOf(regionCode, day));
    }

    @GET
    @Path("/series")
    @Operation(
            operationId = "showProgressSeries",
            summary = "How a figure of a region grew",
            description = "Each day on which it changed, with what it was from then on.")
    public SeriesView series(
            @PathParam("regionCode") @Pattern(regexp = Region.CODE) @Parameter(example = "62") String regionCode,
            @QueryParam("fact") @NotNull @Parameter(example = "FORMED") Milestone fact,
            @QueryParam("asOf") @Nullable LocalDate asOf) {
        Region region = regions.get(regionCode);
        LocalDate day = asOf != null ? asOf : clock.today(region.zone());
        return new SeriesView(
                regionCode,
                fact,
                day,
                figures.steps(regionCode, fact, day).stream().map(StepView::of).toList());
    }
}
