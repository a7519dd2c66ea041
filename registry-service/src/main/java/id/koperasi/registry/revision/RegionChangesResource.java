package id.koperasi.registry.revision;

import id.koperasi.registry.region.Region;
import id.koperasi.registry.revision.RegionChanges.InForce;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/regions/{code}/changes")
@Tag(name = "Region revisions", description = "Newer official files: villages that split, are renamed or move.")
class RegionChangesResource {

    private final RegionChanges changes;

    RegionChangesResource(RegionChanges changes) {
        this.changes = changes;
    }

    @GET
    @Operation(operationId = "listRegionChanges", summary = "What has changed about a code, since when")
    public List<InForce> list(
            @PathParam("code") @Pattern(regexp = Region.CODE) @Parameter(example = "36.73.03.1007") String code) {
        return changes.inForce(code);
    }
}
