package id.koperasi.registry.premises;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import id.koperasi.platform.time.DateRejection.DateOutOfOrder;
import id.koperasi.registry.cooperative.PlainText;
import id.koperasi.registry.premises.OperatingAgreementResource.OperatingAgreementView;
import id.koperasi.registry.premises.PremisesRejection.AgreementOver;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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

@Path("/v1/cooperatives/{cooperativeId}/facilities/{facilityId}/operating-agreements/{agreementId}/ending")
@Tag(name = "Premises", description = "Land and buildings of a cooperative.")
class AgreementEndingResource {

    private final EndingAgreements ending;

    AgreementEndingResource(EndingAgreements ending) {
        this.ending = ending;
    }

    @Schema(description = "The agreement ends before its agreed day.")
    record NewAgreementEnding(
            @NotNull @Schema(description = "Its last day.", examples = "2026-06-30")
            LocalDate endedOn,

            @NotBlank @Size(max = 500) @Pattern(regexp = PlainText.PATTERN) @Schema(examples = "Gudang dipakai sendiri oleh dinas.")
            String reason) {}

    @POST
    @Change
    @Operation(
            operationId = "endOperatingAgreement",
            summary = "End an agreement before its last day",
            description = "Those of a cooperative that is no more end with it.")
    @APIResponse(
            responseCode = "200",
            description = "Ended and announced.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = OperatingAgreementView.class)))
    @Refuses({AgreementOver.class, DateInTheFuture.class, DateOutOfOrder.class})
    public RestResponse<OperatingAgreementView> end(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("facilityId") UUID facilityId,
            @PathParam("agreementId") UUID agreementId,
            @NotNull @Valid NewAgreementEnding body) {
        return RestResponse.ok(OperatingAgreementView.of(ending.end(
                cooperativeId,
                facilityId,
                agreementId,
                body.endedOn(),
                body.reason().strip())));
    }
}
