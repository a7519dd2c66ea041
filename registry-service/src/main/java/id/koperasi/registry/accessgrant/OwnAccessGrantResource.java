package id.koperasi.registry.accessgrant;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.registry.accessgrant.AccessLetters.Sought;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/own-access-grants")
@Tag(name = "Access", description = "Letters by which auditors and investigators read, as far and as long as they say.")
class OwnAccessGrantResource {

    private final AccessLetters letters;
    private final CurrentCaller caller;

    OwnAccessGrantResource(AccessLetters letters, CurrentCaller caller) {
        this.letters = letters;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listOwnAccessGrants",
            summary = "The access grants of whoever asks, oldest first",
            description = "Those that were approved, also where they count no more.")
    public Page<AccessGrantView> list(
            @Parameter(description = "That were in force on a day; all when absent.") @QueryParam("asOf") @Nullable LocalDate asOf,
            @Valid @BeanParam PageRequest page) {
        return letters.page(new Sought(caller.get().subject(), null, asOf, true), page)
                .map(AccessGrantView::of);
    }
}
