package id.koperasi.ledger.cashbook;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.koperasi.ledger.cashbook.CashBookRejection.CashSourceDiffers;
import id.koperasi.ledger.cashbook.CashBookRejection.CashTransferSeen;
import id.koperasi.ledger.cashbook.PostingRows.PostedRow;
import id.koperasi.ledger.dues.DuesRejection;
import id.koperasi.ledger.journal.EntryRejection;
import id.koperasi.ledger.journal.JournalRejection;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.problem.Language;
import id.koperasi.platform.problem.Problem;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/cooperatives/{cooperativeId}/cash-book-imports/{importId}/postings")
@Tag(name = "Cash books", description = "The four books that officers keep in Excel, in and out.")
class CashPostingResource {

    private final PostingRows posting;

    CashPostingResource(PostingRows posting) {
        this.posting = posting;
    }

    /** What became of a row. */
    @Schema(name = "CashPostingOutcome", description = "What became of a row.")
    enum PostingResult {
        POSTED,
        POSTED_BEFORE,
        REFUSED
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CashPosting", description = "What became of a confirmed row.")
    record PostingView(
            @Schema(description = "In the workbook.", examples = "14")
            int nr,

            @Schema(examples = "Januari") String sheet,
            @Schema(examples = "17") int row,
            PostingResult outcome,

            @Schema(description = "In the journal of the cooperative.", examples = "42") @Nullable Long entryNumber,

            @Schema(description = "Why it was refused.") @Nullable Problem problem) {

        static PostingView of(PostedRow posted, Language language) {
            return new PostingView(
                    posted.row().nr(),
                    posted.row().place().sheet(),
                    posted.row().place().row(),
                    posted.refusal() != null
                            ? PostingResult.REFUSED
                            : posted.before() ? PostingResult.POSTED_BEFORE : PostingResult.POSTED,
                    posted.entryNumber(),
                    posted.refusal() == null ? null : Problem.of(posted.refusal(), language));
        }
    }

    @POST
    @Change
    @Operation(
            operationId = "postCashRows",
            summary = "Post confirmed rows of a workbook",
            description =
                    "As many as the limit says, by day, each with its own outcome; `nextCursor` says where to go on. A row "
                            + "that stands in the journal is not posted again, whichever workbook it comes in.")
    @Refuses({
        CashSourceDiffers.class,
        CashTransferSeen.class,
        EntryRejection.class,
        JournalRejection.class,
        DuesRejection.class,
        DateInTheFuture.class
    })
    public RestResponse<Page<PostingView>> post(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("importId") UUID importId,
            @Valid @BeanParam PageRequest page,
            @Context HttpHeaders headers) {
        Language language = Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return RestResponse.ok(
                posting.post(cooperativeId, importId, page).map(posted -> PostingView.of(posted, language)));
    }
}
