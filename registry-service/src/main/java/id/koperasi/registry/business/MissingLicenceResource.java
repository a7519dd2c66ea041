package id.koperasi.registry.business;

import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.registry.business.MissingLicences.Place;
import id.koperasi.registry.business.MissingLicences.Row;
import id.koperasi.registry.region.Region;
import id.koperasi.registry.region.Regions;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/business-units/missing-licences")
@Tag(name = "Business", description = "Business units and business plans.")
class MissingLicenceResource {

    private final MissingLicences licences;
    private final Regions regions;
    private final BusinessClock clock;

    MissingLicenceResource(MissingLicences licences, Regions regions, BusinessClock clock) {
        this.licences = licences;
        this.regions = regions;
        this.clock = clock;
    }

    @Schema(name = "UnlicensedUnit", description = "An open unit that trades without what its KBLI asks for.")
    record UnlicensedView(
            UUID unitId,
            UUID cooperativeId,
            String cooperative,
            String villageCode,

            @Schema(examples = "Unit simpan pinjam") String unit,

            @Schema(examples = "64142") String kbli,

            @Schema(description = "What is missing.", examples = "[\"NIB\", \"SAVINGS_AND_LOANS\"]")
            List<String> licences,

            @Schema(
                    description = "Which of these it is not certain that the unit needs; the rules say why.",
                    examples = "[\"PHARMACY\"]")
            List<String> unconfirmed) {

        static UnlicensedView of(Row row) {
            return new UnlicensedView(
                    row.unitId(),
                    row.cooperativeId(),
                    row.cooperative(),
                    row.villageCode(),
                    row.unit(),
                    row.kbli(),
                    row.licences(),
                    row.unconfirmed());
        }
    }

    @GET
    @Operation(
            operationId = "listUnlicensedUnits",
            summary = "Open units of a region that trade without an NIB or a licence",
            description = "As of today, within the caller's reach: the list behind the numbers of the summary.")
    public Page<UnlicensedView> list(
            @QueryParam("region") @NotNull @Pattern(regexp = Region.CODE) @Parameter(example = "36.03") String region,
            @QueryParam("licence")
                    @Pattern(regexp = "[A-Z_]{2,40}") @Parameter(description = "Only those without this one.", example = "NIB")
                    @Nullable String licence,
            @Valid @BeanParam PageRequest page) {
        String code = regions.get(region).code();
        Cursor after = page.after();
        var place = after == null ? Place.START : new Place(after.text(0), after.uuid(1));
        return Page.of(
                        licences.list(
                                code, licence, clock.today(IndonesianZone.ofRegion(code)), place, page.rowsToRead()),
                        page.limit(),
                        row -> Cursor.of(row.villageCode(), row.unitId()))
                .map(UnlicensedView::of);
    }
}
