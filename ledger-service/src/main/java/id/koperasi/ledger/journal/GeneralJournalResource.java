package id.koperasi.ledger.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.util.RawValue;
import id.koperasi.ledger.journal.PostEntry.Terms;
import id.koperasi.ledger.office.PostingOffices;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.CurrentChange;
import id.koperasi.platform.change.KeptBy;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/cooperatives/{cooperativeId}")
@Tag(name = "Journal", description = "The entries of a book.")
class GeneralJournalResource {

    private final PostingEntries posting;
    private final CurrentChange change;

    GeneralJournalResource(PostingEntries posting, CurrentChange change) {
        this.posting = posting;
        this.change = change;
    }

    @Schema(description = "What undoes an entry.")
    record NewReversal(
            @NotNull @Schema(description = "The business date it counts for.", examples = "2025-07-25")
            LocalDate effectiveDate,

            @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cc}*") @Schema(description = "Why, for people.", examples = "Salah akun, dicatat kembali pada BKU/2025/07/013")
            String reason) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "An entry that stands in the journal.")
    record PostedJournalEntry(
            UUID entryId,

            @Schema(description = "In the journal of the cooperative, from 1 without a gap.", examples = "42")
            long number,

            @Schema(description = "Its link in the chain, SHA-256 in hexadecimal.")
            String hash,

            @Schema(
                    description = "The balance of the member after it, where it is between him and one account.",
                    examples = "140000")
            @Nullable Rupiah balance) {}

    @POST
    @Path("/entries")
    @Change(keptBy = KeptBy.STATEMENT)
    @Operation(
            operationId = "postEntry",
            summary = "Post an entry of the general journal",
            description =
                    "Debits equal credits. Accounts that are kept per member take none. `Location` names the entry.")
    @APIResponse(
            responseCode = "201",
            description = "Posted.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = PostedJournalEntry.class)))
    @Refuses({EntryRejection.class, JournalRejection.class, DateInTheFuture.class})
    public RestResponse<RawValue> post(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId, @NotNull @Valid NewEntry body) {
        return posting.post(body.entry(cooperativeId, change.get())).answer();
    }

    @POST
    @Path("/entries/{number}/reversal")
    @Change(keptBy = KeptBy.STATEMENT)
    @Operation(
            operationId = "reverseEntry",
            summary = "Undo an entry",
            description = "Posts its lines with the sides exchanged, once. `Location` names the entry that undoes it.")
    @APIResponse(
            responseCode = "201",
            description = "Posted.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = PostedJournalEntry.class)))
    @Refuses({EntryRejection.class, ReversalRejection.class, OpeningRejection.class, DateInTheFuture.class})
    public RestResponse<RawValue> reverse(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("number") long number,
            @NotNull @Valid NewReversal body) {
        return posting.post(new PostEntry(
                        cooperativeId,
                        "reversal",
                        body.effectiveDate(),
                        List.of(),
                        body.reason().strip(),
                        Terms.reversing(number, PostingOffices.ofJournal()),
                        change.get()))
                .answer();
    }
}
