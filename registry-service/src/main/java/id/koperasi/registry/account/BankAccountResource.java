package id.koperasi.registry.account;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.privacy.AccountNumber;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import id.koperasi.registry.account.AccountRejection.NotReady;
import id.koperasi.registry.account.AccountRejection.NumberOfAnother;
import id.koperasi.registry.account.AccountRejection.OpenedAlready;
import id.koperasi.registry.account.AccountRejection.OpenedBeforeRequest;
import id.koperasi.registry.account.AccountRejection.RequestedAlready;
import id.koperasi.registry.cooperative.CooperativeRejection;
import id.koperasi.registry.cooperative.FormedCooperatives;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/v1/cooperatives/{cooperativeId}/bank-accounts")
@Tag(name = "Bank accounts", description = "From the checklist to the verified account.")
class BankAccountResource {

    private final FormedCooperatives cooperatives;
    private final OpeningAccounts opening;
    private final BankAccounts accounts;
    private final BankAccountViews views;

    BankAccountResource(
            FormedCooperatives cooperatives, OpeningAccounts opening, BankAccounts accounts, BankAccountViews views) {
        this.cooperatives = cooperatives;
        this.opening = opening;
        this.accounts = accounts;
        this.views = views;
    }

    @Schema(description = "The wish for an account.")
    record NewBankAccount(
            @NotNull @Pattern(regexp = BankAccounts.CODE_FORM) @Schema(description = "The code of the bank: 002 BRI, 008 Mandiri, 009 BNI, 451 BSI.", examples = "002")
            String bankCode,

            @NotNull @Schema(examples = "2025-09-25") LocalDate requestedOn) {}

    @Schema(description = "The account that the bank opened.")
    record Opening(
            @NotNull @Pattern(regexp = AccountNumber.FORM) @Schema(
                    description = "Digits only; sealed at once and shown masked ever after.",
                    examples = "003501004321504")
            String number,

            @NotNull @Schema(examples = "2025-09-29") LocalDate openedOn) {

        @Override
        public String toString() {
            return "Opening[openedOn=" + openedOn + "]";
        }
    }

    @GET
    @Operation(operationId = "listBankAccounts", summary = "The bank accounts of a cooperative")
    public List<BankAccountView> list(@PathParam("cooperativeId") UUID cooperativeId) {
        cooperatives.any(cooperativeId);
        return accounts.of(cooperativeId).stream().map(views::of).toList();
    }

    @GET
    @Path("/{accountId}")
    @Operation(operationId = "showBankAccount", summary = "A bank account")
    public BankAccountView show(
            @PathParam("cooperativeId") UUID cooperativeId, @PathParam("accountId") UUID accountId) {
        return accounts.find(cooperativeId, accountId)
                .map(views::of)
                .orElseThrow(() -> new RejectedException(new NotFound()));
    }

    @POST
    @Change
    @Operation(
            operationId = "requestBankAccount",
            summary = "Ask a bank for an account",
            description = "One request at a bank at a time. What it would miss is refused with the list of it.")
    @APIResponse(
            responseCode = "201",
            description = "Asked for; the bank opens it next.",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = BankAccountView.class)))
    @Refuses({NotReady.class, RequestedAlready.class, CooperativeRejection.class, DateInTheFuture.class})
    public RestResponse<BankAccountView> request(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId, @NotNull @Valid NewBankAccount body) {
        BankAccount account = opening.request(cooperativeId, body.bankCode(), body.requestedOn());
        return ResponseBuilder.<BankAccountView>created(
                        URI.create("/v1/cooperatives/" + cooperativeId + "/bank-accounts/" + account.id()))
                .entity(views.of(account))
                .build();
    }

    @POST
    @Path("/{accountId}/opening")
    @Change
    @Operation(
            operationId = "openBankAccount",
            summary = "Open the account",
            description = "The bank's own officer tells its number; the holder is the cooperative by its full name.")
    @APIResponse(
            responseCode = "200",
            description = "Opened.",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = BankAccountView.class)))
    @Refuses({
        OpenedAlready.class,
        OpenedBeforeRequest.class,
        NumberOfAnother.class,
        CooperativeRejection.class,
        DateInTheFuture.class
    })
    public RestResponse<BankAccountView> open(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("accountId") UUID accountId,
            @NotNull @Valid Opening body) {
        BankAccount account = opening.open(
                new OpenAccount(cooperativeId, accountId, AccountNumber.of(body.number()), body.openedOn()));
        return RestResponse.ok(views.of(account));
    }
}
