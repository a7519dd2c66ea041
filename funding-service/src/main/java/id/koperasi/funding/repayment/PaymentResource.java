package id.koperasi.funding.repayment;

import id.koperasi.funding.application.ApplicationRejection.InterestDeclared;
import id.koperasi.funding.application.ApplicationRejection.InterestInCooperative;
import id.koperasi.funding.application.ApplicationRejection.PersonUnknown;
import id.koperasi.funding.application.ApplicationRejection.SeparationOfDuties;
import id.koperasi.funding.loan.KeepingSchedules;
import id.koperasi.funding.loan.Loan;
import id.koperasi.funding.loan.Loans;
import id.koperasi.funding.repayment.Payment.Channel;
import id.koperasi.funding.repayment.PaymentRejection.NothingDisbursed;
import id.koperasi.funding.repayment.PaymentRejection.PaymentRecorded;
import id.koperasi.funding.repayment.PaymentViews.PaymentView;
import id.koperasi.funding.repayment.ReceivingPayments.Told;
import id.koperasi.funding.schedule.RepaymentSchedule;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.money.PositiveAmount;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
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

@Path("/v1/loans/{loanId}/payments")
@Tag(name = "Repayments", description = "Money that comes back.")
class PaymentResource {

    private final Loans loans;
    private final KeepingSchedules keeping;
    private final Payments payments;
    private final ReceivingPayments receiving;

    PaymentResource(Loans loans, KeepingSchedules keeping, Payments payments, ReceivingPayments receiving) {
        this.loans = loans;
        this.keeping = keeping;
        this.payments = payments;
        this.receiving = receiving;
    }

    @Schema(description = "What the cooperative paid.")
    record NewPayment(
            @NotNull @PositiveAmount Rupiah amount,

            @NotNull @Schema(
                    description = "A day that lies before others that are known tells their story anew.",
                    examples = "2026-05-12")
            LocalDate paidOn,

            @NotBlank @Size(max = 100) @Schema(description = "The bank's name for it, once and for all.", examples = "BRI-20260512-000123")
            String reference,

            @Schema(
                    description =
                            "Whether what is not needed for what is due repays principal at once, and settles the loan "
                                    + "when it is enough; otherwise it is kept for the next instalments.")
            @Nullable Boolean early) {

        Told told() {
            return new Told(amount, Boolean.TRUE.equals(early), paidOn, reference, Channel.API);
        }
    }

    @POST
    @Change
    @Operation(
            operationId = "receivePayment",
            summary = "Record what a cooperative paid",
            description =
                    "It pays what is oldest first, as the agreement orders it; what is too much is kept as a credit.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PaymentView.class)))
    @Refuses({
        PaymentRecorded.class,
        NothingDisbursed.class,
        PersonUnknown.class,
        InterestInCooperative.class,
        InterestDeclared.class,
        SeparationOfDuties.class,
        DateInTheFuture.class
    })
    public RestResponse<PaymentView> receive(@PathParam("loanId") UUID loanId, @NotNull @Valid NewPayment body) {
        Payment payment = receiving.receive(loanId, body.told());
        RepaymentSchedule schedule = keeping.replay(loans.get(loanId));
        return RestResponse.status(RestResponse.Status.CREATED, PaymentView.of(payment, schedule));
    }

    @GET
    @Operation(
            operationId = "listPayments",
            summary = "What was paid of a loan",
            description = "What each payment pays may change when something before it becomes known.")
    public List<PaymentView> list(@PathParam("loanId") UUID loanId) {
        Loan loan = loans.get(loanId);
        RepaymentSchedule schedule = keeping.replay(loan);
        return payments.of(loanId).stream()
                .map(payment -> PaymentView.of(payment, schedule))
                .toList();
    }
}
