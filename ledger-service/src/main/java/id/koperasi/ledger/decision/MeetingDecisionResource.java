package id.koperasi.ledger.decision;

import id.koperasi.ledger.book.Books;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/cooperatives/{cooperativeId}/meeting-decisions")
@Tag(name = "Decisions", description = "What the members' meetings decided.")
class MeetingDecisionResource {

    private final Books books;
    private final MeetingDecisions decisions;

    MeetingDecisionResource(Books books, MeetingDecisions decisions) {
        this.books = books;
        this.decisions = decisions;
    }

    @Schema(name = "MeetingDecisions", description = "Resolutions of the meetings of a cooperative.")
    record MeetingDecisionsView(
            @Schema(description = "The latest meeting first, each in the order of its minutes.")
            List<MeetingDecision> items) {}

    @GET
    @Operation(
            operationId = "listMeetingDecisions",
            summary = "What the meetings of a cooperative decided",
            description = "As the registry recorded it. Every member reads it.")
    public MeetingDecisionsView list(@PathParam("cooperativeId") UUID cooperativeId) {
        books.of(cooperativeId);
        return new MeetingDecisionsView(decisions.of(cooperativeId));
    }
}
