package id.koperasi.ledger.examination;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.koperasi.ledger.examination.FrozenBooks.FrozenBook;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import org.jspecify.annotations.Nullable;

@Path("/v1/frozen-books")
@Tag(name = "Examination", description = "Whether the books are what was posted.")
class FrozenBookResource {

    private final FrozenBooks books;

    FrozenBookResource(FrozenBooks books) {
        this.books = books;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "FrozenBook", description = "A book that takes nothing until it has been put right.")
    record FrozenBookView(
            UUID cooperativeId,

            @Schema(examples = "36.73.03.1007") String villageCode,

            @Schema(description = "What was found.", examples = "CHAIN_BROKEN")
            String finding,

            @Nullable Instant frozenAt,

            @Schema(description = "The first entry that is not right, where the finding is about one.") @Nullable Long entryNumber) {

        static FrozenBookView of(FrozenBook book) {
            return new FrozenBookView(
                    book.cooperativeId(), book.villageCode(), book.finding(), book.frozenAt(), book.entryNumber());
        }
    }

    @Schema(description = "Why a book is taken up again.")
    record NewClearance(
            @NotBlank @Size(min = 10, max = 500) @Pattern(regexp = "\\P{Cc}*") @Schema(examples = "Baris 3 dipulihkan dari cadangan 2025-07-24, lihat berita acara 12.")
            String reason) {}

    @Schema(name = "Clearance", description = "A book that takes entries again.")
    record ClearanceView(UUID cooperativeId, boolean frozen) {}

    @GET
    @Operation(
            operationId = "listFrozenBooks",
            summary = "The frozen books",
            description = "A book in which an invariant is broken is frozen by itself, and counted in the metrics.")
    public Page<FrozenBookView> list(@Valid @BeanParam PageRequest page) {
        return books.page(page).map(FrozenBookView::of);
    }

    @POST
    @Path("/{cooperativeId}/clearance")
    @Change
    @Operation(
            operationId = "clearFrozenBook",
            summary = "Take a frozen book up again",
            description = "After an examination that finds nothing broken; the reason stays on record.")
    @Refuses(ExaminationRejection.class)
    public RestResponse<ClearanceView> clear(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId, @NotNull @Valid NewClearance body) {
        books.clear(cooperativeId, body.reason().strip());
        return RestResponse.ok(new ClearanceView(cooperativeId, false));
    }
}
