package id.koperasi.ledger.opening;

import com.fasterxml.jackson.databind.util.RawValue;
import id.koperasi.ledger.dues.DuesHistoryRejection;
import id.koperasi.ledger.journal.EntryRejection;
import id.koperasi.ledger.journal.JournalRejection;
import id.koperasi.ledger.journal.OpeningRejection;
import id.koperasi.ledger.journal.PostEntry;
import id.koperasi.ledger.journal.PostEntry.Terms;
import id.koperasi.ledger.office.PostingOffices;
import id.koperasi.ledger.opening.BroughtRejection.PrincipalMissing;
import id.koperasi.ledger.term.TermRejection.DepositDoesNotRun;
import id.koperasi.ledger.term.TermRejection.InterestPaidMonthly;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.CurrentChange;
import id.koperasi.platform.change.KeptBy;
import id.koperasi.platform.change.Tenant;
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

@Path("/v1/cooperatives/{cooperativeId}/opening-balances")
@Tag(name = "Journal", description = "The entries of a book.")
class OpeningBalanceResource {

    private final OpeningReferences references;
    private final BringingBalances bringing;
    private final CurrentChange change;

    OpeningBalanceResource(OpeningReferences references, BringingBalances bringing, CurrentChange change) {
        this.references = references;
        this.bringing = bringing;
        this.change = change;
    }

    @Schema(description = "The entry of the opening balances.")
    record PostedOpeningBalances(
            UUID entryId,

            @Schema(description = "In the journal of the cooperative, from 1 without a gap.", examples = "2")
            long number,

            @Schema(description = "Its link in the chain, SHA-256 in hexadecimal.")
            String hash) {}

    @POST
    @Change(keptBy = KeptBy.STATEMENT)
    @Operation(
            operationId = "postOpeningBalances",
            summary = "Post the balances a cooperative brings with it",
            description =
                    "One entry over all accounts and members, once; it names the simpanan pokok of whoever was brought "
                            + "along as a member. Simpanan wajib that was due by the cut-over counts as settled, but for what "
                            + "the balances of a member say. It is corrected by undoing it and posting another, "
                            + "until the first month is closed. `Location` names the entry.")
    @APIResponse(
            responseCode = "201",
            description = "Posted.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = PostedOpeningBalances.class)))
    @Refuses({
        EntryRejection.class,
        JournalRejection.class,
        OpeningRejection.class,
        PrincipalMissing.class,
        DuesHistoryRejection.class,
        DepositDoesNotRun.class,
        InterestPaidMonthly.class,
        DateInTheFuture.class
    })
    public RestResponse<RawValue> post(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId, @NotNull @Valid NewOpeningBalances body) {
        var entry = new PostEntry(
                cooperativeId,
                "opening-balances",
                body.cutOverDate(),
                body.postings(),
                null,
                Terms.of(references.next(cooperativeId), PostingOffices.ofJournal()),
                change.get());
        return bringing.bring(entry, body).answer();
    }
}
