package id.koperasi.funding.paymentorder;

import id.koperasi.funding.paymentorder.PaymentOrderRejection.NothingPayable;
import id.koperasi.funding.paymentorder.PaymentOrderRejection.NothingToCarry;
import id.koperasi.funding.paymentorder.PaymentOrderRejection.UnreadableAnswers;
import id.koperasi.funding.paymentorder.PaymentOrderViews.AnswerView;
import id.koperasi.funding.paymentorder.PaymentOrderViews.FileView;
import id.koperasi.funding.paymentorder.PaymentOrderViews.NewPaymentAnswers;
import id.koperasi.funding.paymentorder.PaymentOrderViews.NewPaymentOrderFile;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.problem.Language;
import id.koperasi.platform.problem.Refuses;
import io.vertx.core.http.HttpServerRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1")
@Tag(name = "Payment orders")
class PaymentOrderFileResource {

    private final CarryingFiles files;
    private final TakingAnswers answers;
    private final HttpServerRequest request;

    PaymentOrderFileResource(CarryingFiles files, TakingAnswers answers, HttpServerRequest request) {
        this.files = files;
        this.answers = answers;
        this.request = request;
    }

    @POST
    @Path("/payment-order-files")
    @Change
    @Operation(
            operationId = "writePaymentOrderFile",
            summary = "Write released orders of a programme into a file for the bank",
            description =
                    "Each order stands in one file; from there on only the bank's answer moves it. Cooperative, loan and"
                            + " account are looked at once more, and what is not to be paid any more stays out and is told.")
    @APIResponse(
            responseCode = "201",
            description = "Written.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = FileView.class)))
    @Refuses({NothingToCarry.class, NothingPayable.class})
    public RestResponse<FileView> write(@NotNull @Valid NewPaymentOrderFile body) {
        return RestResponse.status(
                RestResponse.Status.CREATED, FileView.of(files.write(body.programmeCode()), language()));
    }

    @POST
    @Path("/payment-order-files/{fileId}/copies")
    @Change(keyRequired = false)
    @Operation(
            operationId = "copyPaymentOrderFile",
            summary = "Get a file for the bank once more",
            description =
                    "It holds numbers of accounts, so whoever got it is on record. Orders that are not with the bank any more,"
                            + " given up for example, stay out and are told; the digest is then that of the copy.")
    public RestResponse<FileView> copy(@PathParam("fileId") UUID fileId) {
        return RestResponse.ok(FileView.of(files.read(fileId), language()));
    }

    @POST
    @Path("/payment-order-answers")
    @Change
    @Operation(
            operationId = "receivePaymentOrderAnswers",
            summary = "Take in the bank's file that says what became of orders",
            description =
                    "Each line by itself: what was taken in before changes nothing, so that the same file may come twice,"
                            + " and what cannot be taken in is listed by `/v1/bank-file-problems`.")
    @Refuses(UnreadableAnswers.class)
    public RestResponse<List<AnswerView>> answers(@NotNull @Valid NewPaymentAnswers body) {
        return RestResponse.ok(
                answers.take(body.content()).stream().map(AnswerView::of).toList());
    }

    private Language language() {
        return Language.of(request.getHeader("Accept-Language"));
    }
}
