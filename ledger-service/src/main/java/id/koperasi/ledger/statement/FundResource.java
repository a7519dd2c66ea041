package id.koperasi.ledger.statement;

import id.koperasi.ledger.book.Book;
import id.koperasi.ledger.book.Books;
import id.koperasi.ledger.book.KnownAtRejection;
import id.koperasi.ledger.book.KnownBook;
import id.koperasi.ledger.book.KnownMoments;
import id.koperasi.ledger.journal.SourceOfFunds;
import id.koperasi.ledger.statement.Funds.Day;
import id.koperasi.ledger.statement.Funds.Fund;
import id.koperasi.ledger.statement.StatementRejection.StatementNotSealed;
import id.koperasi.ledger.statement.Statements.Receipt;
import id.koperasi.ledger.statement.UsesOfFunds.Use;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.table.Csv;
import id.koperasi.platform.table.OfferedTable;
import id.koperasi.platform.table.Xlsx;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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

@Path("/v1/cooperatives/{cooperativeId}/funds")
@Tag(name = "Statements", description = "What the books say on any day.")
class FundResource {

    private static final Use NO_USE = Use.of(List.of());
    private static final Day NOTHING = new Day(List.of(), NO_USE);

    private final Books books;
    private final StatementDays days;
    private final Statements statements;
    private final UsesOfFunds uses;
    private final OfferedTable table;

    FundResource(Books books, StatementDays days, Statements statements, UsesOfFunds uses, OfferedTable table) {
        this.books = books;
        this.days = days;
        this.statements = statements;
        this.uses = uses;
        this.table = table;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE, Xlsx.MEDIA_TYPE})
    @Operation(
            operationId = "showFunds",
            summary = "Capital of a cooperative by source and its use, until a day",
            description =
                    "State loan, CSR, other grants and the cooperative's own money, each with what it was used for. "
                            + "Members read it of closed months.")
    @Refuses({StatementNotSealed.class, KnownAtRejection.class})
    public Funds funds(
            @PathParam("cooperativeId") UUID cooperativeId,
            @Parameter(description = "Business date; today when absent.") @QueryParam("asOf") @Nullable LocalDate asOf,
            @Parameter(description = "The day of the column beside it.") @QueryParam("compareWith") @Nullable LocalDate compareWith,
            @Parameter(description = KnownMoments.KNOWN_AT) @QueryParam("knownAt") @Nullable Instant knownAt) {
        Book book = books.of(cooperativeId);
        Funds shown = of(book, asOf, compareWith, knownAt);
        table.instead(() -> shown.printed(book.name()).table());
        return shown;
    }

    @GET
    @Path("/document")
    @Produces(StatementPdf.MEDIA_TYPE)
    @Operation(
            operationId = "printFunds",
            summary = "Capital by source and its use on paper",
            description = "In the layout of the annual report, in Indonesian, to be signed by chair and treasurer.")
    @APIResponse(
            responseCode = "200",
            description = "The document.",
            content =
                    @Content(
                            mediaType = StatementPdf.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Refuses({StatementNotSealed.class, KnownAtRejection.class})
    public RestResponse<byte[]> print(
            @PathParam("cooperativeId") UUID cooperativeId,
            @Parameter(description = "Business date; today when absent.") @QueryParam("asOf") @Nullable LocalDate asOf,
            @Parameter(description = "The day of the column beside it.") @QueryParam("compareWith") @Nullable LocalDate compareWith,
            @Parameter(description = KnownMoments.KNOWN_AT) @QueryParam("knownAt") @Nullable Instant knownAt) {
        Book book = books.of(cooperativeId);
        Funds shown = of(book, asOf, compareWith, knownAt);
        return StatementPdf.document(shown.printed(book.name()), "sumber-dan-penggunaan-dana", shown.asOf());
    }

    private Funds of(Book book, @Nullable LocalDate asOf, @Nullable LocalDate compareWith, @Nullable Instant knownAt) {
        LocalDate day = days.day(book, asOf);
        LocalDate beside = days.compared(book, compareWith);
        KnownBook known = days.known(book, knownAt);
        Map<SourceOfFunds, Day> shown = on(known, day);
        Map<SourceOfFunds, Day> compared = beside == null ? Map.of() : on(known, beside);
        var funds = new ArrayList<Fund>();
        for (SourceOfFunds source : SourceOfFunds.values()) {
            if (shown.containsKey(source) || compared.containsKey(source)) {
                funds.add(Fund.of(
                        source,
                        shown.getOrDefault(source, NOTHING),
                        beside == null ? null : compared.getOrDefault(source, NOTHING)));
            }
        }
        return new Funds(day, beside, funds);
    }

    private Map<SourceOfFunds, Day> on(KnownBook book, LocalDate day) {
        List<Receipt> receipts = statements.capitalOf(book, day);
        Map<SourceOfFunds, Use> used = uses.of(book, day);
        var found = new EnumMap<SourceOfFunds, Day>(SourceOfFunds.class);
        for (SourceOfFunds source : SourceOfFunds.values()) {
            List<Receipt> own = receipts.stream()
                    .filter(receipt -> receipt.source().equals(source.name()))
                    .toList();
            if (!own.isEmpty() || used.containsKey(source)) {
                found.put(source, new Day(own, used.getOrDefault(source, NO_USE)));
            }
        }
        return found;
    }
}
