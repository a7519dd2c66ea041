package id.koperasi.platform.notes;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.table.Column;
import id.koperasi.platform.table.Csv;
import id.koperasi.platform.table.OfferedTable;
import id.koperasi.platform.table.Table;
import id.koperasi.platform.table.Xlsx;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;

@Path("/v1/notes/{name}")
class NoteLineResource {

    private final OfferedTable table;

    NoteLineResource(OfferedTable table) {
        this.table = table;
    }

    @GET
    @Path("/pages")
    @Operation(operationId = "listNotePages", summary = "For tests")
    public Page<Integer> pages() {
        return new Page<>(List.of(1, 2), "more");
    }

    @GET
    @Path("/lines")
    @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE, Xlsx.MEDIA_TYPE})
    @Operation(operationId = "listNoteLines", summary = "For tests")
    public Page<Integer> lines(@PathParam("name") String name) {
        if (name.equals("none")) {
            throw new RejectedException(new NotFound());
        }
        table.instead(() -> new Table<>(
                "Lines of " + name,
                List.of(Column.number("Line", (Integer line) -> line)),
                IntStream.rangeClosed(1, 50_000).boxed()));
        return new Page<>(List.of(1, 2), "more");
    }
}
