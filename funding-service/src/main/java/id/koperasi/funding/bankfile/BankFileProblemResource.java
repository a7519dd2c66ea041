package id.koperasi.funding.bankfile;

import id.koperasi.funding.bankfile.BankFileProblem.File;
import id.koperasi.funding.bankfile.BankFileRejection.ProblemSettled;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/bank-file-problems")
@Tag(name = "Bank files", description = "Lines of banks' files that could not be taken in.")
class BankFileProblemResource {

    private final BankFileProblems problems;

    BankFileProblemResource(BankFileProblems problems) {
        this.problems = problems;
    }

    @Schema(name = "BankFileProblem", description = "A line of a bank's file that could not be taken in.")
    record ProblemView(
            UUID id,

            File file,

            @Schema(
                    description = "As the bank wrote it, cut where it is long.",
                    examples = "KMP0198B1F03F2A7C118A4E5D0F6B1C2A33;PAID;2025-10-20;BRI-20251020-000123;")
            String line,

            @Schema(
                    description = "What it met: the code of a refusal, or why it says nothing that could be taken in.",
                    examples = "contradicts")
            String problem,

            Instant recordedAt) {

        static ProblemView of(BankFileProblem found) {
            return new ProblemView(found.id(), found.file(), found.line(), found.problem(), found.recordedAt());
        }
    }

    @Schema(description = "Somebody has looked at the line.")
    record NewProblemSettlement(
            @NotBlank @Size(max = 1000) @Schema(
                    description = "What he found and did.",
                    examples = "Bank mengirim jawaban ganda; sudah dikonfirmasi lewat telepon.")
            String note) {}

    @GET
    @Operation(
            operationId = "listBankFileProblems",
            summary = "Lines of banks' files that wait for somebody to look",
            description = "Each with the problem it met; the other lines of its file were taken in.")
    public Page<ProblemView> list(@Valid @BeanParam PageRequest page) {
        UUID after = page.after() == null ? new UUID(0, 0) : page.after().uuid(0);
        return Page.of(problems.open(after, page.rowsToRead()), page.limit(), found -> Cursor.of(found.id()))
                .map(ProblemView::of);
    }

    @POST
    @Path("/{problemId}/settlement")
    @Change
    @Operation(operationId = "settleBankFileProblem", summary = "Say what became of a line that could not be taken in")
    @Refuses(ProblemSettled.class)
    public RestResponse<ProblemView> settle(
            @PathParam("problemId") UUID problemId, @NotNull @Valid NewProblemSettlement body) {
        return RestResponse.ok(
                ProblemView.of(problems.settle(problemId, body.note().strip())));
    }
}
