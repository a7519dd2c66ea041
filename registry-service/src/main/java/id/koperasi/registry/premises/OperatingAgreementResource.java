package id.koperasi.registry.premises;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.request.Page;
import id.koperasi.registry.cooperative.CooperativeRejection;
import id.koperasi.registry.cooperative.PlainText;
import id.koperasi.registry.premises.PremisesRejection.AgreementEndsBeforeItBegins;
import id.koperasi.registry.premises.PremisesRejection.AgreementOverlaps;
import id.koperasi.registry.premises.PremisesRejection.FacilityEnded;
import id.koperasi.registry.premises.PremisesRejection.NotOfTheGovernment;
import id.koperasi.registry.premises.PremisesRejection.StoresNothing;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/cooperatives/{cooperativeId}/facilities/{facilityId}/operating-agreements")
@Tag(name = "Premises", description = "Land and buildings of a cooperative.")
class OperatingAgreementResource {

    private final Facilities facilities;
    private final OperatingAgreements agreements;
    private final OperatingWarehouses operating;

    OperatingAgreementResource(Facilities facilities, OperatingAgreements agreements, OperatingWarehouses operating) {
        this.facilities = facilities;
        this.agreements = agreements;
        this.operating = operating;
    }

    @Schema(description = "An agreement by which the cooperative runs a store that the government owns.")
    record NewOperatingAgreement(
            @NotBlank @Size(max = 200) @Pattern(regexp = PlainText.PATTERN) @Schema(examples = "Dinas Perindustrian dan Perdagangan Kabupaten Tangerang")
            String owner,

            @NotBlank @Size(max = 100) @Pattern(regexp = PlainText.PATTERN) @Schema(examples = "510/12/PKS/2026")
            String agreementNumber,

            @NotNull @Schema(examples = "2026-01-01") LocalDate from,

            @NotNull @Schema(description = "Its last day.", examples = "2028-12-31")
            LocalDate until,

            @NotNull @DecimalMin(value = "0", inclusive = false) @Digits(integer = 9, fraction = 2) @Schema(examples = "200.00")
            BigDecimal capacity,

            @NotNull CapacityUnit unit) {

        RecordAgreement command() {
            return new RecordAgreement(owner.strip(), agreementNumber.strip(), from, until, capacity, unit);
        }
    }

    @Schema(name = "OperatingAgreement", description = "An agreement by which the cooperative runs a store.")
    record OperatingAgreementView(
            UUID agreementId,
            String owner,
            String agreementNumber,
            LocalDate from,
            LocalDate until,
            BigDecimal capacity,
            CapacityUnit unit,

            @Schema(description = "Its last day, when it ended before the agreed one.") @Nullable LocalDate endedOn,

            @Nullable String endReason) {

        static OperatingAgreementView of(OperatingAgreement agreement) {
            return new OperatingAgreementView(
                    agreement.id(),
                    agreement.owner(),
                    agreement.agreementNumber(),
                    agreement.from(),
                    agreement.until(),
                    agreement.capacity(),
                    agreement.unit(),
                    agreement.endedOn(),
                    agreement.endReason());
        }
    }

    @GET
    @Operation(
            operationId = "listOperatingAgreements",
            summary = "The agreements on a facility",
            description = "The latest first, a hundred at most.")
    public Page<OperatingAgreementView> list(
            @PathParam("cooperativeId") UUID cooperativeId, @PathParam("facilityId") UUID facilityId) {
        Facility facility = facilities.get(cooperativeId, facilityId);
        return new Page<>(
                agreements.of(facility.id()).stream()
                        .map(OperatingAgreementView::of)
                        .toList(),
                null);
    }

    @POST
    @Change
    @Operation(
            operationId = "recordOperatingAgreement",
            summary = "Record that a cooperative runs a store of the government",
            description = "A distribution centre, a warehouse or a cold storage; one agreement at a time.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = OperatingAgreementView.class)))
    @Refuses({
        StoresNothing.class,
        NotOfTheGovernment.class,
        FacilityEnded.class,
        AgreementEndsBeforeItBegins.class,
        AgreementOverlaps.class,
        CooperativeRejection.NotFormed.class
    })
    public RestResponse<OperatingAgreementView> record(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("facilityId") UUID facilityId,
            @NotNull @Valid NewOperatingAgreement body) {
        OperatingAgreement agreement = operating.record(cooperativeId, facilityId, body.command());
        return RestResponse.status(RestResponse.Status.CREATED, OperatingAgreementView.of(agreement));
    }
}
