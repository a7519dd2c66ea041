package id.koperasi.training.coaching;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
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

@Path("/v1/cooperatives/{cooperativeId}/coaches")
@Tag(name = "Coaching")
class CooperativeCoachResource {

    private static final UUID FIRST = new UUID(0, 0);

    private final CoachAssignments assignments;

    CooperativeCoachResource(CoachAssignments assignments) {
        this.assignments = assignments;
    }

    @GET
    @Operation(
            operationId = "listCoachesOfCooperative",
            summary = "The coaches of a cooperative",
            description = "At most one of each organisation.")
    public Page<CoachAssignmentView> list(
            @PathParam("cooperativeId") UUID cooperativeId, @Valid @BeanParam PageRequest page) {
        if (!assignments.knows(cooperativeId)) {
            throw new RejectedException(new NotFound());
        }
        UUID last = page.after() == null ? FIRST : page.after().uuid(0);
        return Page.of(
                        assignments.of(cooperativeId, last, page.rowsToRead()),
                        page.limit(),
                        row -> Cursor.of(row.assignmentId()))
                .map(CoachAssignmentView::of);
    }
}
