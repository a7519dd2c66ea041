package id.koperasi.registry.account;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.DateRejection;
import id.koperasi.registry.account.AccountRejection.ClosedAlready;
import id.koperasi.registry.account.AccountRejection.NoSignatoryInOffice;
import id.koperasi.registry.account.AccountRejection.NotOpened;
import id.koperasi.registry.account.AccountRejection.SignatoriesSignAlready;
import id.koperasi.registry.account.Signatories.Signatory;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/cooperatives/{cooperativeId}/bank-accounts/{accountId}/signatories")
@Tag(name = "Bank accounts", description = "From the checklist to the verified account.")
class SignatoryResource {

    private final ReplacingSignatories replacing;
    private final Signatories signatories;
    private final BankAccounts accounts;
    private final BankAccountViews views;

    SignatoryResource(
            ReplacingSignatories replacing, Signatories signatories, BankAccounts accounts, BankAccountViews views) {
        this.replacing = replacing;
        this.signatories = signatories;
        this.accounts = accounts;
        this.views = views;
    }

    @Schema(description = "The bank put down the chair and the treasurer of this day as signatories.")
    record NewSignatories(
            @NotNull @Schema(examples = "2026-03-02") LocalDate replacedOn,

            @NotNull @Size(min = 1, max = 300) @Pattern(regexp = AccountNumbers.NONE) @Schema(
                    description = "By which paper of the bank. No account numbers here.",
                    examples = "Surat BRI B.31/KC-XIV/03/2026, spesimen tanda tangan diganti")
            String evidence) {}

    @POST
    @Change
    @Operation(
            operationId = "replaceSignatories",
            summary = "Record that the bank replaced the signatories",
            description = "By chair and treasurer as they are in office on that day; who signed before stays readable.")
    @Refuses({
        NotOpened.class,
        ClosedAlready.class,
        NoSignatoryInOffice.class,
        SignatoriesSignAlready.class,
        DateRejection.class
    })
    public RestResponse<BankAccountView> replace(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("accountId") UUID accountId,
            @NotNull @Valid NewSignatories body) {
        return RestResponse.ok(
                views.of(replacing.replace(cooperativeId, accountId, body.replacedOn(), body.evidence())));
    }

    @GET
    @Operation(operationId = "listSignatories", summary = "Everybody who signs or signed for an account")
    public List<Signatory> list(
            @PathParam("cooperativeId") UUID cooperativeId, @PathParam("accountId") UUID accountId) {
        BankAccount account =
                accounts.find(cooperativeId, accountId).orElseThrow(() -> new RejectedException(new NotFound()));
        return signatories.all(account);
    }
}
