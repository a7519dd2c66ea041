package id.koperasi.registry.business;

import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.cooperative.FormedCooperatives;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/cooperatives/{cooperativeId}/unit-licences")
@Tag(name = "Business", description = "Business units and business plans.")
class LicenceResource {

    private final FormedCooperatives cooperatives;
    private final UnitLicences licences;
    private final BusinessClock clock;

    LicenceResource(FormedCooperatives cooperatives, UnitLicences licences, BusinessClock clock) {
        this.cooperatives = cooperatives;
        this.licences = licences;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listLicences",
            summary = "Licences of all units of a cooperative",
            description =
                    "In the order in which they were recorded; those that ran out stand beside those that count today.")
    public Page<LicenceView> list(@PathParam("cooperativeId") UUID cooperativeId, @Valid @BeanParam PageRequest page) {
        CooperativeProfile cooperative = cooperatives.any(cooperativeId);
        UUID after = page.after() == null ? new UUID(0, 0) : page.after().uuid(0);
        return LicenceView.page(
                licences.list(cooperativeId, null, after, page.rowsToRead()), page, clock.today(cooperative.zone()));
    }
}
