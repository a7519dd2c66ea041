package id.koperasi.ledger.examination;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.koperasi.ledger.book.Books;
import id.koperasi.ledger.examination.Chains.Verification;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/cooperatives/{cooperativeId}/chain-verification")
@Tag(name = "Examination", description = "Whether the books are what was posted.")
class ChainResource {

    private final Books books;
    private final Chains chains;
    private final Examinations examinations;

    ChainResource(Books books, Chains chains, Examinations examinations) {
        this.books = books;
        this.chains = chains;
        this.examinations = examinations;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ChainVerification", description = "Whether every entry is what was posted.")
    record VerificationView(
            boolean verified,
            long entries,

            @Schema(description = "The number of the first entry that was changed or removed.") @Nullable Long firstBadEntry) {}

    @GET
    @Operation(
            operationId = "verifyChain",
            summary = "Verify the chain of a book",
            description =
                    "Recomputes the hash of every entry from what it says and from the one before. A book whose chain "
                            + "is broken is frozen.")
    public VerificationView verify(@PathParam("cooperativeId") UUID cooperativeId) {
        books.of(cooperativeId);
        Verification found = chains.verify(cooperativeId);
        if (found.firstBadEntry() != null) {
            examinations.examine(cooperativeId);
        }
        return new VerificationView(found.firstBadEntry() == null, found.entries(), found.firstBadEntry());
    }
}
