package id.koperasi.funding.recovery;

import id.koperasi.funding.application.ApplicationRejection.InterestDeclared;
import id.koperasi.funding.application.ApplicationRejection.InterestInCooperative;
import id.koperasi.funding.application.ApplicationRejection.PersonUnknown;
import id.koperasi.funding.application.ApplicationRejection.SeparationOfDuties;
import id.koperasi.funding.loan.Loans;
import id.koperasi.funding.recovery.Recovery.Kind;
import id.koperasi.funding.recovery.Recovery.State;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.time.DateRejection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
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

@Path("/v1/loans/{loanId}/recoveries")
@Tag(
        name = "Lost loans",
        description = "Loans that are given to the committee for state receivables (PUPN), then written off.")
class RecoveryResource {

    private final Loans loans;
    private final Recoveries recoveries;
    private final RecoveringLoans recovering;

    RecoveryResource(Loans loans, Recoveries recoveries, RecoveringLoans recovering) {
        this.loans = loans;
        this.recoveries = recoveries;
        this.recovering = recovering;
    }

    @Schema(description = "That a lost loan shall be given to PUPN or written off.")
    record NewRecovery(
            @NotNull Kind kind,

            @NotBlank @Size(max = 100) @Schema(
                    description =
                            "Of the letter to PUPN, or of its statement that it cannot collect for the time being.",
                    examples = "S-118/LPDB/2027")
            String documentNumber,

            @NotBlank @Size(max = 2000) @Schema(examples = "Tiga surat tagihan tidak dijawab, usaha berhenti.")
            String reason,

            @NotNull @Schema(examples = "2027-02-15") LocalDate proposedOn) {}

    @Schema(description = "What the second person decides.")
    record NewRecoveryDecision(
            @Schema(description = "Whether it is done.") boolean confirmed,

            @NotNull @Schema(examples = "2027-02-18") LocalDate decidedOn) {}

    @Schema(name = "Recovery", description = "That a lost loan is given to PUPN or written off.")
    record RecoveryView(
            UUID id,
            UUID loanId,
            Kind kind,
            @Schema(examples = "S-118/LPDB/2027") String documentNumber,
            String reason,
            LocalDate proposedOn,
            State status,
            @Nullable LocalDate decidedOn,

            @Schema(description = "What was owed then, due or not.") @Nullable Rupiah principal,

            @Schema(description = "What was due then and not paid.") @Nullable Rupiah interest) {

        static RecoveryView of(Recovery recovery) {
            return new RecoveryView(
                    recovery.id(),
                    recovery.loanId(),
                    recovery.kind(),
                    recovery.proposed().documentNumber(),
                    recovery.proposed().reason(),
                    recovery.proposed().proposedOn(),
                    recovery.status(),
                    recovery.decidedOn(),
                    recovery.owed() == null ? null : recovery.owed().principal(),
                    recovery.owed() == null ? null : recovery.owed().interest());
        }
    }

    @POST
    @Change
    @Operation(
            operationId = "proposeRecovery",
            summary = "Propose that a lost loan is given to PUPN or written off",
            description =
                    "From which class on, after how many billing letters and how long after the transfer is dated data; a"
                            + " transfer comes before a write-off.")
    @APIResponse(
            responseCode = "201",
            description = "Proposed.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = RecoveryView.class)))
    @Refuses({
        RecoveryRejection.class,
        PersonUnknown.class,
        InterestInCooperative.class,
        InterestDeclared.class,
        SeparationOfDuties.class,
        DateRejection.class
    })
    public RestResponse<RecoveryView> propose(@PathParam("loanId") UUID loanId, @NotNull @Valid NewRecovery body) {
        return RestResponse.status(
                RestResponse.Status.CREATED,
                RecoveryView.of(recovering.propose(
                        loanId, body.kind(), body.documentNumber().strip(), body.reason(), body.proposedOn())));
    }

    @GET
    @Operation(operationId = "listRecoveries", summary = "What was proposed about a lost loan, the oldest first")
    public List<RecoveryView> list(@PathParam("loanId") UUID loanId) {
        return recoveries.of(loans.get(loanId).id()).stream()
                .map(RecoveryView::of)
                .toList();
    }

    @POST
    @Path("/{recoveryId}/decision")
    @Change
    @Operation(
            operationId = "decideRecovery",
            summary = "Decide as the second person",
            description =
                    "Given to PUPN, the fund bills it no longer and nothing can be drawn; what still comes in repays principal"
                            + " that flows back to the pool. Written off, it leaves the portfolio, and the claim stays: the"
                            + " books of the cooperative do not change.")
    @Refuses({
        RecoveryRejection.class,
        PersonUnknown.class,
        InterestInCooperative.class,
        InterestDeclared.class,
        SeparationOfDuties.class,
        DateRejection.class
    })
    public RestResponse<RecoveryView> decide(
            @PathParam("loanId") UUID loanId,
            @PathParam("recoveryId") UUID recoveryId,
            @NotNull @Valid NewRecoveryDecision body) {
        return RestResponse.ok(
                RecoveryView.of(recovering.decide(loanId, recoveryId, body.confirmed(), body.decidedOn())));
    }
}
