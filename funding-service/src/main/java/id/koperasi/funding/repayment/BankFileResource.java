package id.koperasi.funding.repayment;

import id.koperasi.funding.application.ApplicationRejection.InterestDeclared;
import id.koperasi.funding.application.ApplicationRejection.InterestInCooperative;
import id.koperasi.funding.application.ApplicationRejection.PersonUnknown;
import id.koperasi.funding.application.ApplicationRejection.SeparationOfDuties;
import id.koperasi.funding.loan.KeepingSchedules;
import id.koperasi.funding.loan.Loans;
import id.koperasi.funding.repayment.PaymentRejection.LineSettled;
import id.koperasi.funding.repayment.PaymentRejection.NothingDisbursed;
import id.koperasi.funding.repayment.PaymentRejection.PaymentRecorded;
import id.koperasi.funding.repayment.PaymentRejection.UnreadableFile;
import id.koperasi.funding.repayment.PaymentViews.FileView;
import id.koperasi.funding.repayment.PaymentViews.PaymentView;
import id.koperasi.funding.repayment.PaymentViews.UnmatchedView;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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
import org.jspecify.annotations.Nullable;

@Path("/v1")
@Tag(name = "Repayments")
class BankFileResource {

    private static final int LONGEST_FILE = 500_000;

    private final MatchingPayments matching;
    private final BankLines lines;
    private final Loans loans;
    private final KeepingSchedules keeping;

    BankFileResource(MatchingPayments matching, BankLines lines, Loans loans, KeepingSchedules keeping) {
        this.matching = matching;
        this.lines = lines;
        this.loans = loans;
        this.keeping = keeping;
    }

    @Schema(description = "The file of a bank: a line of headings, then a line for each payment.")
    record NewBankFile(
            @NotBlank @Size(max = 200) @Schema(examples = "mutasi-20260512.csv")
            String fileName,

            @NotBlank @Size(max = LONGEST_FILE) @Schema(
                    examples = "date;amount;reference;description\n"
                            + "2026-05-12;5300000;BRI-20260512-000123;ANGSURAN LPDB-PILOT/2025/000017")
            String content) {}

    @Schema(description = "Which loan a payment is for.")
    record NewMatch(
            @NotNull UUID loanId,

            @Schema(description = "Whether it repays principal before it is due.") @Nullable Boolean early) {}

    @POST
    @Path("/payment-files")
    @Change
    @Operation(
            operationId = "receivePaymentFile",
            summary = "Take in the file of a bank",
            description =
                    "A line pays the loan whose agreement its reference or description names; a line that was taken in "
                            + "before is passed over, so that the same file may come twice.")
    @Refuses(UnreadableFile.class)
    public RestResponse<FileView> receive(@NotNull @Valid NewBankFile body) {
        return RestResponse.ok(FileView.of(matching.receive(body.fileName(), body.content())));
    }

    @GET
    @Path("/unmatched-payments")
    @Operation(operationId = "listUnmatchedPayments", summary = "Money that came in and names no agreement, or several")
    public Page<UnmatchedView> unmatched(@Valid @BeanParam PageRequest page) {
        UUID after = page.after() == null ? new UUID(0, 0) : page.after().uuid(0);
        return Page.of(lines.open(after, page.rowsToRead()), page.limit(), line -> Cursor.of(line.id()))
                .map(UnmatchedView::of);
    }

    @POST
    @Path("/unmatched-payments/{lineId}/match")
    @Change
    @Operation(operationId = "matchPayment", summary = "Say which loan a payment is for")
    @APIResponse(
            responseCode = "201",
            description = "Recorded as a payment of that loan.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PaymentView.class)))
    @Refuses({
        LineSettled.class,
        PaymentRecorded.class,
        NothingDisbursed.class,
        PersonUnknown.class,
        InterestInCooperative.class,
        InterestDeclared.class,
        SeparationOfDuties.class,
        DateInTheFuture.class
    })
    public RestResponse<PaymentView> match(@PathParam("lineId") UUID lineId, @NotNull @Valid NewMatch body) {
        Payment payment = matching.match(lineId, body.loanId(), Boolean.TRUE.equals(body.early()));
        return RestResponse.status(
                RestResponse.Status.CREATED, PaymentView.of(payment, keeping.replay(loans.get(body.loanId()))));
    }
}
