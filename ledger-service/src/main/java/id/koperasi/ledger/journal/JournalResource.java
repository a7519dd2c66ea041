package id.koperasi.ledger.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.koperasi.ledger.journal.Entries.Entry;
import id.koperasi.ledger.journal.Entries.EntryLine;
import id.koperasi.platform.money.Rupiah;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/cooperatives/{cooperativeId}")
@Tag(name = "Journal", description = "The entries of a book.")
class JournalResource {

    private final Entries entries;

    JournalResource(Entries entries) {
        this.entries = entries;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "EntryLine", description = "A line of an entry.")
    record EntryLineView(
            @Schema(examples = "211") String account,

            @Schema(examples = "Simpanan sukarela") String name,

            @Nullable UUID memberId,
            SourceOfFunds sourceOfFunds,

            @Schema(description = "The business unit it belongs to.") @Nullable UUID unitId,

            @Nullable Party party,
            Rupiah debit,
            Rupiah credit) {

        static EntryLineView of(EntryLine line) {
            return new EntryLineView(
                    line.account(),
                    line.name(),
                    line.memberId(),
                    line.sourceOfFunds(),
                    line.unitId(),
                    line.party(),
                    line.debit(),
                    line.credit());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Entry", description = "An entry of the journal.")
    record EntryView(
            UUID entryId,
            long number,

            @Schema(examples = "savings-received") String kind,
            LocalDate effectiveDate,
            Instant bookedAt,

            @Schema(description = "Its voucher, or what an event asked it for; no other entry has it.") @Nullable String reference,

            @Nullable String note,

            @Schema(description = "The number of the entry that it undoes.") @Nullable Long reverses,

            @Schema(description = "The number of the entry that undoes it.") @Nullable Long reversedBy,

            String hash,
            List<EntryLineView> lines) {

        static EntryView of(Entry entry) {
            return new EntryView(
                    entry.entryId(),
                    entry.number(),
                    entry.kind(),
                    entry.effectiveDate(),
                    entry.bookedAt(),
                    entry.reference(),
                    entry.note(),
                    entry.reverses(),
                    entry.reversedBy(),
                    entry.hash(),
                    entry.lines().stream().map(EntryLineView::of).toList());
        }
    }

    @GET
    @Path("/entries/{number}")
    @Operation(operationId = "showEntry", summary = "An entry of the journal")
    public EntryView entry(@PathParam("cooperativeId") UUID cooperativeId, @PathParam("number") long number) {
        return EntryView.of(entries.of(cooperativeId, number));
    }
}
