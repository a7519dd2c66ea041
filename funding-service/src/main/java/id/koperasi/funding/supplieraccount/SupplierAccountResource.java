package id.koperasi.funding.supplieraccount;

import id.koperasi.funding.application.ApplicationRejection.InterestDeclared;
import id.koperasi.funding.application.ApplicationRejection.InterestInCooperative;
import id.koperasi.funding.application.ApplicationRejection.PersonUnknown;
import id.koperasi.funding.application.ApplicationRejection.SeparationOfDuties;
import id.koperasi.funding.application.ApplicationRejection.WrongState;
import id.koperasi.funding.application.Applications;
import id.koperasi.funding.supplieraccount.SupplierAccount.SupplierAccountStatus;
import id.koperasi.funding.supplieraccount.SupplierAccountRejection.AskedAlready;
import id.koperasi.funding.supplieraccount.SupplierAccountRejection.NoBankToAsk;
import id.koperasi.funding.supplieraccount.SupplierAccountRejection.SupplierNotPayable;
import id.koperasi.funding.supplieraccount.SupplierAccountRejection.SupplierNotQuoted;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.privacy.AccountNumber;
import id.koperasi.platform.problem.Refuses;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/applications/{applicationId}/supplier-accounts")
@Tag(name = "Payment orders")
class SupplierAccountResource {

    private final VerifyingSuppliers verifying;
    private final SupplierAccounts accounts;
    private final Applications applications;

    SupplierAccountResource(VerifyingSuppliers verifying, SupplierAccounts accounts, Applications applications) {
        this.verifying = verifying;
        this.accounts = accounts;
        this.applications = applications;
    }

    @Schema(description = "The account that a supplier named.")
    record NewSupplierAccount(
            @NotBlank @Size(max = 200) @Schema(description = "As his quotation has it.", examples = "CV Tani Makmur")
            String name,

            @NotNull @Pattern(regexp = "[0-9]{3}") @Schema(examples = "008")
            String bankCode,

            @NotNull @Pattern(regexp = AccountNumber.FORM) @Schema(examples = "1440012345678")
            String accountNumber) {}

    @Schema(
            name = "SupplierAccount",
            description =
                    "An account of a supplier and what his bank said of it; the last answer about a supplier decides.")
    record SupplierAccountView(
            UUID id,
            @Schema(examples = "CV Tani Makmur") String supplier,
            @Schema(examples = "008") String bankCode,

            @Schema(description = "All but the last four digits hidden.", examples = "*********5678")
            String maskedNumber,

            SupplierAccountStatus status,

            @Schema(description = "What the bank calls why it takes no money.", examples = "4041611") @Nullable String answerCode,

            Instant askedAt,

            @Schema(description = "When the bank is asked again, while it has not answered.") @Nullable Instant nextAt,

            @Schema(description = "When the bank had answered, or was asked no more.") @Nullable Instant answeredAt) {

        static SupplierAccountView of(SupplierAccount account) {
            return new SupplierAccountView(
                    account.id(),
                    account.supplier(),
                    account.bankCode(),
                    account.number().masked(),
                    account.status(),
                    account.answerCode(),
                    account.askedAt(),
                    account.nextAt(),
                    account.answeredAt());
        }
    }

    @POST
    @Change
    @Operation(
            operationId = "verifySupplierAccount",
            summary = "Have a bank asked whose account it is that a supplier named",
            description =
                    "A tranche pays a supplier only to the account of which the bank said last that it stands in his name."
                            + " The answer comes within seconds and is read with the list.")
    @APIResponse(
            responseCode = "201",
            description = "The bank is asked.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = SupplierAccountView.class)))
    @Refuses({
        WrongState.class,
        PersonUnknown.class,
        InterestInCooperative.class,
        InterestDeclared.class,
        SeparationOfDuties.class,
        SupplierNotPayable.class,
        SupplierNotQuoted.class,
        NoBankToAsk.class,
        AskedAlready.class
    })
    public RestResponse<SupplierAccountView> verify(
            @PathParam("applicationId") UUID applicationId, @NotNull @Valid NewSupplierAccount body) {
        SupplierAccount asked = verifying.ask(
                applicationId, body.name().strip(), body.bankCode(), AccountNumber.of(body.accountNumber()));
        return RestResponse.status(RestResponse.Status.CREATED, SupplierAccountView.of(asked));
    }

    @GET
    @Operation(
            operationId = "listSupplierAccounts",
            summary = "The accounts of suppliers about which banks were asked, in order")
    public List<SupplierAccountView> list(@PathParam("applicationId") UUID applicationId) {
        applications.get(applicationId);
        return accounts.of(applicationId).stream().map(SupplierAccountView::of).toList();
    }
}
