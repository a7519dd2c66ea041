package id.koperasi.registry.account;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.DateRejection;
import id.koperasi.registry.account.AccountRejection.DatesSaySoAlready;
import id.koperasi.registry.account.AccountRejection.InquiryRunning;
import id.koperasi.registry.account.AccountRejection.NotSoFar;
import id.koperasi.registry.correction.CorrectedRecord.Kind;
import id.koperasi.registry.correction.CorrectionView;
import id.koperasi.registry.correction.NewReason;
import id.koperasi.registry.correction.RecordCorrections;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/cooperatives/{cooperativeId}/bank-accounts/{accountId}/corrections")
@Tag(name = "Bank accounts", description = "From the checklist to the verified account.")
class AccountCorrectionResource {

    private final CorrectingAccounts correcting;
    private final BankAccounts accounts;
    private final RecordCorrections corrections;

    AccountCorrectionResource(CorrectingAccounts correcting, BankAccounts accounts, RecordCorrections corrections) {
        this.correcting = correcting;
        this.accounts = accounts;
        this.corrections = corrections;
    }

    @Schema(description = "The days of an account as they are in truth, and why they were told otherwise.")
    record NewAccountCorrection(
            @NotNull @Valid AccountDates dates,
            @NotNull @Valid NewReason because) {}

    @POST
    @Change
    @Operation(
            operationId = "correctBankAccount",
            summary = "Correct the days of an account",
            description = "In the order they come in; what changed is announced again, and what was told before stays "
                    + "readable.")
    @Refuses({NotSoFar.class, DatesSaySoAlready.class, InquiryRunning.class, DateRejection.class})
    public RestResponse<CorrectionView<AccountDates>> correct(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("accountId") UUID accountId,
            @NotNull @Valid NewAccountCorrection body) {
        return RestResponse.ok(CorrectionView.of(correcting.correct(
                cooperativeId, accountId, body.dates(), body.because().why())));
    }

    @GET
    @Operation(operationId = "listBankAccountCorrections", summary = "What was told of the days of an account before")
    public Page<CorrectionView<AccountDates>> list(
            @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("accountId") UUID accountId,
            @Valid @BeanParam PageRequest page) {
        BankAccount account =
                accounts.find(cooperativeId, accountId).orElseThrow(() -> new RejectedException(new NotFound()));
        return CorrectionView.page(
                corrections.of(Kind.BANK_ACCOUNT, account.id().toString(), AccountDates.class, page), page);
    }
}
