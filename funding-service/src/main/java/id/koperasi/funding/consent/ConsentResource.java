package id.koperasi.funding.consent;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/cooperatives/{cooperativeId}/consents")
@Tag(name = "Consents", description = "Village head or regency agrees that a cooperative borrows.")
class ConsentResource {

    private final GivingConsent giving;

    ConsentResource(GivingConsent giving) {
        this.giving = giving;
    }

    @Schema(description = "The consent, as the minutes of the deliberation hold it.")
    record NewConsent(
            @NotBlank @Size(max = 100) @Schema(examples = "BA-12/2025")
            String minutesNumber,

            @NotNull @Schema(examples = "2025-09-26") LocalDate consentedOn) {}

    @Schema(name = "Consent", description = "A recorded consent.")
    record ConsentView(
            UUID id,
            UUID cooperativeId,

            @Schema(description = "The village head for a KDMP, the regency for a KKMP.")
            Giver givenBy,

            @Schema(examples = "BA-12/2025") String minutesNumber,
            LocalDate consentedOn) {

        static ConsentView of(Consent consent) {
            return new ConsentView(
                    consent.id(),
                    consent.cooperativeId(),
                    consent.givenBy(),
                    consent.minutesNumber(),
                    consent.consentedOn());
        }
    }

    @POST
    @Change
    @Operation(
            operationId = "giveConsent",
            summary = "Record that village head or regency agrees to the borrowing",
            description = "The village head of that very village for a KDMP, the regency for a KKMP.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded; the passport shows it at once.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ConsentView.class)))
    @Refuses({ConsentRejection.class, DateInTheFuture.class})
    public RestResponse<ConsentView> give(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId, @NotNull @Valid NewConsent body) {
        Consent consent = giving.give(cooperativeId, body.minutesNumber(), body.consentedOn());
        return RestResponse.status(RestResponse.Status.CREATED, ConsentView.of(consent));
    }
}
