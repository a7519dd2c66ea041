package id.koperasi.ledger.statement;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.koperasi.ledger.book.Book;
import id.koperasi.ledger.book.Books;
import id.koperasi.ledger.book.KnownAtRejection;
import id.koperasi.ledger.book.KnownBook;
import id.koperasi.ledger.book.KnownMoments;
import id.koperasi.ledger.chart.Accounts;
import id.koperasi.ledger.chart.Accounts.Account;
import id.koperasi.ledger.statement.GeneralLedger.LedgerDays;
import id.koperasi.ledger.statement.GeneralLedger.LedgerLine;
import id.koperasi.ledger.statement.GeneralLedgerRejection.LedgerTooLong;
import id.koperasi.ledger.statement.PrintedStatement.Row;
import id.koperasi.ledger.statement.PrintedStatement.Weight;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.table.Column;
import id.koperasi.platform.table.Csv;
import id.koperasi.platform.table.OfferedTable;
import id.koperasi.platform.table.Table;
import id.koperasi.platform.table.Xlsx;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
@Tag(name = "Statements", description = "What the books say on any day.")
class GeneralLedgerResource {

    private final Books books;
    private final Accounts accounts;
    private final GeneralLedger ledger;
    private final KnownMoments moments;
    private final OfferedTable table;

    GeneralLedgerResource(
            Books books, Accounts accounts, GeneralLedger ledger, KnownMoments moments, OfferedTable table) {
        this.books = books;
        this.accounts = accounts;
        this.ledger = ledger;
        this.moments = moments;
        this.table = table;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "GeneralLedgerLine", description = "A line of an account.")
    record LedgerLineView(
            @Schema(description = "In the journal of the cooperative.", examples = "42")
            long entryNumber,

            LocalDate effectiveDate,

            @Schema(examples = "general-entry") String kind,

            @Schema(examples = "BKU/2025/07/013") @Nullable String reference,
            Rupiah debit,
            Rupiah credit,

            @Schema(description = "Of the account after it, in its own direction.", examples = "1380000")
            Rupiah balance) {

        static LedgerLineView of(LedgerLine line, boolean debit) {
            return new LedgerLineView(
                    line.entryNumber(),
                    line.effectiveDate(),
                    line.kind(),
                    line.reference(),
                    line.amount().isPositive() ? line.amount() : Rupiah.ZERO,
                    line.amount().isNegative() ? line.amount().negate() : Rupiah.ZERO,
                    debit ? line.balance() : line.balance().negate());
        }

        Row printed() {
            String of = reference == null ? kind : kind + ", " + reference;
            return new Row(
                    Weight.LINE,
                    "%s  %d  %s".formatted(effectiveDate, entryNumber, of),
                    List.of(debit, credit, balance));
        }
    }

    @GET
    @Path("/accounts/{code}/postings")
    @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE, Xlsx.MEDIA_TYPE})
    @Operation(
            operationId = "listPostings",
            summary = "The general ledger (buku besar) of an account",
            description =
                    "In the order of the journal, with the running balance; as a table all of it at once, or all of "
                            + "some days.")
    @Refuses({LedgerTooLong.class, KnownAtRejection.class})
    public Page<LedgerLineView> postings(
            @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("code") String code,
            @Parameter(description = "Of a table: the first day.", example = "2025-07-01") @QueryParam("from") @Nullable LocalDate from,
            @Parameter(description = "Of a table: the last day.", example = "2025-07-31") @QueryParam("until") @Nullable LocalDate until,
            @Parameter(description = KnownMoments.KNOWN_AT) @QueryParam("knownAt") @Nullable Instant knownAt,
            @Valid @BeanParam PageRequest page) {
        Book book = books.of(cooperativeId);
        Account account = accounts.of(cooperativeId, code, books.day(book, null));
        KnownBook known = moments.book(book, knownAt);
        table.instead(() -> table(known, account, new LedgerDays(from, until)));
        return ledger.page(known, code, page).map(line -> LedgerLineView.of(line, account.debit()));
    }

    @GET
    @Path("/accounts/{code}/postings/document")
    @Produces(StatementPdf.MEDIA_TYPE)
    @Operation(
            operationId = "printPostings",
            summary = "The general ledger (buku besar) of an account on paper",
            description = "In the order of the journal, with the running balance, in Indonesian.")
    @APIResponse(
            responseCode = "200",
            description = "The document.",
            content =
                    @Content(
                            mediaType = StatementPdf.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Refuses({LedgerTooLong.class, KnownAtRejection.class})
    public RestResponse<byte[]> print(
            @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("code") String code,
            @Parameter(description = "The first day.", example = "2025-07-01") @QueryParam("from") @Nullable LocalDate from,
            @Parameter(description = "The last day; today when absent.", example = "2025-07-31")
                    @QueryParam("until")
                    @Nullable LocalDate until,
            @Parameter(description = KnownMoments.KNOWN_AT) @QueryParam("knownAt") @Nullable Instant knownAt) {
        Book book = books.of(cooperativeId);
        LocalDate today = books.day(book, null);
        LocalDate last = until == null ? today : until;
        Account account = accounts.of(cooperativeId, code, today);
        List<Row> rows = ledger
                .all(
                        moments.book(book, knownAt),
                        account.code(),
                        new LedgerDays(from, last),
                        GeneralLedger.MOST_ON_PAPER)
                .stream()
                .map(line -> LedgerLineView.of(line, account.debit()))
                .map(LedgerLineView::printed)
                .toList();
        var printed = new PrintedStatement(
                title(account),
                book.name(),
                PrintedStatement.days(from, last),
                List.of("Debet", "Kredit", "Saldo"),
                rows);
        return StatementPdf.document(printed, "buku-besar-" + account.code(), last);
    }

    private static String title(Account account) {
        return "Buku Besar %s %s".formatted(account.code(), account.name());
    }

    private Table<LedgerLineView> table(KnownBook book, Account account, LedgerDays days) {
        return new Table<>(
                title(account),
                List.of(
                        Column.number("No. Jurnal", LedgerLineView::entryNumber),
                        Column.date("Tanggal", LedgerLineView::effectiveDate),
                        Column.text("Jenis", LedgerLineView::kind),
                        Column.text("Referensi", LedgerLineView::reference),
                        Column.rupiah("Debet", LedgerLineView::debit),
                        Column.rupiah("Kredit", LedgerLineView::credit),
                        Column.rupiah("Saldo", LedgerLineView::balance)),
                ledger.all(book, account.code(), days, GeneralLedger.MOST_IN_A_TABLE).stream()
                        .map(line -> LedgerLineView.of(line, account.debit())));
    }
}
