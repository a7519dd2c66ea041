package id.koperasi.ledger.seal;

import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/seals")
@Tag(name = "Evidence", description = "Seals over all books, and proofs that need no ledger.")
class SealResource {

    private final Seals seals;

    SealResource(Seals seals) {
        this.seals = seals;
    }

    @GET
    @Operation(
            operationId = "listSeals",
            summary = "The seals over all books",
            description = "In their order, the first first. Nothing in them is about a person or a cooperative.")
    public Page<SealView> list(@Valid @BeanParam PageRequest page) {
        return seals.page(page).map(SealView::of);
    }

    @GET
    @Path("/{sequence}")
    @Operation(operationId = "showSeal", summary = "One seal over all books")
    public SealView show(
            @Parameter(description = "The number of the seal.", example = "42") @PathParam("sequence") long sequence) {
        return SealView.of(seals.of(sequence));
    }
}
