package id.koperasi.funding.nomination;

import id.koperasi.funding.nomination.NominationResource.NominationView;
import id.koperasi.funding.programme.Programmes;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/programmes/{code}/nominations")
@Tag(name = "Nominations", description = "Offices nominate cooperatives for a programme, with their reasons.")
class NomineeResource {

    private final Nominations nominations;
    private final Programmes programmes;

    NomineeResource(Nominations nominations, Programmes programmes) {
        this.nominations = nominations;
        this.programmes = programmes;
    }

    @GET
    @Operation(operationId = "listNominees", summary = "Which cooperatives offices nominated for a programme")
    public Page<NominationView> list(@PathParam("code") String code, @Valid @BeanParam PageRequest page) {
        UUID after = page.after() == null ? new UUID(0, 0) : page.after().uuid(0);
        return Page.of(
                        nominations.after(programmes.get(code).code(), after, page.rowsToRead()),
                        page.limit(),
                        nomination -> Cursor.of(nomination.id()))
                .map(NominationView::of);
    }
}
