package id.koperasi.registry.person;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.registry.person.Conflicts.ConflictView;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/office-conflicts")
@Tag(name = "Officers", description = "Who holds which office, how he came into it and why he left.")
class ConflictResource {

    private final Conflicts conflicts;
    private final BusinessClock clock;
    private final CurrentCaller caller;

    ConflictResource(Conflicts conflicts, BusinessClock clock, CurrentCaller caller) {
        this.conflicts = conflicts;
        this.clock = clock;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listOfficeConflicts",
            summary = "Officers of a region who hold an office in another cooperative too",
            description = "Wherever the other one is.")
    public Page<ConflictView> list(
            @QueryParam("region") @NotNull @Pattern(regexp = Region.CODE) @Parameter(example = "36.03") String region,
            @Valid @BeanParam PageRequest page) {
        if (!caller.reach().coversRegion(region)) {
            return new Page<>(List.of(), null);
        }
        LocalDate today = clock.today(IndonesianZone.ofRegion(region));
        return Page.of(
                conflicts.of(region, today, page.after(), page.rowsToRead()),
                page.limit(),
                conflict -> Cursor.of(conflict.villageCode(), conflict.appointmentId()));
    }
}
