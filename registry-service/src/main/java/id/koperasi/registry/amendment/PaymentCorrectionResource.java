package id.koperasi.registry.amendment;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.registry.amendment.Payments.Paid;
import id.koperasi.registry.cooperative.CitizensNumbers;
import id.koperasi.registry.cooperative.CooperativeRejection;
import id.koperasi.registry.cooperative.PlainText;
import id.koperasi.registry.correction.RecordCorrections.Correction;
import id.koperasi.registry.correction.RecordCorrections.Why;
import id.koperasi.registry.founding.FoundingRejection;
import id.koperasi.registry.founding.Payment;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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

@Path("/v1/cooperatives/{cooperativeId}/payment-corrections")
@Tag(name = "Corrections and amendments", description = "What was wrong, and what is different from a day on.")
class PaymentCorrectionResource {

    private final TellingAnew telling;
    private final CitizensNumbers numbers;

    PaymentCorrectionResource(TellingAnew telling, CitizensNumbers numbers) {
        this.telling = telling;
        this.numbers = numbers;
    }

    @Schema(description = "What a founder has paid in, in truth.")
    record NewPaymentCorrection(
            @NotNull @Size(max = 16) @Schema(
                    description = "The founder's number as a citizen; only a keyed reference of it is kept.",
                    examples = "3673030101709908")
            String nik,

            @NotNull @Schema(description = "Simpanan pokok.", examples = "100000")
            Rupiah principal,

            @NotNull @Schema(description = "Simpanan wajib, of the first month at least.", examples = "20000")
            Rupiah mandatory,

            @NotBlank @Size(max = 500) @Pattern(regexp = PlainText.PATTERN) @Schema(examples = "Setoran dua bulan tercatat satu bulan")
            String reason,

            @NotBlank @Size(max = 300) @Pattern(regexp = PlainText.PATTERN) @Schema(description = "Where that is written.", examples = "Bukti setor BRI 12 Juni 2025")
            String evidence) {

        CorrectPayment command(UUID cooperativeId, CitizensNumbers numbers) {
            return new CorrectPayment(
                    cooperativeId,
                    new Payment(numbers.person(nik, "nik"), principal, mandatory),
                    new Why(reason.strip(), evidence.strip()));
        }
    }

    @Schema(name = "PaidIn", description = "What a founder has paid in.")
    record PaidView(Rupiah principal, Rupiah mandatory) {

        static PaidView of(Paid paid) {
            return new PaidView(paid.principal(), paid.mandatory());
        }
    }

    @Schema(name = "PaymentCorrection", description = "A payment of a founder that was told anew.")
    record PaymentCorrectionView(
            UUID correctionId,
            PaidView before,
            PaidView now,
            String reason,
            String evidence,
            Instant recordedAt,
            String actor,
            List<String> actorRoles) {

        static PaymentCorrectionView of(Correction<Paid> correction) {
            return new PaymentCorrectionView(
                    correction.id(),
                    PaidView.of(correction.before()),
                    PaidView.of(correction.now()),
                    correction.reason(),
                    correction.evidence(),
                    correction.recordedAt(),
                    correction.actor(),
                    correction.roles());
        }
    }

    @POST
    @Change
    @Operation(
            operationId = "correctPayment",
            summary = "Correct what a founder has paid in",
            description = "The sum that was paid in follows and is announced; the history tells what it was before.")
    @Refuses({
        AmendmentRejection.class,
        FoundingRejection.class,
        CooperativeRejection.class,
    })
    public RestResponse<PaymentCorrectionView> correct(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId, @NotNull @Valid NewPaymentCorrection body) {
        return RestResponse.ok(PaymentCorrectionView.of(telling.correct(body.command(cooperativeId, numbers))));
    }
}
