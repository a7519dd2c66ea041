package id.koperasi.ledger.hold;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.util.RawValue;
import id.koperasi.ledger.book.Books;
import id.koperasi.ledger.hold.ReservationRejection.CaptureUnclear;
import id.koperasi.ledger.hold.ReservationRejection.CaptureWritesInJournal;
import id.koperasi.ledger.journal.EntryRejection;
import id.koperasi.ledger.journal.HoldRejection;
import id.koperasi.ledger.journal.HoldRejection.HoldNotOpen;
import id.koperasi.ledger.journal.JournalRejection;
import id.koperasi.ledger.journal.JournalRejection.UnknownAccount;
import id.koperasi.ledger.journal.PostingEntries;
import id.koperasi.ledger.journal.SourceOfFunds;
import id.koperasi.ledger.office.PostingOffices;
import id.koperasi.ledger.suspension.SuspensionRejection.MemberIsSuspended;
import id.koperasi.ledger.suspension.Suspensions;
import id.koperasi.platform.caller.Offices;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.CurrentChange;
import id.koperasi.platform.change.KeptBy;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/cooperatives/{cooperativeId}/holds")
@Tag(name = "Holds", description = "Money that is promised and not paid out yet: of savings, debts, cash and bank.")
class HoldResource {

    private final Books books;
    private final Holds holds;
    private final PostingEntries posting;
    private final Suspensions suspensions;
    private final CurrentChange change;
    private final Offices offices;

    HoldResource(
            Books books,
            Holds holds,
            PostingEntries posting,
            Suspensions suspensions,
            CurrentChange change,
            Offices offices) {
        this.books = books;
        this.holds = holds;
        this.posting = posting;
        this.suspensions = suspensions;
        this.change = change;
        this.offices = offices;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Hold", description = "A reservation on an account.")
    record HoldView(
            UUID holdId,
            @Nullable UUID memberId,
            @Schema(examples = "211") String account,
            SourceOfFunds sourceOfFunds,

            @Schema(examples = "50000") Rupiah amount,

            @Schema(examples = "Biaya sekolah, menunggu persetujuan ketua")
            String reason,

            Instant reservedAt,
            Instant expiresAt,
            Hold.Status status,

            @Schema(description = "The entry that paid it out.") @Nullable Long entryNumber) {

        static HoldView of(Hold hold) {
            return new HoldView(
                    hold.id(),
                    hold.held().memberId(),
                    hold.held().account(),
                    hold.held().source(),
                    hold.amount(),
                    hold.reason(),
                    hold.reservedAt(),
                    hold.expiresAt(),
                    hold.status(),
                    hold.entryNumber());
        }
    }

    @Schema(description = "A withdrawal that stands in the journal.")
    record CapturedHold(
            UUID entryId,

            @Schema(description = "In the journal of the cooperative, from 1 without a gap.", examples = "42")
            long number,

            @Schema(description = "Its link in the chain, SHA-256 in hexadecimal.")
            String hash,

            @Schema(description = "Of a member: what he has of this account after it.", examples = "90000")
            Rupiah balance) {}

    @POST
    @Change
    @Operation(
            operationId = "reserveHold",
            summary = "Hold an amount of an account: of a member's savings, of a debt, of cash or bank",
            description = "It counts against what is available until it is paid out, released or its time is over.")
    @APIResponse(
            responseCode = "201",
            description = "Held; `Location` names it.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = HoldView.class)))
    @Refuses({EntryRejection.class, UnknownAccount.class, ReservationRejection.class, MemberIsSuspended.class})
    public RestResponse<HoldView> reserve(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId, @NotNull @Valid NewHold body) {
        books.of(cooperativeId);
        if (body.memberId() != null) {
            suspensions.mustAllowWithdrawal(cooperativeId, body.memberId());
        }
        Hold hold = holds.reserve(body.command(cooperativeId));
        return RestResponse.ResponseBuilder.<HoldView>created(
                        URI.create("/v1/cooperatives/" + cooperativeId + "/holds/" + hold.id()))
                .entity(HoldView.of(hold))
                .build();
    }

    @GET
    @Operation(operationId = "listHolds", summary = "The reservations of a cooperative, the oldest first")
    public Page<HoldView> list(@PathParam("cooperativeId") UUID cooperativeId, @Valid @BeanParam PageRequest page) {
        books.of(cooperativeId);
        return holds.page(cooperativeId, page).map(HoldView::of);
    }

    @GET
    @Path("/{holdId}")
    @Operation(operationId = "showHold", summary = "A reservation")
    public HoldView show(@PathParam("cooperativeId") UUID cooperativeId, @PathParam("holdId") UUID holdId) {
        return HoldView.of(holds.of(cooperativeId, holdId));
    }

    @POST
    @Path("/{holdId}/release")
    @Change
    @Operation(operationId = "releaseHold", summary = "Let go what is held")
    @Refuses(HoldNotOpen.class)
    public RestResponse<HoldView> release(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId, @PathParam("holdId") UUID holdId) {
        return RestResponse.ok(HoldView.of(holds.release(cooperativeId, holdId)));
    }

    @POST
    @Path("/{holdId}/capture")
    @Change(keptBy = KeptBy.STATEMENT)
    @Operation(
            operationId = "captureHold",
            summary = "Pay out what is held",
            description =
                    "All of it, or less: then the rest is free again. `Location` names the entry. A teller pays voluntary "
                            + "savings out `from` cash or bank; any other capture takes an office that writes in the general journal.")
    @APIResponse(
            responseCode = "201",
            description = "Posted.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CapturedHold.class)))
    @Refuses({
        EntryRejection.class,
        JournalRejection.class,
        HoldRejection.class,
        CaptureUnclear.class,
        CaptureWritesInJournal.class,
        DateInTheFuture.class
    })
    public RestResponse<RawValue> capture(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("holdId") UUID holdId,
            @NotNull @Valid NewCapture body) {
        Hold hold = holds.of(cooperativeId, holdId);
        if (!body.withdraws(hold) && !writesInJournal(cooperativeId)) {
            throw new RejectedException(new CaptureWritesInJournal());
        }
        return posting.post(body.entry(cooperativeId, hold, change.get())).answer();
    }

    /** The statement asks again; this tells who holds another office why. */
    private boolean writesInJournal(UUID cooperativeId) {
        String person = Objects.requireNonNull(change.get().person()); // who holds an office is named by his token
        return offices.heldBy(person).stream()
                .anyMatch(
                        held -> PostingOffices.ofJournal().stream().anyMatch(office -> held.is(cooperativeId, office)));
    }
}
