package id.koperasi.ledger.savings;

import com.fasterxml.jackson.databind.util.RawValue;
import id.koperasi.ledger.dues.DuesRejection;
import id.koperasi.ledger.dues.NamedReceipt;
import id.koperasi.ledger.dues.ReceivingDues;
import id.koperasi.ledger.journal.EntryRejection;
import id.koperasi.ledger.journal.PostEntry;
import id.koperasi.ledger.journal.PostingEntries;
import id.koperasi.ledger.suspension.SuspensionRejection.MemberIsSuspended;
import id.koperasi.ledger.suspension.Suspensions;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.CurrentChange;
import id.koperasi.platform.change.KeptBy;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/cooperatives/{cooperativeId}")
@Tag(name = "Savings", description = "What members pay in and draw out.")
class SavingsResource {

    private final PostingEntries posting;
    private final ReceivingDues dues;
    private final Suspensions suspensions;
    private final CurrentChange change;

    SavingsResource(PostingEntries posting, ReceivingDues dues, Suspensions suspensions, CurrentChange change) {
        this.posting = posting;
        this.dues = dues;
        this.suspensions = suspensions;
        this.change = change;
    }

    @Schema(description = "An entry that stands in the journal.")
    record PostedEntry(
            UUID entryId,

            @Schema(description = "In the journal of the cooperative, from 1 without a gap.", examples = "42")
            long number,

            @Schema(description = "Its link in the chain, SHA-256 in hexadecimal.")
            String hash,

            @Schema(description = "The member's balance of this kind of savings after it.", examples = "140000")
            Rupiah balance) {}

    @POST
    @Path("/savings-receipts")
    @Change(keptBy = KeptBy.STATEMENT)
    @Operation(
            operationId = "receiveSavings",
            summary = "Receive savings of a member",
            description = "Posts money against the member's savings. `Location` names the entry.")
    @APIResponse(
            responseCode = "201",
            description = "Posted.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PostedEntry.class)))
    @Refuses({EntryRejection.class, DuesRejection.class, DateInTheFuture.class})
    public RestResponse<RawValue> receive(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId, @NotNull @Valid NewReceipt body) {
        NamedReceipt named = body.named();
        PostEntry entry = body.entry(cooperativeId, change.get());
        return (named == null ? posting.post(entry) : dues.receive(entry, named)).answer();
    }

    @POST
    @Path("/savings-withdrawals")
    @Change(keptBy = KeptBy.STATEMENT)
    @Operation(
            operationId = "withdrawSavings",
            summary = "Pay out voluntary savings",
            description =
                    "Simpanan pokok and wajib stay as long as somebody is a member. A suspended member draws nothing where "
                            + "the rule of his cooperative says so. `Location` names the entry.")
    @APIResponse(
            responseCode = "201",
            description = "Posted.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PostedEntry.class)))
    @Refuses({EntryRejection.class, MemberIsSuspended.class, DateInTheFuture.class})
    public RestResponse<RawValue> withdraw(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId, @NotNull @Valid NewWithdrawal body) {
        suspensions.mustAllowWithdrawal(cooperativeId, body.memberId(), change.get());
        return posting.post(body.entry(cooperativeId, change.get())).answer();
    }
}
