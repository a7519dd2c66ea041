package id.koperasi.registry.deadline;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.registry.deadline.AnnualMeetings.Place;
import id.koperasi.registry.region.Region;
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
import org.jspecify.annotations.Nullable;

@Path("/v1/bylaws")
@Tag(name = "Deadlines", description = "Annual meetings that are due, and terms that end.")
class BylawsResource {

    private final BylawsDuties duties;
    private final BusinessClock clock;
    private final CurrentCaller caller;

    BylawsResource(BylawsDuties duties, BusinessClock clock, CurrentCaller caller) {
        this.duties = duties;
        this.clock = clock;
        this.caller = caller;
    }

    @Schema(name = "BylawsDuty", description = "Whether a cooperative has its bylaws (anggaran rumah tangga).")
    record DutyView(
            UUID cooperativeId,
            String name,
            String villageCode,
            LocalDate dueOn,
            BylawsState state,

            @Schema(description = "The day of the paper of the kind BYLAWS.") @Nullable LocalDate adoptedOn) {}

    @GET
    @Operation(
            operationId = "listBylaws",
            summary = "Which cooperatives of a region have their bylaws",
            description = "Within a year of their formation, as a paper of the kind BYLAWS.")
    public Page<DutyView> list(
            @QueryParam("region") @NotNull @Pattern(regexp = Region.CODE) @Parameter(example = "36.03") String region,
            @QueryParam("state") @Nullable BylawsState state,
            @Valid @BeanParam PageRequest page) {
        if (!caller.reach().coversRegion(region)) {
            return new Page<>(List.of(), null);
        }
        LocalDate today = clock.today(IndonesianZone.ofRegion(region));
        Cursor after = page.after();
        return Page.of(
                        duties.list(
                                region,
                                state,
                                today,
                                after == null ? Place.START : new Place(after.text(0), after.uuid(1)),
                                page.rowsToRead()),
                        page.limit(),
                        row -> Cursor.of(row.villageCode(), row.cooperativeId()))
                .map(row -> new DutyView(
                        row.cooperativeId(),
                        row.name(),
                        row.villageCode(),
                        row.dueOn(),
                        BylawsState.of(row.adoptedOn(), row.dueOn(), today),
                        row.adoptedOn()));
    }
}
