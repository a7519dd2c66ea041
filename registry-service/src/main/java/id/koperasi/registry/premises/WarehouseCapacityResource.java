package id.koperasi.registry.premises;

import id.koperasi.platform.time.BusinessClock;
import id.koperasi.registry.premises.StoredGoods.Capacity;
import id.koperasi.registry.region.ReachedRegions;
import id.koperasi.registry.region.Region;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/warehouse-capacities")
@Tag(name = "Premises", description = "Land and buildings of a cooperative.")
class WarehouseCapacityResource {

    private final StoredGoods goods;
    private final ReachedRegions regions;
    private final BusinessClock clock;

    WarehouseCapacityResource(StoredGoods goods, ReachedRegions regions, BusinessClock clock) {
        this.goods = goods;
        this.regions = regions;
        this.clock = clock;
    }

    @Schema(name = "StorageCapacity", description = "What one kind of store holds in a region.")
    record CapacityView(
            FacilityKind kind,
            CapacityUnit unit,

            @Schema(description = "Stores with an agreement in force.")
            long facilities,

            @Schema(description = "Of these, how many have told how full they are; the others count as empty.")
            long reported,

            BigDecimal capacity,
            BigDecimal used,
            BigDecimal free) {

        static CapacityView of(Capacity capacity) {
            return new CapacityView(
                    capacity.kind(),
                    capacity.unit(),
                    capacity.facilities(),
                    capacity.reported(),
                    capacity.capacity(),
                    capacity.used(),
                    capacity.capacity().subtract(capacity.used()));
        }
    }

    @Schema(name = "WarehouseCapacity", description = "What the stores of a region hold on a day.")
    record RegionCapacityView(String regionCode, LocalDate asOf, List<CapacityView> stores) {}

    @GET
    @Operation(
            operationId = "showWarehouseCapacity",
            summary = "Used and free capacity of the government's stores in a region",
            description = "Those that cooperatives run under an agreement in force, by kind and unit.")
    public RegionCapacityView show(
            @QueryParam("region") @NotNull @Pattern(regexp = Region.CODE) @Parameter(example = "36.03") String region,
            @QueryParam("asOf") @Nullable LocalDate asOf) {
        Region reached = regions.get(region);
        LocalDate day = asOf != null ? asOf : clock.today(reached.zone());
        return new RegionCapacityView(
                region,
                day,
                goods.capacity(region, day).stream().map(CapacityView::of).toList());
    }
}
