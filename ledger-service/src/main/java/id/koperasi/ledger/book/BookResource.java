package id.koperasi.ledger.book;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/cooperatives/{cooperativeId}/book")
@Tag(name = "Books", description = "The books of the cooperatives.")
class BookResource {

    private final Books books;

    BookResource(Books books) {
        this.books = books;
    }

    @Schema(name = "Book", description = "The head of a book.")
    record BookView(
            UUID cooperativeId,

            @Schema(examples = "Koperasi Kelurahan Merah Putih Pager Agung")
            String name,

            @Schema(examples = "36.73.03.1007") String villageCode,
            LocalDate openedOn,

            @Schema(description = "How many members it has had.")
            long members,

            @Schema(description = "How many entries stand in the journal.")
            long entries,

            @Schema(description = "The hash of the last entry, SHA-256 in hexadecimal.")
            String chainHead,

            @Schema(description = "Whether nothing is posted until it has been examined.")
            boolean frozen) {

        static BookView of(Book book) {
            return new BookView(
                    book.cooperativeId(),
                    book.name(),
                    book.villageCode(),
                    book.openedOn(),
                    book.lastMemberNumber(),
                    book.lastEntryNumber(),
                    HexFormat.of().formatHex(book.chainHead()),
                    book.isFrozen());
        }
    }

    @GET
    @Operation(
            operationId = "showBook",
            summary = "The book of a cooperative",
            description = "It is opened by the decree that forms the cooperative; it is 404 until that is heard here.")
    public BookView show(@PathParam("cooperativeId") UUID cooperativeId) {
        return BookView.of(books.of(cooperativeId));
    }
}
