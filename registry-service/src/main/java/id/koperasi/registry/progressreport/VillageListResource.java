package id.koperasi.registry.progressreport;

import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.table.Csv;
import id.koperasi.platform.table.OfferedTable;
import id.koperasi.platform.table.Xlsx;
import id.koperasi.registry.progress.Figure;
import id.koperasi.registry.progressreport.VillageList.Asked;
import id.koperasi.registry.progressreport.VillageList.Line;
import id.koperasi.registry.progressreport.VillageList.Place;
import id.koperasi.registry.region.Region;
import id.koperasi.registry.region.Regions;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/progress/{regionCode}/villages")
@Tag(name = "Progress")
class VillageListResource {

    private final VillageList list;
    private final Regions regions;
    private final Reading reading;
    private final OfferedTable table;

    VillageListResource(VillageList list, Regions regions, Reading reading, OfferedTable table) {
        this.list = list;
        this.regions = regions;
        this.reading = reading;
        this.table = table;
    }

    @Schema(name = "ProgressVillage", description = "A cooperative that has it, or a village in which none has it.")
    record LineView(
            @Schema(examples = "36.73.03.1007") String villageCode,
            @Schema(examples = "Pager Agung") String village,
            @Schema(examples = "Walantaka") String district,
            @Schema(examples = "KOTA SERANG") String regency,
            @Schema(examples = "BANTEN") String province,

            @Schema(description = "Of a village that lacks it: its first one, when there is one.") @Nullable UUID cooperativeId,

            @Schema(examples = "Koperasi Kelurahan Merah Putih Pager Agung") @Nullable String cooperative,

            @Schema(description = "Since when it has it; of life, the last day on which something happened.") @Nullable LocalDate reachedOn) {

        static LineView of(Line line) {
            return new LineView(
                    line.villageCode(),
                    line.village(),
                    line.district(),
                    line.regency(),
                    line.province(),
                    line.cooperativeId(),
                    line.cooperative(),
                    line.day());
        }
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE, Xlsx.MEDIA_TYPE})
    @Operation(
            operationId = "listProgressVillages",
            summary = "The list behind a number",
            description =
                    "The cooperatives that have reached something by a day, or the villages in which none has: who "
                            + "is missing? In the order of the codes; a spreadsheet holds all of them.")
    public Page<LineView> villages(
            @PathParam("regionCode") @Pattern(regexp = Region.CODE) @Parameter(example = "36.03") String regionCode,
            @QueryParam("fact") @NotNull @Parameter(example = "FORMED") Figure fact,
            @QueryParam("reached") @DefaultValue("true") @Parameter(description = "Whether to list those that have it.")
                    boolean reached,
            @QueryParam("asOf") @Nullable @Parameter(example = "2025-10-06") LocalDate asOf,
            @Valid @BeanParam PageRequest page) {
        Region region = regions.get(regionCode);
        var asked = new Asked(region, fact, reached, reading.day(asOf, region));
        var language = reading.language();
        table.instead(() -> ProgressTables.villages(asked, list, language));
        List<Line> lines = list.page(asked, place(page.after()), page.rowsToRead());
        return Page.of(lines, page.limit(), last -> cursor(last.place())).map(LineView::of);
    }

    private static Place place(@Nullable Cursor after) {
        return after == null ? Place.START : new Place(after.text(0), after.uuid(1));
    }

    private static Cursor cursor(Place place) {
        return Cursor.of(place.villageCode(), place.cooperativeId());
    }
}
