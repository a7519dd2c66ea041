package id.koperasi.registry.deadline;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.registry.deadline.AssetTransfers.Place;
import id.koperasi.registry.deadline.AssetTransfers.Row;
import id.koperasi.registry.region.Region;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
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

@Path("/v1/asset-transfers")
@Tag(name = "Deadlines", description = "Annual meetings that are due, and terms that end.")
class AssetTransferResource {

    private final AssetTransfers transfers;
    private final BusinessClock clock;
    private final CurrentCaller caller;

    AssetTransferResource(AssetTransfers transfers, BusinessClock clock, CurrentCaller caller) {
        this.transfers = transfers;
        this.clock = clock;
        this.caller = caller;
    }

    @Schema(name = "DueAssetTransfer", description = "Assets of a merged cooperative that have not passed over.")
    record AssetTransferView(
            UUID cooperativeId,
            String cooperative,
            String villageCode,
            UUID mergedInto,
            LocalDate mergedOn,
            LocalDate dueOn,

            @Schema(description = "Whether the day has passed.")
            boolean overdue) {}

    @GET
    @Operation(
            operationId = "listAssetTransfers",
            summary = "Mergers of a region whose assets have not passed over",
            description = "Soonest due first; the transfer is recorded at the cooperative that is no more.")
    public Page<AssetTransferView> list(
            @QueryParam("region") @NotNull @Pattern(regexp = Region.CODE) @Parameter(example = "36.03") String region,
            @QueryParam("overdue") @DefaultValue("false") @Parameter(description = "Only those whose day has passed.")
                    boolean overdue,
            @Valid @BeanParam PageRequest page) {
        if (!caller.reach().coversRegion(region)) {
            return new Page<>(List.of(), null);
        }
        Cursor after = page.after();
        var place = after == null ? Place.START : new Place(after.date(0), after.uuid(1));
        LocalDate today = clock.today(IndonesianZone.ofRegion(region));
        return Page.of(
                        transfers.list(region, overdue ? today : null, place, page.rowsToRead()),
                        page.limit(),
                        row -> Cursor.of(row.dueOn(), row.cooperativeId()))
                .map(row -> view(row, today));
    }

    private static AssetTransferView view(Row row, LocalDate today) {
        return new AssetTransferView(
                row.cooperativeId(),
                row.name(),
                row.villageCode(),
                row.mergedInto(),
                row.mergedOn(),
                row.dueOn(),
                row.dueOn().isBefore(today));
    }
}
