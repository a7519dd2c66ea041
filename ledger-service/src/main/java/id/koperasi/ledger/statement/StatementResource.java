package id.koperasi.ledger.statement;

import id.koperasi.ledger.book.Book;
import id.koperasi.ledger.book.Books;
import id.koperasi.ledger.statement.Statements.AccountBalance;
import id.koperasi.platform.money.Rupiah;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/cooperatives/{cooperativeId}")
@Tag(name = "Statements", description = "What the books say on any day.")
class StatementResource {

    private final Books books;
    private final Statements statements;

    StatementResource(Books books, Statements statements) {
        this.books = books;
        this.statements = statements;
    }

    @Schema(name = "TrialBalanceLine", description = "An account with what stands on it.")
    record TrialBalanceLine(
            @Schema(examples = "111") String account,
            @Schema(examples = "Kas") String name,
            Rupiah debit,
            Rupiah credit) {

        static TrialBalanceLine of(AccountBalance balance) {
            return new TrialBalanceLine(balance.account(), balance.name(), balance.debit(), balance.credit());
        }
    }

    @Schema(name = "TrialBalance", description = "All accounts on a day; the two sides are equal.")
    record TrialBalanceView(LocalDate asOf, List<TrialBalanceLine> lines, Rupiah debit, Rupiah credit) {

        static TrialBalanceView of(LocalDate day, List<AccountBalance> balances) {
            Rupiah debit = balances.stream().map(AccountBalance::debit).reduce(Rupiah.ZERO, Rupiah::plus);
            Rupiah credit = balances.stream().map(AccountBalance::credit).reduce(Rupiah.ZERO, Rupiah::plus);
            return new TrialBalanceView(
                    day, balances.stream().map(TrialBalanceLine::of).toList(), debit, credit);
        }
    }

    @GET
    @Path("/trial-balance")
    @Operation(operationId = "showTrialBalance", summary = "The trial balance of a cooperative on a day")
    public TrialBalanceView trialBalance(
            @PathParam("cooperativeId") UUID cooperativeId,
            @Parameter(description = "Business date; today when absent.") @QueryParam("asOf") @Nullable LocalDate asOf) {
        Book book = books.of(cooperativeId);
        LocalDate day = books.day(book, asOf);
        return TrialBalanceView.of(day, statements.trialBalance(cooperativeId, day));
    }
}
