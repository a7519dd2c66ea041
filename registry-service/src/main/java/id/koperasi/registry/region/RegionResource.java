package id.koperasi.registry.region;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.registry.region.RegionSearch.Asked;
import id.koperasi.registry.region.RegionSearch.Found;
import id.koperasi.registry.region.RegionSearch.Place;
import id.koperasi.registry.region.Regions.Validity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/regions")
@Tag(name = "Regions", description = "The official regions, from the nation down to 83,763 villages.")
class RegionResource {

    private static final int MIN_SEARCH = 3;
    private static final int MAX_SEARCH = 80;

    private final Regions regions;
    private final RegionsOnDay onDay;
    private final RegionSearch search;

    RegionResource(Regions regions, RegionsOnDay onDay, RegionSearch search) {
        this.regions = regions;
        this.onDay = onDay;
        this.search = search;
    }

    @Schema(name = "RegionStep", description = "A region on the way from the nation to another.")
    record StepView(
            @Schema(examples = "36.73") String code,
            @Schema(examples = "KOTA SERANG") String name) {

        static StepView of(Region region) {
            return new StepView(region.code(), region.name());
        }
    }

    @Schema(name = "Region", description = "A region of the official file.")
    record RegionView(
            @Schema(examples = "36.73.03.1007") String code,
            Level level,
            @Schema(examples = "Pager Agung") String name,

            @Schema(description = "What stands above it, the province first.")
            List<StepView> path,

            @Schema(description = "The time its clocks show.")
            IndonesianZone zone,

            @Schema(description = "How many villages it has.", examples = "1")
            int villages,

            @Schema(description = "What the cooperative of a village is.", examples = "KKMP") @Nullable String cooperativeKind,

            @Schema(
                    description = "What the first cooperative of a village is called.",
                    examples = "Koperasi Kelurahan Merah Putih Pager Agung")
            @Nullable String cooperativeName,

            @Schema(description = "What to look at twice, such as a desa adat that counts as a desa.") @Nullable String warning,

            @Schema(description = "Its first day in the official file; absent when the first one had it.") @Nullable LocalDate validFrom,

            @Schema(description = "The first day without it.") @Nullable LocalDate validUntil,

            @Schema(
                    description =
                            "The village that it was a part of before it was one of its own, as far as somebody stated that.",
                    examples = "36.73.03.1007")
            @Nullable String splitFrom) {

        static RegionView of(Region region, List<Region> above) {
            return of(region, above, Validity.ALWAYS);
        }

        static RegionView of(Region region, List<Region> above, Validity validity) {
            return new RegionView(
                    region.code(),
                    region.level(),
                    region.name(),
                    above.stream().map(StepView::of).toList(),
                    region.zone(),
                    region.villages(),
                    region.cooperativeKind(),
                    region.cooperativeName(),
                    region.customary() ? "desa-adat-counts-as-desa" : null,
                    validity.from(),
                    validity.until(),
                    validity.splitFrom());
        }
    }

    @GET
    @Operation(
            operationId = "searchRegions",
            summary = "Find regions by name",
            description = "Forgives spelling, capitals, old orthography and words such as Kab., Kota, Ds. or Kel.;"
                    + " the best finding comes first.")
    public Page<RegionView> search(
            @Parameter(description = "The name, more or less.", example = "pager agung")
                    @QueryParam("search")
                    @NotNull @Size(min = MIN_SEARCH, max = MAX_SEARCH) String name,
            @Parameter(description = "How high it stands.") @QueryParam("level") @Nullable Level level,
            @Parameter(description = "The region it lies in.", example = "36")
                    @QueryParam("within")
                    @Pattern(regexp = Region.CODE) @Nullable String within,
            @Valid @BeanParam PageRequest page) {
        Cursor after = page.after();
        Place place = after == null
                ? null
                : new Place(Math.toIntExact(after.number(0)), Math.toIntExact(after.number(1)), after.text(2));
        List<Found> found = search.find(new Asked(name, level, within), place, page.rowsToRead());
        return Page.of(found, page.limit(), last -> cursor(last.place()))
                .map(each -> RegionView.of(each.region(), each.above()));
    }

    private static Cursor cursor(Place place) {
        return Cursor.of(place.likeness(), place.score(), place.code());
    }

    @GET
    @Path("/{code}")
    @Operation(
            operationId = "showRegion",
            summary = "A region",
            description =
                    "`ID` is the nation. With `asOf` as the official file had it on that day, ended villages included.")
    public RegionView show(
            @Parameter(example = "36.73.03.1007") @PathParam("code") @Pattern(regexp = Region.CODE) String code,
            @QueryParam("asOf") @Nullable @Parameter(example = "2025-10-06") LocalDate asOf) {
        return RegionView.of(found(code, asOf), above(code, asOf), regions.validity(code));
    }

    @GET
    @Path("/{code}/children")
    @Operation(
            operationId = "listRegionChildren",
            summary = "The regions directly below a region",
            description = "With `asOf` those that the official file had on that day.")
    public Page<RegionView> children(
            @Parameter(example = "36.73.03") @PathParam("code") @Pattern(regexp = Region.CODE) String code,
            @QueryParam("asOf") @Nullable @Parameter(example = "2025-10-06") LocalDate asOf,
            @Valid @BeanParam PageRequest page) {
        Region parent = found(code, asOf);
        String after = page.after() == null ? null : page.after().text(0);
        List<Region> below = asOf == null
                ? regions.children(parent.code(), after, page.rowsToRead())
                : onDay.children(parent.code(), asOf, after, page.rowsToRead());
        List<Region> path = new ArrayList<>(above(code, asOf));
        if (parent.level() != Level.NATION) {
            path.add(parent);
        }
        return Page.of(below, page.limit(), last -> Cursor.of(last.code())).map(child -> RegionView.of(child, path));
    }

    private Region found(String code, @Nullable LocalDate asOf) {
        return asOf == null
                ? regions.get(code)
                : onDay.find(code, asOf).orElseThrow(() -> new RejectedException(new NotFound()));
    }

    private List<Region> above(String code, @Nullable LocalDate asOf) {
        return asOf == null ? regions.above(code) : onDay.above(code, asOf);
    }
}
