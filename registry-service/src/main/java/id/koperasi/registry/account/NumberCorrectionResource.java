package id.koperasi.registry.account;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.privacy.AccountNumber;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.registry.account.AccountRejection.InquiryRunning;
import id.koperasi.registry.account.AccountRejection.NotOpened;
import id.koperasi.registry.account.AccountRejection.NumberOfAnother;
import id.koperasi.registry.account.AccountRejection.NumberSaysSoAlready;
import id.koperasi.registry.account.AccountRejection.NumberVerified;
import id.koperasi.registry.correction.CorrectedRecord.Kind;
import id.koperasi.registry.correction.CorrectionView;
import id.koperasi.registry.correction.NewReason;
import id.koperasi.registry.correction.RecordCorrections;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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

@Path("/v1/cooperatives/{cooperativeId}/bank-accounts/{accountId}/number-corrections")
@Tag(name = "Bank accounts", description = "From the checklist to the verified account.")
class NumberCorrectionResource {

    private final TellingNumbers telling;
    private final BankAccounts accounts;
    private final RecordCorrections corrections;

    NumberCorrectionResource(TellingNumbers telling, BankAccounts accounts, RecordCorrections corrections) {
        this.telling = telling;
        this.accounts = accounts;
        this.corrections = corrections;
    }

    @Schema(description = "The number that the account has in truth, and why another was told.")
    record NewNumberCorrection(
            @NotNull @Pattern(regexp = AccountNumber.FORM) @Schema(description = "Digits only; sealed at once.", examples = "003501004321504")
            String number,

            @NotNull @Valid NewReason because) {

        @Override
        public String toString() {
            return "NewNumberCorrection";
        }
    }

    @POST
    @Change
    @Operation(
            operationId = "correctBankAccountNumber",
            summary = "Correct the number of an account that is not verified yet",
            description = "What the bank said of the number before counts no longer. An account that was verified has "
                    + "the right number; another one is another account.")
    @Refuses({
        NotOpened.class,
        NumberVerified.class,
        NumberSaysSoAlready.class,
        NumberOfAnother.class,
        InquiryRunning.class
    })
    public RestResponse<CorrectionView<NumberTold>> correct(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("accountId") UUID accountId,
            @NotNull @Valid NewNumberCorrection body) {
        return RestResponse.ok(CorrectionView.of(telling.tell(
                cooperativeId,
                accountId,
                AccountNumber.of(body.number()),
                body.because().why())));
    }

    @GET
    @Operation(
            operationId = "listBankAccountNumberCorrections",
            summary = "Which numbers were told of an account before, masked")
    public Page<CorrectionView<NumberTold>> list(
            @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("accountId") UUID accountId,
            @Valid @BeanParam PageRequest page) {
        BankAccount account =
                accounts.find(cooperativeId, accountId).orElseThrow(() -> new RejectedException(new NotFound()));
        return CorrectionView.page(
                corrections.of(Kind.ACCOUNT_NUMBER, account.id().toString(), NumberTold.class, page), page);
    }
}
