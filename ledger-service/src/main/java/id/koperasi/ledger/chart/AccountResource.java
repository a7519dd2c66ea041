package id.koperasi.ledger.chart;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.koperasi.ledger.book.Book;
import id.koperasi.ledger.book.Books;
import id.koperasi.ledger.chart.Accounts.Account;
import id.koperasi.ledger.journal.EntryRejection.BookFrozen;
import id.koperasi.ledger.journal.EntryRejection.DateBeforeOpening;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/cooperatives/{cooperativeId}")
@Tag(name = "Accounts", description = "The chart of accounts, and what stands on them.")
class AccountResource {

    private final Books books;
    private final Accounts accounts;
    private final OpeningAccounts opening;

    AccountResource(Books books, Accounts accounts, OpeningAccounts opening) {
        this.books = books;
        this.accounts = accounts;
        this.opening = opening;
    }

    @Schema(description = "An account of the cooperative's own.")
    record NewAccount(
            @NotNull @Pattern(regexp = "[0-9]{3,4}\\.[0-9]{2}") @Schema(
                    description = "The code of the account that it stands under, a dot and two digits.",
                    examples = "531.01")
            String code,

            @NotBlank @Size(max = 100) @Pattern(regexp = "\\P{Cc}*") @Schema(examples = "Beban listrik dan air")
            String name,

            @NotNull @Schema(description = "The first business date of an entry on it.", examples = "2025-07-24")
            LocalDate openedOn) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Account", description = "An account of the chart.")
    record AccountView(
            @Schema(examples = "531.01") String code,
            @Schema(examples = "Beban listrik dan air") String name,

            @Schema(description = "Whether a debit increases it.")
            boolean debit,

            @Schema(description = "Whether it is kept per member.")
            boolean ofMembers,

            @Schema(description = "The account it stands under, where it is the cooperative's own.", examples = "531")
            @Nullable String root,

            @Schema(description = "Whether the cooperative may open accounts under it.")
            boolean extensible) {

        static AccountView of(Account account) {
            return new AccountView(
                    account.code(),
                    account.name(),
                    account.debit(),
                    account.ofMembers(),
                    account.root(),
                    account.extensible());
        }
    }

    @Schema(name = "Chart", description = "The chart of accounts (bagan akun) on a day, by code.")
    record ChartView(LocalDate asOf, List<AccountView> accounts) {}

    @GET
    @Path("/accounts")
    @Operation(operationId = "showChart", summary = "The chart of accounts of a cooperative on a day")
    public ChartView chart(
            @PathParam("cooperativeId") UUID cooperativeId,
            @Parameter(description = "Business date; today when absent.") @QueryParam("asOf") @Nullable LocalDate asOf) {
        Book book = books.of(cooperativeId);
        LocalDate day = books.day(book, asOf);
        return new ChartView(
                day,
                accounts.chart(cooperativeId, day).stream().map(AccountView::of).toList());
    }

    @POST
    @Path("/accounts")
    @Change
    @Operation(
            operationId = "openAccount",
            summary = "Open an account of the cooperative's own",
            description =
                    "Under an account that the chart calls extensible; its side and its floor are those of that one.")
    @APIResponse(
            responseCode = "201",
            description = "Opened.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AccountView.class)))
    @Refuses({AccountRejection.class, BookFrozen.class, DateBeforeOpening.class, DateInTheFuture.class})
    public RestResponse<AccountView> open(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId, @NotNull @Valid NewAccount body) {
        Account account = opening.open(
                new OpenAccount(cooperativeId, body.code(), body.name().strip(), body.openedOn()));
        return RestResponse.ResponseBuilder.<AccountView>created(
                        URI.create("/v1/cooperatives/" + cooperativeId + "/accounts/" + account.code() + "/balance"))
                .entity(AccountView.of(account))
                .build();
    }
}
