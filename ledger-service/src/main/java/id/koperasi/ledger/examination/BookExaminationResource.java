package id.koperasi.ledger.examination;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/book-examinations")
@Tag(name = "Examination", description = "Whether the books are what was posted.")
class BookExaminationResource {

    private final Examinations examinations;

    BookExaminationResource(Examinations examinations) {
        this.examinations = examinations;
    }

    @Schema(description = "Which book to examine.")
    record NewBookExamination(
            @NotNull @Schema(examples = "0198b1f0-3f2a-7c11-8a4e-5d0f6b1c2a33")
            UUID cooperativeId) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "BookExamination", description = "How a book was found.")
    record BookExaminationView(
            UUID cooperativeId,
            boolean inOrder,
            @Nullable Finding finding,

            @Schema(description = "The first entry that is not right, where the finding is about one.") @Nullable Long entryNumber) {}

    @POST
    @Change(keyRequired = false)
    @Operation(
            operationId = "examineBook",
            summary = "Examine a book now",
            description =
                    "Chain, sums, totals and floors, as of one moment. A book in which something is broken is frozen.")
    public RestResponse<BookExaminationView> examine(@NotNull @Valid NewBookExamination body) {
        var examination =
                examinations.examine(body.cooperativeId()).orElseThrow(() -> new RejectedException(new NotFound()));
        return RestResponse.ok(new BookExaminationView(
                body.cooperativeId(), examination.finding() == null, examination.finding(), examination.entryNumber()));
    }
}
