package id.koperasi.ledger.statement;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.koperasi.ledger.book.Book;
import id.koperasi.ledger.book.Books;
import id.koperasi.ledger.chart.Accounts;
import id.koperasi.ledger.chart.Accounts.Account;
import id.koperasi.ledger.statement.GeneralLedger.LedgerLine;
import id.koperasi.ledger.statement.GeneralLedgerRejection.LedgerTooLong;
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
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/cooperatives/{cooperativeId}")
@Tag(name = "Statements", description = "What the books say on any day.")
class GeneralLedgerResource {

    private final Books books;
    private final Accounts accounts;
    private final GeneralLedger ledger;
    private final OfferedTable table;

    GeneralLedgerResource(Books books, Accounts accounts, GeneralLedger ledger, OfferedTable table) {
        this.books = books;
        this.accounts = accounts;
        this.ledger = ledger;
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
    }

    @GET
    @Path("/accounts/{code}/postings")
    @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE, Xlsx.MEDIA_TYPE})
    @Operation(
            operationId = "listPostings",
            summary = "The general ledger (buku besar) of an account",
            description = "In the order of the journal, with the running balance; as a table all of it at once.")
    @Refuses(LedgerTooLong.class)
    public Page<LedgerLineView> postings(
            @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("code") String code,
            @Valid @BeanParam PageRequest page) {
        Book book = books.of(cooperativeId);
        Account account = accounts.of(cooperativeId, code, books.day(book, null));
        table.instead(() -> table(cooperativeId, account));
        return ledger.page(cooperativeId, code, page).map(line -> LedgerLineView.of(line, account.debit()));
    }

    private Table<LedgerLineView> table(UUID cooperativeId, Account account) {
        return new Table<>(
                "Buku Besar %s %s".formatted(account.code(), account.name()),
                List.of(
                        Column.number("No. Jurnal", LedgerLineView::entryNumber),
                        Column.date("Tanggal", LedgerLineView::effectiveDate),
                        Column.text("Jenis", LedgerLineView::kind),
                        Column.text("Referensi", LedgerLineView::reference),
                        Column.rupiah("Debet", LedgerLineView::debit),
                        Column.rupiah("Kredit", LedgerLineView::credit),
                        Column.rupiah("Saldo", LedgerLineView::balance)),
                ledger.all(cooperativeId, account.code()).stream()
                        .map(line -> LedgerLineView.of(line, account.debit())));
    }
}
