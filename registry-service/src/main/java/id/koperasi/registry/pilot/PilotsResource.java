package id.koperasi.registry.pilot;

import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.registry.region.ReachedRegions;
import id.koperasi.registry.region.Region;
import id.koperasi.registry.region.VillageRange;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

@Path("/v1/pilots")
@Tag(name = "Pilots", description = "Cooperatives that show others the way (percontohan).")
class PilotsResource {

    private static final String OF_REGION = """
            select p.cooperative_id, c.name, p.village_code, p.designated_by, p.letter_number, p.designated_on
              from pilot_designation p
              join cooperative c on c.id = p.cooperative_id
             where p.village_code collate "C" >= :first and p.village_code collate "C" < :beyond
               and (p.withdrawn_on is null or p.withdrawn_on > :day)
               and not exists (select from pilot_designation e
                                where e.cooperative_id = p.cooperative_id
                                  and (e.withdrawn_on is null or e.withdrawn_on > :day)
                                  and (e.designated_on, e.id) < (p.designated_on, p.id))
               and (cast(:village as text) is null
                    or (p.village_code collate "C", p.cooperative_id)
                       > (cast(:village as text) collate "C", cast(:id as uuid)))
             order by p.village_code collate "C", p.cooperative_id
             limit :rows""";

    private final Session session;
    private final ReachedRegions regions;
    private final BusinessClock clock;

    PilotsResource(Session session, ReachedRegions regions, BusinessClock clock) {
        this.session = session;
        this.regions = regions;
        this.clock = clock;
    }

    @Schema(name = "Pilot", description = "A pilot and the authority that named it first of those whose letters count.")
    record PilotView(
            UUID cooperativeId,
            String name,
            String villageCode,
            String designatedBy,
            String letterNumber,
            LocalDate designatedOn) {}

    @GET
    @Operation(
            operationId = "listPilots",
            summary = "The pilots of a region",
            description =
                    "Of a region that the caller is in charge of as a whole, each once; those whose letters were all "
                            + "taken back are none.")
    public Page<PilotView> list(
            @QueryParam("region") @NotNull @Pattern(regexp = Region.CODE) @Parameter(example = "36.03") String region,
            @Valid @BeanParam PageRequest page) {
        VillageRange range = VillageRange.of(regions.get(region).code());
        return Page.of(
                rows(range, page.after(), page.rowsToRead()),
                page.limit(),
                pilot -> Cursor.of(pilot.villageCode(), pilot.cooperativeId()));
    }

    private List<PilotView> rows(VillageRange range, @Nullable Cursor after, int rows) {
        return session.createNativeQuery(OF_REGION, Object[].class)
                .setParameter("first", range.first())
                .setParameter("beyond", range.beyond())
                .setParameter("day", clock.today(IndonesianZone.CAPITAL))
                .setParameter("village", after == null ? null : after.text(0), String.class)
                .setParameter("id", after == null ? null : after.uuid(1), UUID.class)
                .setParameter("rows", rows)
                .getResultStream()
                .map(row -> new PilotView(
                        (UUID) row[0], (String) row[1], (String) row[2], (String) row[3], (String) row[4], (LocalDate)
                                row[5]))
                .toList();
    }
}
