package id.koperasi.funding.restructuring;

import id.koperasi.funding.application.ApplicationRejection.AlreadyVoted;
import id.koperasi.funding.application.ApplicationRejection.BeyondPowers;
import id.koperasi.funding.application.ApplicationRejection.InterestDeclared;
import id.koperasi.funding.application.ApplicationRejection.InterestInCooperative;
import id.koperasi.funding.application.ApplicationRejection.PersonUnknown;
import id.koperasi.funding.application.ApplicationRejection.SeparationOfDuties;
import id.koperasi.funding.loan.Loans;
import id.koperasi.funding.restructuring.Restructuring.Asked;
import id.koperasi.funding.restructuring.Restructuring.Choice;
import id.koperasi.funding.restructuring.Restructuring.Held;
import id.koperasi.funding.restructuring.Restructuring.State;
import id.koperasi.funding.restructuring.RestructuringRejection.RestructuringOver;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.time.DateRejection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.math.BigDecimal;
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

@Path("/v1/loans/{loanId}/restructurings")
@Tag(name = "Restructuring", description = "A loan is paid back otherwise from a day on.")
class RestructuringResource {

    private final Loans loans;
    private final Restructurings restructurings;
    private final RestructuringLoans restructuring;

    RestructuringResource(Loans loans, Restructurings restructurings, RestructuringLoans restructuring) {
        this.loans = loans;
        this.restructurings = restructurings;
        this.restructuring = restructuring;
    }

    @Schema(description = "How a cooperative asks to pay back.")
    record NewRestructuring(
            @NotBlank @Size(max = 2000) @Schema(examples = "Gagal panen dua musim; penjualan turun setengah.")
            String reason,

            @Min(1) @Max(600) @Schema(description = "In how many instalments the rest is paid.", examples = "48")
            int months,

            @Min(0) @Max(600) @Schema(description = "How many of them are without principal.", examples = "6")
            int graceMonths,

            @NotNull @DecimalMin("0") @Digits(integer = 3, fraction = 4) @Schema(description = "The rate from then on, percent a year.", examples = "2")
            BigDecimal annualRatePercent,

            @Min(1) @Max(28) @Schema(description = "The day of the month.", examples = "12")
            int dueDay,

            @NotNull @Schema(examples = "2026-04-02") LocalDate askedOn) {

        Asked asked() {
            return new Asked(reason, months, graceMonths, annualRatePercent, dueDay, askedOn);
        }
    }

    @Schema(description = "How a member of the deciding body votes.")
    record NewRestructuringVote(
            @NotNull Choice vote,

            @NotBlank @Size(max = 2000) @Schema(examples = "Arus kas setelah panen berikutnya cukup.")
            String reason,

            @NotNull @Schema(examples = "2026-04-10") LocalDate votedOn) {}

    @Schema(description = "That the cooperative takes back what it asked for.")
    record NewRestructuringWithdrawal(
            @NotNull @Schema(examples = "2026-04-09") LocalDate withdrawnOn) {}

    @Schema(name = "RestructuringVote", description = "How a member voted.")
    record VoteView(Choice vote, String reason, LocalDate votedOn) {}

    @Schema(name = "HeldClass", description = "Better than which class the loan is not for a while.")
    record HeldView(
            @Schema(examples = "2") int loanClass,

            @Schema(description = "Before so many instalments of the new terms were due and are paid.", examples = "3")
            int instalments) {

        static @Nullable HeldView of(@Nullable Held held) {
            return held == null ? null : new HeldView(held.loanClass(), held.instalments());
        }
    }

    @Schema(name = "Restructuring", description = "That a loan shall be paid back otherwise, and what became of it.")
    record RestructuringView(
            UUID id,
            UUID loanId,
            String reason,
            int months,
            int graceMonths,
            @Schema(examples = "2") BigDecimal annualRatePercent,
            int dueDay,
            LocalDate askedOn,
            State status,

            @Schema(description = "The day from which on it counts, when it is agreed.") @Nullable LocalDate decidedOn,

            @Nullable HeldView held,
            List<VoteView> votes) {

        static RestructuringView of(Restructuring restructuring) {
            Asked asked = restructuring.asked();
            return new RestructuringView(
                    restructuring.id(),
                    restructuring.loanId(),
                    asked.reason(),
                    asked.months(),
                    asked.graceMonths(),
                    asked.annualRatePercent(),
                    asked.dueDay(),
                    asked.askedOn(),
                    restructuring.status(),
                    restructuring.decidedOn(),
                    HeldView.of(restructuring.held()),
                    restructuring.votes().stream()
                            .map(vote -> new VoteView(vote.choice(), vote.reason(), vote.votedOn()))
                            .toList());
        }
    }

    @POST
    @Change
    @Operation(
            operationId = "askForRestructuring",
            summary = "Ask to pay a loan back otherwise",
            description =
                    "By the chair. How often, how long in all, and whether a longer loan needs a resolution of the members is"
                            + " data of the programme.")
    @APIResponse(
            responseCode = "201",
            description = "Asked.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = RestructuringView.class)))
    @Refuses({RestructuringRejection.class, DateRejection.class})
    public RestResponse<RestructuringView> ask(
            @PathParam("loanId") UUID loanId, @NotNull @Valid NewRestructuring body) {
        return RestResponse.status(
                RestResponse.Status.CREATED, RestructuringView.of(restructuring.ask(loanId, body.asked())));
    }

    @GET
    @Operation(operationId = "listRestructurings", summary = "The restructurings of a loan, the oldest first")
    public List<RestructuringView> list(@PathParam("loanId") UUID loanId) {
        return restructurings.of(loans.get(loanId).id()).stream()
                .map(RestructuringView::of)
                .toList();
    }

    @POST
    @Path("/{restructuringId}/votes")
    @Change
    @Operation(
            operationId = "voteOnRestructuring",
            summary = "Vote as a member of the body that decides about what is owed",
            description =
                    "What more than half of its seats want decides at once. Agreed, it counts from the day of that vote: what"
                            + " was due and is not paid is due no longer, its principal is paid back with the rest, its"
                            + " interest with the first instalment that has principal. The schedule before stays.")
    @Refuses({
        RestructuringRejection.class,
        PersonUnknown.class,
        InterestInCooperative.class,
        InterestDeclared.class,
        SeparationOfDuties.class,
        AlreadyVoted.class,
        BeyondPowers.class,
        DateRejection.class
    })
    public RestResponse<RestructuringView> vote(
            @PathParam("loanId") UUID loanId,
            @PathParam("restructuringId") UUID restructuringId,
            @NotNull @Valid NewRestructuringVote body) {
        return RestResponse.ok(RestructuringView.of(
                restructuring.vote(loanId, restructuringId, body.vote(), body.reason(), body.votedOn())));
    }

    @POST
    @Path("/{restructuringId}/withdrawal")
    @Change
    @Operation(operationId = "withdrawRestructuring", summary = "Take back what was asked for before it is decided")
    @Refuses({RestructuringOver.class, DateRejection.class})
    public RestResponse<RestructuringView> withdraw(
            @PathParam("loanId") UUID loanId,
            @PathParam("restructuringId") UUID restructuringId,
            @NotNull @Valid NewRestructuringWithdrawal body) {
        return RestResponse.ok(
                RestructuringView.of(restructuring.withdraw(loanId, restructuringId, body.withdrawnOn())));
    }
}
