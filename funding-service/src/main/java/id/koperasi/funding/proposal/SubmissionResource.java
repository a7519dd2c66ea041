package id.koperasi.funding.proposal;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.koperasi.funding.application.Applications;
import id.koperasi.funding.proposal.Difference.Change;
import id.koperasi.funding.proposal.Submissions.Submission;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/applications/{applicationId}/submissions")
@Tag(name = "Proposals", description = "What a cooperative proposes to do with a loan, as data and files.")
class SubmissionResource {

    private final Applications applications;
    private final Submissions submissions;
    private final ObjectMapper json;

    SubmissionResource(Applications applications, Submissions submissions, ObjectMapper json) {
        this.applications = applications;
        this.submissions = submissions;
        this.json = json;
    }

    @Schema(name = "SubmissionSummary", description = "That a proposal was submitted.")
    record SummaryView(
            @Schema(description = "The how-manyeth time.", examples = "1")
            int number,

            LocalDate submittedOn) {

        static SummaryView of(Submission submission) {
            return new SummaryView(submission.number(), submission.submittedOn());
        }
    }

    @Schema(name = "Submission", description = "A proposal as it was submitted; it stays as it stood.")
    record SubmissionView(@Schema(examples = "1") int number, LocalDate submittedOn, Submitted content) {

        static SubmissionView of(Submission submission) {
            return new SubmissionView(submission.number(), submission.submittedOn(), submission.content());
        }
    }

    @GET
    @Operation(operationId = "listSubmissions", summary = "When the proposal of an application was submitted")
    public List<SummaryView> list(@PathParam("applicationId") UUID applicationId) {
        applications.get(applicationId);
        return submissions.of(applicationId).stream().map(SummaryView::of).toList();
    }

    @GET
    @Path("/{number}")
    @Operation(operationId = "showSubmission", summary = "The proposal of an application as it was submitted")
    public SubmissionView show(
            @PathParam("applicationId") UUID applicationId, @PathParam("number") @Min(1) int number) {
        applications.get(applicationId);
        return SubmissionView.of(get(applicationId, number));
    }

    @GET
    @Path("/{number}/changes")
    @Operation(
            operationId = "listSubmissionChanges",
            summary = "What became different since an earlier submission, line by line",
            description = "Files are compared by their digest..")
    public List<Change> changes(
            @PathParam("applicationId") UUID applicationId,
            @PathParam("number") @Min(1) int number,
            @Parameter(description = "Which earlier one; that before it when it is left out.", example = "1")
                    @QueryParam("since")
                    @Min(1) @Nullable Integer since) {
        applications.get(applicationId);
        Submission now = get(applicationId, number);
        int earlier = since == null ? number - 1 : since;
        return Difference.between(get(applicationId, earlier).content(), now.content(), json);
    }

    private Submission get(UUID applicationId, int number) {
        return submissions.of(applicationId, number).orElseThrow(() -> new RejectedException(new NotFound()));
    }
}
