package id.koperasi.registry.account;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import id.koperasi.registry.account.AccountRejection.AskTheBankFirst;
import id.koperasi.registry.account.AccountRejection.BankDeniesIt;
import id.koperasi.registry.account.AccountRejection.EvidenceRequired;
import id.koperasi.registry.account.AccountRejection.InquiryRunning;
import id.koperasi.registry.account.AccountRejection.NotOpened;
import id.koperasi.registry.account.AccountRejection.VerifiedAlready;
import id.koperasi.registry.account.AccountRejection.VerifiedBeforeOpening;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

@Path("/v1/cooperatives/{cooperativeId}/bank-accounts/{accountId}/verification")
@Tag(name = "Bank accounts", description = "From the checklist to the verified account.")
class AccountVerificationResource {

    private final VerifyingAccounts verifying;
    private final BankAccountViews views;

    AccountVerificationResource(VerifyingAccounts verifying, BankAccountViews views) {
        this.verifying = verifying;
        this.views = views;
    }

    @Schema(description = "Who wants to know whether the account is the cooperative's.")
    record Verification(
            @NotNull @Schema(examples = "2025-09-30") LocalDate verifiedOn,

            @Size(min = 1, max = 500) @Pattern(regexp = AccountNumbers.NONE) @Schema(
                    description = "What was seen on paper, where the bank cannot be asked or did not answer. "
                            + "No account numbers here.",
                    examples = "Letter BRI B.117/KC-XIV/09/2025 seen at the office")
            @Nullable String evidence) {}

    @POST
    @Change
    @Operation(
            operationId = "verifyBankAccount",
            summary = "Verify the account",
            description = "Without evidence the bank is asked: the answer is 202, and the account tells later what "
                    + "became of it. With evidence it is verified at once, where the bank cannot be asked, did not "
                    + "answer, or names the holder in another way.")
    @APIResponse(
            responseCode = "200",
            description = "Verified by evidence.",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = BankAccountView.class)))
    @APIResponse(
            responseCode = "202",
            description = "The bank is being asked; read the account again.",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = BankAccountView.class)))
    @Refuses({
        NotOpened.class,
        VerifiedAlready.class,
        VerifiedBeforeOpening.class,
        InquiryRunning.class,
        EvidenceRequired.class,
        AskTheBankFirst.class,
        BankDeniesIt.class,
        DateInTheFuture.class
    })
    public RestResponse<BankAccountView> verify(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("accountId") UUID accountId,
            @NotNull @Valid Verification body) {
        BankAccount account =
                verifying.verify(new VerifyAccount(cooperativeId, accountId, body.verifiedOn(), body.evidence()));
        boolean verified = account.status() == BankAccount.Status.VERIFIED;
        return ResponseBuilder.create(
                        verified ? RestResponse.Status.OK : RestResponse.Status.ACCEPTED, views.of(account))
                .build();
    }
}
