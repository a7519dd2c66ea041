package id.koperasi.ledger.memberbook;

import id.koperasi.ledger.book.Books;
import id.koperasi.ledger.memberbook.MemberBook.Entry;
import id.koperasi.ledger.statement.StatementPdf;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.table.Csv;
import id.koperasi.platform.table.OfferedTable;
import id.koperasi.platform.table.Xlsx;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/cooperatives/{cooperativeId}/member-book")
@Tag(name = "Members", description = "The book of members.")
class MemberBookResource {

    private final Books books;
    private final MemberBooks memberBooks;
    private final OfferedTable table;

    MemberBookResource(Books books, MemberBooks memberBooks, OfferedTable table) {
        this.books = books;
        this.memberBooks = memberBooks;
        this.table = table;
    }

    @Schema(name = "MemberBook", description = "The book of members in figures; as a table it lists them.")
    record MemberBookView(
            @Schema(examples = "2026-11-22") LocalDate asOf,

            @Schema(description = "Who is a member now.", examples = "120")
            long members,

            @Schema(description = "Simpanan pokok of all, rupiah.", examples = "12000000")
            Rupiah principal,

            @Schema(description = "Simpanan wajib of all, rupiah.", examples = "28800000")
            Rupiah mandatory,

            @Schema(description = "Simpanan sukarela of all, rupiah.", examples = "9490152.5")
            Rupiah voluntary) {

        static MemberBookView of(MemberBook book) {
            return new MemberBookView(
                    book.asOf(),
                    book.present(),
                    book.sum(Entry::principal),
                    book.sum(Entry::mandatory),
                    book.sum(Entry::voluntary));
        }
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE, Xlsx.MEDIA_TYPE})
    @Operation(
            operationId = "showMemberBook",
            summary = "The book of members (buku daftar anggota)",
            description = "Its figures, or as a table everybody who is or was a member, the NIK masked.")
    public MemberBookView show(@PathParam("cooperativeId") UUID cooperativeId) {
        MemberBook book = memberBooks.of(books.of(cooperativeId));
        table.instead(book::table);
        return MemberBookView.of(book);
    }

    @GET
    @Path("/document")
    @Produces(StatementPdf.MEDIA_TYPE)
    @Operation(
            operationId = "printMemberBook",
            summary = "The book of members on paper",
            description = "In Indonesian, to be signed by chair and treasurer.")
    @APIResponse(
            responseCode = "200",
            description = "The document.",
            content =
                    @Content(
                            mediaType = StatementPdf.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<byte[]> print(@PathParam("cooperativeId") UUID cooperativeId) {
        MemberBook book = memberBooks.of(books.of(cooperativeId));
        return StatementPdf.document(book.printed(), "buku-daftar-anggota", book.asOf());
    }
}
