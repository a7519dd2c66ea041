package id.koperasi.registry.premises;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import id.koperasi.platform.time.DateRejection.DateOutOfOrder;
import id.koperasi.registry.correction.CorrectedRecord.Kind;
import id.koperasi.registry.correction.CorrectionView;
import id.koperasi.registry.correction.NewReason;
import id.koperasi.registry.correction.RecordCorrections;
import id.koperasi.registry.premises.PremisesRejection.HousesUnit;
import id.koperasi.registry.premises.PremisesRejection.NotOfTheGovernment;
import id.koperasi.registry.premises.PremisesRejection.SaysSoAlready;
import id.koperasi.registry.premises.PremisesRejection.StoresNothing;
import id.koperasi.registry.premises.PremisesRejection.UnderAgreement;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/cooperatives/{cooperativeId}/facilities/{facilityId}/corrections")
@Tag(name = "Premises", description = "Land and buildings of a cooperative.")
class FacilityCorrectionResource {

    private final CorrectingFacilities correcting;
    private final Facilities facilities;
    private final RecordCorrections corrections;

    FacilityCorrectionResource(CorrectingFacilities correcting, Facilities facilities, RecordCorrections corrections) {
        this.correcting = correcting;
        this.facilities = facilities;
        this.corrections = corrections;
    }

    @Schema(description = "A facility as it is in truth, and why it was told otherwise.")
    record NewFacilityCorrection(
            @NotNull @Valid FacilityStatement statement,
            @NotNull @Valid NewReason because) {}

    @POST
    @Change
    @Operation(
            operationId = "correctFacility",
            summary = "Correct what was recorded wrongly about a facility",
            description = "Told anew as a whole, its end too; announced again. A later survey is a description anew.")
    @Refuses({
        SaysSoAlready.class,
        StoresNothing.class,
        NotOfTheGovernment.class,
        UnderAgreement.class,
        HousesUnit.class,
        DateInTheFuture.class,
        DateOutOfOrder.class
    })
    public RestResponse<CorrectionView<FacilityStatement>> correct(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("facilityId") UUID facilityId,
            @NotNull @Valid NewFacilityCorrection body) {
        return RestResponse.ok(CorrectionView.of(correcting.correct(
                cooperativeId, facilityId, body.statement(), body.because().why())));
    }

    @GET
    @Operation(operationId = "listFacilityCorrections", summary = "What was told of a facility before")
    public Page<CorrectionView<FacilityStatement>> list(
            @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("facilityId") UUID facilityId,
            @Valid @BeanParam PageRequest page) {
        Facility facility = facilities.get(cooperativeId, facilityId);
        return CorrectionView.page(
                corrections.of(Kind.FACILITY, facility.id().toString(), FacilityStatement.class, page), page);
    }
}
