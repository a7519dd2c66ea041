package id.koperasi.funding.misuse;

import id.koperasi.funding.misuse.MisuseViews.ClaimView;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/open-misuse-claims")
@Tag(name = "Use of loans")
class OpenMisuseResource {

    private static final UUID FIRST = new UUID(0, 0);

    private final Claims claims;
    private final CurrentCaller caller;

    OpenMisuseResource(Claims claims, CurrentCaller caller) {
        this.claims = claims;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listOpenMisuseClaims",
            summary = "Misused money that has not come back, by region",
            description = "Those that are confirmed and not settled; the caller's own region alone.")
    public Page<ClaimView> list(
            @Parameter(description = "A region and all below it.", example = "36.03")
                    @QueryParam("region")
                    @Pattern(regexp = "[0-9]{2}(\\.[0-9]{2}(\\.[0-9]{2}(\\.[0-9]{4})?)?)?")
                    @Nullable String region,
            @Valid @BeanParam PageRequest page) {
        UUID after = page.after() == null ? FIRST : page.after().uuid(0);
        return Page.of(
                        claims.open(region, caller.reach(), after, page.rowsToRead()),
                        page.limit(),
                        claim -> Cursor.of(claim.id()))
                .map(ClaimView::of);
    }
}
