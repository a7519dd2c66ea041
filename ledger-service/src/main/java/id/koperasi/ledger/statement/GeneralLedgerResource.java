package id.koperasi.ledger.statement;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.koperasi.ledger.book.Book;
import id.koperasi.ledger.book.Books;
import id.koperasi.ledger.chart.Accounts;
import id.koperasi.ledger.chart.Accounts.Account;
import id.koperasi.ledger.statement.GeneralLedger.LedgerLine;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
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

    GeneralLedgerResource(Books books, Accounts accounts, GeneralLedger ledger) {
        this.books = books;
        this.accounts = accounts;
        this.ledger = ledger;
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
    @Operation(
            operationId = "listPostings",
            summary = "The general ledger (buku besar) of an account",
            description = "In the order of the journal, with the running balance.")
    public Page<LedgerLineView> postings(
            @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("code") String code,
            @Valid @BeanParam PageRequest page) {
        Book book = books.of(cooperativeId);
        Account account = accounts.of(cooperativeId, code, books.day(book, null));
        return ledger.page(cooperativeId, code, page).map(line -> LedgerLineView.of(line, account.debit()));
    }
}
