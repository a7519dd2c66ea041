package id.koperasi.registry.progressreport;

import id.koperasi.platform.problem.Language;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.table.Csv;
import id.koperasi.platform.table.OfferedTable;
import id.koperasi.platform.table.Xlsx;
import id.koperasi.platform.time.DateRejection.DateOutOfOrder;
import id.koperasi.registry.progress.Figure;
import id.koperasi.registry.progress.ProgressFigures;
import id.koperasi.registry.progressreport.ChildrenView.Order;
import id.koperasi.registry.progressreport.SeriesView.Period;
import id.koperasi.registry.region.Region;
import id.koperasi.registry.region.Regions;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/progress/{regionCode}")
@Tag(name = "Progress", description = "Where the cooperatives of a region stand, counted from facts and never typed.")
class ProgressResource {

    private static final int MOST_LINES = 12;

    private final ProgressFigures figures;
    private final Regions regions;
    private final Reading reading;
    private final OfferedTable table;

    ProgressResource(ProgressFigures figures, Regions regions, Reading reading, OfferedTable table) {
        this.figures = figures;
        this.regions = regions;
        this.reading = reading;
        this.table = table;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE, Xlsx.MEDIA_TYPE})
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
        LocalDate day = reading.day(asOf, region);
        Region then = regions.on(region, day);
        Language language = reading.language();
        Map<Figure, Long> counted = figures.asOf(regionCode, day);
        table.instead(() -> ProgressTables.figures(then, day, counted, language));
        return ProgressView.of(then, day, counted, language);
    }

    @GET
    @Path("/series")
    @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE, Xlsx.MEDIA_TYPE})
    @Operation(
            operationId = "showProgressSeries",
            summary = "How figures of a region grew",
            description =
                    "Up to 12 figures by day, week or month: what each was at the end of the first period, and of "
                            + "each in which it changed. As a table, one period a row and one figure a column.")
    @Refuses(DateOutOfOrder.class)
    public SeriesView series(
            @PathParam("regionCode") @Pattern(regexp = Region.CODE) @Parameter(example = "62") String regionCode,
            @QueryParam("fact") @NotEmpty @Size(max = MOST_LINES) @Parameter(example = "[\"FORMED\"]")
                    List<@NotNull Figure> facts,
            @QueryParam("from")
                    @Nullable @Parameter(description = "The first change when left out.", example = "2025-05-01")
                    LocalDate from,
            @QueryParam("to") @Nullable @Parameter(description = "Today when left out.") LocalDate to,
            @QueryParam("grain") @DefaultValue("DAY") Grain grain) {
        Region region = regions.get(regionCode);
        var period = new Period(from, reading.day(to, region), grain);
        if (from != null && period.to().isBefore(from)) {
            throw new RejectedException(new DateOutOfOrder(period.to(), from));
        }
        var lines = figures.steps(regionCode, facts, period.to());
        Language language = reading.language();
        var series = new SeriesView(
                regionCode,
                from,
                period.to(),
                grain,
                facts.stream()
                        .distinct()
                        .map(fact -> SeriesView.line(fact, period, Objects.requireNonNull(lines.get(fact)), language))
                        .toList());
        table.instead(() -> ProgressTables.series(region, series, language));
        return series;
    }

    @GET
    @Path("/children")
    @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE, Xlsx.MEDIA_TYPE})
    @Operation(
            operationId = "listProgressChildren",
            summary = "The figures of all regions directly below one",
            description = "All at once, in the order of their codes or ranked by one figure. Equals share a rank and "
                    + "stand in the order of their codes.")
    public ChildrenView children(
            @PathParam("regionCode") @Pattern(regexp = Region.CODE) @Parameter(example = "36") String regionCode,
            @QueryParam("asOf") @Nullable @Parameter(example = "2025-10-06") LocalDate asOf,
            @QueryParam("by") @DefaultValue("VILLAGE_COVERED") @Parameter(description = "The figure that ranks.")
                    Figure by,
            @QueryParam("measure")
                    @DefaultValue("COUNT")
                    @Parameter(description = "Its count, or its per cent of the villages.")
                    ChildrenView.Measure measure,
            @QueryParam("order") @DefaultValue("CODE") Order order) {
        Region region = regions.get(regionCode);
        LocalDate day = reading.day(asOf, region);
        var children = ChildrenView.of(region, day, by, measure, order, figures.children(region, day));
        Language language = reading.language();
        table.instead(() -> ProgressTables.children(region, children, language));
        return children;
    }
}
