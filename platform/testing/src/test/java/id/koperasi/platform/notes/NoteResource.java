package id.koperasi.platform.notes;

import com.fasterxml.jackson.databind.JsonNode;
import id.koperasi.platform.notes.NoteRejection.NotebookFull;
import id.koperasi.platform.notes.NoteRejection.TitleTaken;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.request.Version;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/notes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class NoteResource {

    private static final int NOTES = 5;
    private static final UUID KNOWN = new UUID(0, 1);

    enum Colour {
        RED,
        BLUE
    }

    record Line(@NotBlank String text, @Positive int weight) {}

    record NewNote(
            @NotBlank @Size(max = 20) String title,
            @Nullable Colour colour,
            @Nullable Boolean pinned,
            @Nullable BigDecimal fee,
            @Nullable Integer rank,
            @Nullable Instant remindAt,
            @Nullable LocalDate due,
            @NotEmpty List<@Valid Line> lines,
            @Nullable List<@NotBlank String> tags,
            @Nullable JsonNode more) {}

    record NoteView(
            UUID id,
            @Nullable String title,
            @Nullable BigDecimal fee,
            @Nullable Instant remindAt) {}

    @GET
    @Operation(operationId = "listNotes", summary = "For tests")
    public Page<Integer> list(@Valid @BeanParam PageRequest page) {
        int after = page.after() == null ? 0 : (int) page.after().number(0);
        List<Integer> rows = IntStream.rangeClosed(after + 1, NOTES)
                .boxed()
                .limit(page.rowsToRead())
                .toList();
        return Page.of(rows, page.limit(), Cursor::of);
    }

    @POST
    @Operation(operationId = "createNote", summary = "For tests")
    @Refuses(NoteRejection.class)
    public NoteView create(@Valid NewNote body) {
        if (body.title().equals("one too many")) {
            throw new RejectedException(new NotebookFull(5, new BigDecimal("1E+3"), null));
        }
        return new NoteView(KNOWN, body.title(), body.fee(), body.remindAt());
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readNote", summary = "For tests")
    public RestResponse<NoteView> read(@PathParam("id") UUID id) {
        if (!id.equals(KNOWN)) {
            throw new RejectedException(new NotFound());
        }
        return new Version(3).answer(new NoteView(id, "a note", null, null));
    }

    @PUT
    @Path("/{id}/title")
    @Operation(operationId = "renameNote", summary = "For tests")
    @Refuses(TitleTaken.class)
    public RestResponse<NoteView> rename(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid NewTitle body) {
        Version.ifMatch(ifMatch).mustBe(3);
        return new Version(4).answer(new NoteView(id, body.title(), null, null));
    }

    record NewTitle(@NotBlank String title) {}

    @GET
    @Path("/search")
    @Operation(operationId = "searchNotes", summary = "For tests")
    public List<String> search(
            @QueryParam("since") @Nullable LocalDate since,
            @QueryParam("colour") @Nullable Colour colour,
            @HeaderParam("X-Depth") @Nullable Integer depth,
            @QueryParam("name") @Nullable @Pattern(regexp = "[a-z]+") String name) {
        return List.of();
    }

    @GET
    @Path("/secret")
    @Operation(operationId = "readSecret", summary = "For tests")
    public String secret() {
        return "\"secret\"";
    }
}
