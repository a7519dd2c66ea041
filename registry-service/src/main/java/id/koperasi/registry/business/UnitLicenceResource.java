package id.koperasi.registry.business;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.time.DateRejection;
import id.koperasi.registry.business.BusinessRejection.LicenceRecordedAlready;
import id.koperasi.registry.business.BusinessRejection.LicenceUnknown;
import id.koperasi.registry.business.RecordingLicences.Licence;
import id.koperasi.registry.cooperative.CooperativeRejection;
import id.koperasi.registry.cooperative.PlainText;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/cooperatives/{cooperativeId}/business-units/{unitId}/licences")
@Tag(name = "Business", description = "Business units and business plans.")
class UnitLicenceResource {

    private final RecordingLicences recording;
    private final UnitViews views;

    UnitLicenceResource(RecordingLicences recording, UnitViews views) {
        this.recording = recording;
        this.views = views;
    }

    @Schema(description = "A licence that the unit got.")
    record NewLicence(
            @NotNull @Pattern(regexp = "[A-Z_]{2,40}") @Schema(
                    description = "Which, by its name in the rules `kbli-licence-rule`; an NIB is recorded as the "
                            + "identity number of the cooperative.",
                    examples = "SAVINGS_AND_LOANS")
            String licence,

            @NotBlank @Size(max = 100) @Pattern(regexp = PlainText.PATTERN) @Schema(examples = "518/IUSP/11/2025")
            String number,

            @NotNull @Schema(examples = "2025-11-03") LocalDate issuedOn,

            @Schema(description = "Its last day; left out when it has none.", examples = "2030-11-02") @Nullable LocalDate validUntil) {}

    @POST
    @Change
    @Operation(
            operationId = "recordUnitLicence",
            summary = "Record a licence of a business unit",
            description = "Its paper, of kind LICENCE and with the same number, shows in the passport.")
    @Refuses({
        LicenceUnknown.class,
        LicenceRecordedAlready.class,
        CooperativeRejection.NotFormed.class,
        DateRejection.class
    })
    public RestResponse<BusinessUnitView> record(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("unitId") UUID unitId,
            @NotNull @Valid NewLicence body) {
        BusinessUnit unit = recording.record(
                cooperativeId,
                unitId,
                new Licence(body.licence(), body.number().strip(), body.issuedOn(), body.validUntil()));
        return RestResponse.ok(views.of(unit));
    }
}
