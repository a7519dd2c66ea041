package id.koperasi.registry.partnership;

import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.registry.partnership.PartnershipResource.PartnershipView;
import id.koperasi.registry.region.ReachedRegions;
import id.koperasi.registry.region.Region;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/partnerships")
@Tag(name = "Partnerships", description = "With whom cooperatives trade.")
class PartnershipsOfRegionResource {

    private final Partnerships partnerships;
    private final ReachedRegions regions;

    PartnershipsOfRegionResource(Partnerships partnerships, ReachedRegions regions) {
        this.partnerships = partnerships;
        this.regions = regions;
    }

    @GET
    @Operation(
            operationId = "listPartnershipsOfRegion",
            summary = "The partnerships of a region",
            description =
                    "Of a region that the caller is in charge of as a whole; in force on a day when one is named.")
    public Page<PartnershipView> list(
            @QueryParam("region") @NotNull @Pattern(regexp = Region.CODE) @Parameter(example = "36.03") String region,
            @QueryParam("kind") @Nullable PartnershipKind kind,
            @QueryParam("asOf") @Nullable LocalDate asOf,
            @Valid @BeanParam PageRequest page) {
        return partnerships
                .ofRegion(regions.get(region).code(), kind, asOf, page)
                .map(PartnershipView::of);
    }
}
