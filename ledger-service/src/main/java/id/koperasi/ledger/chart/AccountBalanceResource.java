package id.koperasi.ledger.chart;

import id.koperasi.ledger.book.Book;
import id.koperasi.ledger.book.Books;
import id.koperasi.ledger.book.KnownAtRejection;
import id.koperasi.ledger.book.KnownMoments;
import id.koperasi.ledger.chart.AccountBalances.Balance;
import id.koperasi.ledger.chart.Accounts.Account;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Refuses;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/cooperatives/{cooperativeId}")
@Tag(name = "Accounts", description = "The chart of accounts, and what stands on them.")
class AccountBalanceResource {

    private final Books books;
    private final Accounts accounts;
    private final AccountBalances balances;
    private final KnownMoments moments;

    AccountBalanceResource(Books books, Accounts accounts, AccountBalances balances, KnownMoments moments) {
        this.books = books;
        this.accounts = accounts;
        this.balances = balances;
        this.moments = moments;
    }

    @Schema(name = "AccountBalance", description = "What stands on an account on a day, as known at a moment.")
    record AccountBalanceView(
            @Schema(examples = "111") String account,
            @Schema(examples = "Kas") String name,
            LocalDate asOf,
            Instant knownAt,

            @Schema(description = "How many entries of the book were known then.", examples = "42")
            long entries,

            @Schema(description = "In the account's own direction; of all members and sources.", examples = "1380000")
            Rupiah balance) {}

    @GET
    @Path("/accounts/{code}/balance")
    @Operation(
            operationId = "showAccountBalance",
            summary = "What stands on an account on a day, as known at a moment",
            description = "An entry counts from its business date on, and is known from the moment it was booked. The "
                    + "answer for a day and a moment never changes.")
    @Refuses(KnownAtRejection.class)
    public AccountBalanceView balance(
            @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("code") String code,
            @Parameter(description = "Business date; today when absent.") @QueryParam("asOf") @Nullable LocalDate asOf,
            @Parameter(description = "RFC 3339; that of the last entry when absent.") @QueryParam("knownAt") @Nullable Instant knownAt) {
        Book book = books.of(cooperativeId);
        LocalDate day = books.day(book, asOf);
        Instant moment = moments.of(book, knownAt);
        Account account = accounts.of(cooperativeId, code, day);
        Balance balance = balances.at(cooperativeId, code, day, moment);
        return new AccountBalanceView(
                code,
                account.name(),
                day,
                moment,
                balance.entries(),
                account.debit() ? balance.net() : balance.net().negate());
    }
}
