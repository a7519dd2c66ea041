package id.koperasi.ledger.receipt;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.koperasi.ledger.book.Book;
import id.koperasi.ledger.book.Books;
import id.koperasi.ledger.member.Member;
import id.koperasi.ledger.member.Members;
import id.koperasi.ledger.member.SealedFields;
import id.koperasi.ledger.paper.HalfSheetPdf;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/cooperatives/{cooperativeId}")
@Tag(name = "Receipts", description = "Numbered receipts (kuitansi) of money that came in.")
class ReceiptResource {

    private final Books books;
    private final Members members;
    private final SealedFields sealed;
    private final Receipts receipts;
    private final UriInfo address;

    ReceiptResource(Books books, Members members, SealedFields sealed, Receipts receipts, @Context UriInfo address) {
        this.books = books;
        this.members = members;
        this.sealed = sealed;
        this.receipts = receipts;
        this.address = address;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Receipt", description = "A receipt of money that came in.")
    record ReceiptView(
            @Schema(description = "By cooperative and year, without a gap.", examples = "2026/000123")
            String number,

            @Schema(description = "In the journal of the cooperative.", examples = "42")
            long entryNumber,

            LocalDate receivedOn,
            @Schema(examples = "20000") Rupiah amount,
            @Schema(examples = "dua puluh ribu rupiah") String amountInWords,
            @Schema(examples = "Setoran simpanan") String purpose,
            @Nullable UUID memberId,

            @Schema(description = "Whether its entry was undone; the number is not given again.")
            boolean voided,

            @Schema(description = "Where anybody learns whether it is genuine.")
            URI check) {}

    @GET
    @Path("/receipts")
    @Operation(operationId = "listReceipts", summary = "The receipts of a year, by number")
    public Page<ReceiptView> list(
            @PathParam("cooperativeId") UUID cooperativeId,
            @Parameter(description = "This year when absent.", example = "2025")
                    @QueryParam("year")
                    @Min(2000) @Max(2100) @Nullable Integer year,
            @Valid @BeanParam PageRequest page) {
        Book book = books.of(cooperativeId);
        int asked = year == null ? books.day(book, null).getYear() : year;
        return receipts.page(cooperativeId, asked, page).map(this::view);
    }

    @GET
    @Path("/entries/{number}/receipt")
    @Operation(
            operationId = "showReceipt",
            summary = "The receipt of an entry",
            description = "An entry that brought no money in has none.")
    public ReceiptView show(@PathParam("cooperativeId") UUID cooperativeId, @PathParam("number") long number) {
        books.of(cooperativeId);
        return view(receipts.of(cooperativeId, number));
    }

    @GET
    @Path("/entries/{number}/receipt/document")
    @Produces(HalfSheetPdf.MEDIA_TYPE)
    @Operation(
            operationId = "printReceipt",
            summary = "The receipt of an entry on paper",
            description = "In Indonesian, with a code that leads to its check.")
    @APIResponse(
            responseCode = "200",
            description = "The document.",
            content =
                    @Content(
                            mediaType = HalfSheetPdf.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<byte[]> print(
            @PathParam("cooperativeId") UUID cooperativeId, @PathParam("number") long number) {
        Book book = books.of(cooperativeId);
        Receipt receipt = receipts.of(cooperativeId, number);
        var printed =
                new PrintedReceipt(receipt, book.name(), payer(cooperativeId, receipt.memberId()), check(receipt));
        return HalfSheetPdf.document(
                printed.sheet(), "kuitansi-" + receipt.number().replace('/', '-'));
    }

    private @Nullable String payer(UUID cooperativeId, @Nullable UUID memberId) {
        if (memberId == null) {
            return null;
        }
        Member member = members.of(cooperativeId, memberId);
        return "%s, anggota no. %d".formatted(sealed.nameOf(cooperativeId, member), member.number());
    }

    private ReceiptView view(Receipt receipt) {
        return new ReceiptView(
                receipt.number(),
                receipt.entryNumber(),
                receipt.receivedOn(),
                receipt.amount(),
                AmountInWords.of(receipt.amount()),
                receipt.purpose(),
                receipt.memberId(),
                receipt.voided(),
                check(receipt));
    }

    private URI check(Receipt receipt) {
        return address.getBaseUriBuilder()
                .path("/v1/public/receipts/" + receipt.token())
                .build();
    }
}
