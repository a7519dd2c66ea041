package id.koperasi.ledger.term;

import id.koperasi.ledger.book.Books;
import id.koperasi.ledger.journal.EntryRejection;
import id.koperasi.ledger.journal.JournalRejection;
import id.koperasi.ledger.term.TermDeposit.AtMaturity;
import id.koperasi.ledger.term.TermRejection.InterestPaidMonthly;
import id.koperasi.ledger.term.TermRejection.TermDepositHasEarned;
import id.koperasi.ledger.term.TermRejection.TermDepositNotOpen;
import id.koperasi.ledger.term.TermRejection.TermDepositTooSmall;
import id.koperasi.ledger.term.TermRejection.TermNotOffered;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.problem.Refuses;
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
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/cooperatives/{cooperativeId}/term-deposits")
@Tag(name = "Term savings", description = "Savings for a term (simpanan berjangka).")
class TermDepositResource {

    private final Books books;
    private final TermDeposits deposits;
    private final OpeningTermDeposits opening;
    private final PayingTermDeposits paying;

    TermDepositResource(Books books, TermDeposits deposits, OpeningTermDeposits opening, PayingTermDeposits paying) {
        this.books = books;
        this.deposits = deposits;
        this.opening = opening;
        this.paying = paying;
    }

    @Schema(description = "What becomes of a deposit when it matures.")
    record NewMaturityInstruction(@NotNull AtMaturity atMaturity) {}

    @POST
    @Change
    @Operation(
            operationId = "openTermDeposit",
            summary = "Place savings of a member for a term",
            description =
                    "By the terms that are offered for this length on that day. Interest goes to voluntary savings "
                            + "by itself, and so does the end.")
    @APIResponse(
            responseCode = "201",
            description = "Placed; `Location` names it.",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = TermDepositView.class)))
    @Refuses({
        TermNotOffered.class,
        TermDepositTooSmall.class,
        InterestPaidMonthly.class,
        EntryRejection.class,
        JournalRejection.class,
        DateInTheFuture.class
    })
    public RestResponse<TermDepositView> open(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId, @NotNull @Valid OpenTermDeposit body) {
        TermDeposit deposit = opening.open(cooperativeId, body);
        return RestResponse.ResponseBuilder.<TermDepositView>created(
                        URI.create("/v1/cooperatives/" + cooperativeId + "/term-deposits/" + deposit.id()))
                .entity(TermDepositView.of(deposit))
                .build();
    }

    @GET
    @Operation(operationId = "listTermDeposits", summary = "Term deposits by the day they mature")
    public Page<TermDepositView> list(
            @PathParam("cooperativeId") UUID cooperativeId,
            @Parameter(description = "Of one member alone.") @QueryParam("memberId") @Nullable UUID memberId,
            @Parameter(description = "Of one status alone.", example = "OPEN") @QueryParam("status")
                    TermDeposit.@Nullable Status status,
            @Parameter(description = "That mature on this day at the latest.", example = "2026-12-31")
                    @QueryParam("maturingUntil")
                    @Nullable LocalDate maturingUntil,
            @Valid @BeanParam PageRequest page) {
        books.of(cooperativeId);
        return deposits.page(cooperativeId, memberId, status, maturingUntil, page)
                .map(TermDepositView::of);
    }

    @GET
    @Path("/{depositId}")
    @Operation(operationId = "showTermDeposit", summary = "A term deposit")
    public TermDepositView show(
            @PathParam("cooperativeId") UUID cooperativeId, @PathParam("depositId") UUID depositId) {
        return TermDepositView.of(deposits.of(cooperativeId, depositId));
    }

    @POST
    @Path("/{depositId}/maturity-instruction")
    @Change
    @Operation(
            operationId = "instructTermDeposit",
            summary = "Decide what becomes of a deposit when it matures",
            description =
                    "It is paid out, or renewed by what is offered on that day (ARO). Where nothing is offered then, "
                            + "it is paid out.")
    @Refuses({TermDepositNotOpen.class, InterestPaidMonthly.class})
    public RestResponse<TermDepositView> instruct(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("depositId") UUID depositId,
            @NotNull @Valid NewMaturityInstruction body) {
        return RestResponse.ok(TermDepositView.of(opening.instruct(cooperativeId, depositId, body.atMaturity())));
    }

    @POST
    @Path("/{depositId}/withdrawal")
    @Change
    @Operation(
            operationId = "withdrawTermDeposit",
            summary = "Pay a deposit back before it matures",
            description = "To voluntary savings, by the rule for early withdrawal that was agreed when it was opened.")
    @Refuses({TermDepositNotOpen.class, EntryRejection.class, JournalRejection.class})
    public RestResponse<TermDepositView> withdraw(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId, @PathParam("depositId") UUID depositId) {
        return RestResponse.ok(TermDepositView.of(paying.withdraw(cooperativeId, depositId)));
    }

    @POST
    @Path("/{depositId}/cancellation")
    @Change
    @Operation(
            operationId = "cancelTermDeposit",
            summary = "Undo a deposit that was opened by mistake",
            description = "Before it has earned anything. The money goes back to where it came from, today.")
    @Refuses({TermDepositNotOpen.class, TermDepositHasEarned.class, EntryRejection.class, JournalRejection.class})
    public RestResponse<TermDepositView> cancel(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId, @PathParam("depositId") UUID depositId) {
        return RestResponse.ok(TermDepositView.of(opening.cancel(cooperativeId, depositId)));
    }
}
