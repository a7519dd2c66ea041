package id.koperasi.funding.account;

import id.koperasi.funding.registry.KnownCooperatives;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/cooperatives/{cooperativeId}/disbursement-account")
@Tag(name = "Cooperatives")
class DisbursementAccountResource {

    private final KnownCooperatives cooperatives;
    private final DisbursementAccounts accounts;

    DisbursementAccountResource(KnownCooperatives cooperatives, DisbursementAccounts accounts) {
        this.cooperatives = cooperatives;
        this.accounts = accounts;
    }

    @Schema(name = "DisbursementAccount", description = "To which account money for a cooperative goes.")
    record AccountView(
            UUID accountId,
            @Schema(examples = "002") String bankCode,

            @Schema(examples = "***********4501") String maskedNumber,

            @Schema(examples = "Koperasi Kelurahan Merah Putih Pager Agung")
            String holder,

            LocalDate designatedOn) {

        static AccountView of(DisbursementAccount account) {
            return new AccountView(
                    account.accountId(),
                    account.bankCode(),
                    account.number().masked(),
                    account.holder(),
                    account.designatedOn());
        }
    }

    @GET
    @Operation(
            operationId = "showDisbursementAccount",
            summary = "To which account money for a cooperative goes",
            description = "As its chair designated it in the registry; 404 while there is none, or the bank closed it.")
    public AccountView show(@PathParam("cooperativeId") UUID cooperativeId) {
        cooperatives.get(cooperativeId);
        return accounts.of(cooperativeId).map(AccountView::of).orElseThrow(() -> new RejectedException(new NotFound()));
    }
}
