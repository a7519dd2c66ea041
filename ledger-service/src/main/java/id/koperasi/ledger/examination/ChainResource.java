package id.koperasi.ledger.examination;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.koperasi.ledger.book.Books;
import id.koperasi.ledger.examination.Chains.Verification;
import id.koperasi.ledger.seal.SealedBooks;
import id.koperasi.ledger.seal.SealedBooks.BookSeal;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.Optional;
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
    private final SealedBooks seals;
    private final Examinations examinations;

    ChainResource(Books books, Chains chains, SealedBooks seals, Examinations examinations) {
        this.books = books;
        this.chains = chains;
        this.seals = seals;
        this.examinations = examinations;
    }

    @Schema(name = "SealVerification", description = "Whether the entries that a witness sealed are still those.")
    record SealVerificationView(
            @Schema(description = "Of the seal, at /v1/seals.", examples = "42")
            long sequence,

            Instant sealedAt,

            @Schema(description = "Up to which entry the book is sealed.", examples = "57")
            long entries,

            boolean agrees) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ChainVerification", description = "Whether every entry is what was posted.")
    record VerificationView(
            boolean verified,
            long entries,

            @Schema(description = "The number of the first entry that was changed or removed.") @Nullable Long firstBadEntry,

            @Schema(description = "Absent while the book was never sealed.") @Nullable SealVerificationView seal) {}

    @GET
    @Operation(
            operationId = "verifyChain",
            summary = "Verify the chain of a book",
            description =
                    "Recomputes the hash of every entry from what it says and from the one before, and compares with what "
                            + "a witness sealed. A book whose chain is broken, or another than was sealed, is frozen.")
    public VerificationView verify(@PathParam("cooperativeId") UUID cooperativeId) {
        books.of(cooperativeId);
        Verification found = chains.verify(cooperativeId);
        Optional<BookSeal> seal = seals.latest(cooperativeId);
        Long unlike = seals.firstUnlike(cooperativeId);
        Long firstBad = first(found.firstBadEntry(), unlike);
        if (firstBad != null) {
            examinations.examine(cooperativeId);
        }
        return new VerificationView(
                firstBad == null,
                found.entries(),
                firstBad,
                seal.map(it -> new SealVerificationView(it.sequence(), it.sealedAt(), it.entries(), unlike == null))
                        .orElse(null));
    }

    private static @Nullable Long first(@Nullable Long one, @Nullable Long other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return Math.min(one, other);
    }
}
