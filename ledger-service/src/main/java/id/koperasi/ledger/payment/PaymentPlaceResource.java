package id.koperasi.ledger.payment;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.koperasi.ledger.book.Books;
import id.koperasi.ledger.payment.PaymentRejection.NotAStaticQr;
import id.koperasi.ledger.payment.PaymentRejection.PlaceOfAnother;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.problem.Refuses;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/cooperatives/{cooperativeId}/payment-places")
@Tag(name = "Payments", description = "Payments from outside.")
class PaymentPlaceResource {

    private final Books books;
    private final PaymentPlaces places;

    PaymentPlaceResource(Books books, PaymentPlaces places) {
        this.books = books;
        this.places = places;
    }

    @Schema(description = "The account to which members transfer.")
    record NewReceivingAccount(
            @NotNull @Pattern(regexp = "[0-9]{8,20}") @Schema(examples = "888801000157508")
            String number) {}

    @Schema(description = "What the QRIS code on the counter says.")
    record NewStaticQr(
            @NotBlank @Size(max = QrPayload.LONGEST) @Pattern(regexp = "[ -~]*") @Schema(description = "As a reader of codes shows it.", examples = "000201010211520454115303360")
            String content) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PaymentPlace", description = "Where money reaches the cooperative without an order.")
    record PaymentPlaceView(
            PaymentPlace.Kind kind,

            @Schema(
                    description = "The account with its last digits alone, or the name in the code.",
                    examples = "***********7508")
            String shown,

            @Schema(description = "What the code says, to be printed again.") @Nullable String qrContent,

            Instant statedAt) {

        static PaymentPlaceView of(PaymentPlace place) {
            return new PaymentPlaceView(place.kind(), place.shown(), place.qrContent(), place.statedAt());
        }
    }

    @Schema(name = "PaymentPlaces", description = "Where money reaches the cooperative without an order.")
    record PaymentPlacesView(List<PaymentPlaceView> items) {}

    @GET
    @Operation(operationId = "listPaymentPlaces", summary = "Where money reaches the cooperative without an order")
    public PaymentPlacesView list(@PathParam("cooperativeId") UUID cooperativeId) {
        books.of(cooperativeId);
        return new PaymentPlacesView(
                places.of(cooperativeId).stream().map(PaymentPlaceView::of).toList());
    }

    @POST
    @Path("/account")
    @Change
    @Operation(
            operationId = "stateReceivingAccount",
            summary = "State the account to which members transfer",
            description =
                    "In place of the one before. Transfers are known by the reference in their remark, or by a sum "
                            + "that one open order alone has; others wait until somebody knows whose they are.")
    @Refuses(PlaceOfAnother.class)
    public RestResponse<PaymentPlacesView> account(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId, @NotNull @Valid NewReceivingAccount body) {
        places.stateAccount(cooperativeId, body.number());
        return RestResponse.ok(list(cooperativeId));
    }

    @POST
    @Path("/static-qr")
    @Change
    @Operation(
            operationId = "stateStaticQr",
            summary = "State the QRIS code on the counter",
            description = "In place of the one before. Payers type the amount; what no open order is of waits until "
                    + "somebody knows whose it is.")
    @Refuses({NotAStaticQr.class, PlaceOfAnother.class})
    public RestResponse<PaymentPlacesView> staticQr(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId, @NotNull @Valid NewStaticQr body) {
        places.stateQr(cooperativeId, body.content());
        return RestResponse.ok(list(cooperativeId));
    }
}
