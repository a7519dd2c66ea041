package id.koperasi.platform.catalogue;

import id.koperasi.platform.problem.Problem;
import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Explains every code a caller can meet, before he meets it. */
@Path("/problems")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Problems", description = "What each problem type means")
class RefusalResource {

    private final Refusals refusals;

    RefusalResource(Refusals refusals) {
        this.refusals = refusals;
    }

    @Schema(name = "ProblemText", description = "What a caller reads in one language.")
    record Text(String title, @Nullable String detail) {}

    @Schema(name = "ProblemType", description = "What one problem type means.")
    record RefusalView(
            String code,
            String type,
            int status,
            Text id,
            Text en,
            @Nullable String source,

            @Schema(description = "Whether the rule keeps two duties apart, or somebody from his own case.")
            boolean duty) {
        static RefusalView of(Refusal refusal) {
            return new RefusalView(
                    refusal.code(),
                    Problem.typeOf(refusal),
                    refusal.status(),
                    new Text(refusal.id(), orNull(refusal.idDetail())),
                    new Text(refusal.en(), orNull(refusal.enDetail())),
                    orNull(refusal.source()),
                    refusal.duty());
        }

        private static @Nullable String orNull(String text) {
            return text.isEmpty() ? null : text;
        }
    }

    @GET
    @Operation(operationId = "listProblems", summary = "All problem types of this service")
    public List<RefusalView> list() {
        return refusals.all().stream().map(RefusalView::of).toList();
    }

    @GET
    @Path("/{code}")
    @Operation(operationId = "readProblem", summary = "One problem type")
    public RefusalView read(@PathParam("code") String code) {
        return refusals.withCode(code).map(RefusalView::of).orElseThrow(() -> new RejectedException(new NotFound()));
    }
}
