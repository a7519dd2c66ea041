package id.koperasi.registry.account;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.time.DateRejection;
import id.koperasi.registry.account.AccountRejection.ClosedAlready;
import id.koperasi.registry.account.AccountRejection.Declined;
import id.koperasi.registry.account.AccountRejection.DesignatedAlready;
import id.koperasi.registry.account.AccountRejection.NoNumber;
import id.koperasi.registry.account.AccountRejection.NotOpened;
import id.koperasi.registry.account.AccountRejection.NotVerified;
import id.koperasi.registry.account.AccountRejection.OpenedAlready;
import id.koperasi.registry.cooperative.CooperativeRejection;
import id.koperasi.registry.cooperative.PlainText;
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
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/cooperatives/{cooperativeId}/bank-accounts/{accountId}")
@Tag(name = "Bank accounts", description = "From the checklist to the verified account.")
class AccountKeepingResource {

    private final KeepingAccounts keeping;
    private final OpeningAccounts opening;
    private final BankAccountViews views;

    AccountKeepingResource(KeepingAccounts keeping, OpeningAccounts opening, BankAccountViews views) {
        this.keeping = keeping;
        this.opening = opening;
        this.views = views;
    }

    @Schema(description = "The bank closed the account.")
    record NewClosing(
            @NotNull @Schema(examples = "2026-02-27") LocalDate closedOn) {}

    @Schema(description = "There will be no account: who wanted none, since when, and why.")
    record NewDeclining(
            @NotNull BankAccount.Decliner by,

            @NotBlank @Size(max = 300) @Pattern(regexp = AccountNumbers.NONE) @Schema(description = "Without the number of an account.", examples = "Dokumen pengurus tidak sesuai")
            String reason,

            @NotNull @Schema(examples = "2025-09-29") LocalDate declinedOn) {}

    @Schema(description = "Disbursements shall go to this account.")
    record NewDesignation(
            @NotNull @Schema(examples = "2025-10-06") LocalDate designatedOn) {}

    @Schema(name = "AccountNumber", description = "The number of an account in plain; whoever read it is on record.")
    record NumberView(@Schema(examples = "003501004321504") String number) {

        /** A view is logged more easily than one thinks. */
        @Override
        public String toString() {
            return "NumberView";
        }
    }

    @POST
    @Path("/declining")
    @Change
    @Operation(
            operationId = "declineBankAccount",
            summary = "Record that there will be no account",
            description =
                    "The bank declined what it was asked for, or the cooperative wants it no longer. It may ask again, "
                            + "the same bank too.")
    @Refuses({Declined.class, OpenedAlready.class, DateRejection.class})
    public RestResponse<BankAccountView> decline(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("accountId") UUID accountId,
            @NotNull @Valid NewDeclining body) {
        return RestResponse.ok(views.of(opening.decline(
                cooperativeId, accountId, body.by(), body.reason().strip(), body.declinedOn())));
    }

    @POST
    @Path("/closing")
    @Change
    @Operation(
            operationId = "closeBankAccount",
            summary = "Close the account",
            description = "By the bank's own officer; an account to which disbursements went is that no longer.")
    @Refuses({NotOpened.class, ClosedAlready.class, DateRejection.class})
    public RestResponse<BankAccountView> close(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("accountId") UUID accountId,
            @NotNull @Valid NewClosing body) {
        return RestResponse.ok(views.of(keeping.close(cooperativeId, accountId, body.closedOn())));
    }

    @POST
    @Path("/designation")
    @Change
    @Operation(
            operationId = "designateBankAccount",
            summary = "Have disbursements go to this account",
            description = "One account at a time; the one before is it no longer.")
    @Refuses({NotVerified.class, DesignatedAlready.class, CooperativeRejection.class, DateRejection.class})
    public RestResponse<BankAccountView> designate(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("accountId") UUID accountId,
            @NotNull @Valid NewDesignation body) {
        return RestResponse.ok(views.of(keeping.designate(cooperativeId, accountId, body.designatedOn())));
    }

    @GET
    @Path("/number")
    @Operation(
            operationId = "revealBankAccountNumber",
            summary = "The number of the account in plain",
            description = "For its signatories and its bank; who read it and what for is in the audit trail.")
    @Refuses(NoNumber.class)
    public NumberView number(
            @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("accountId") UUID accountId,
            @QueryParam("purpose")
                    @NotBlank @Size(max = 200) @Pattern(regexp = PlainText.PATTERN) @Parameter(description = "What it is needed for.", example = "transfer form of 6 October")
                    String purpose) {
        return new NumberView(keeping.reveal(cooperativeId, accountId, purpose).reveal());
    }
}
