package id.koperasi.registry.premises;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import id.koperasi.registry.correction.CorrectedRecord.Kind;
import id.koperasi.registry.correction.CorrectionView;
import id.koperasi.registry.correction.NewReason;
import id.koperasi.registry.correction.RecordCorrections;
import id.koperasi.registry.premises.PremisesRejection.ReportedAlready;
import id.koperasi.registry.premises.PremisesRejection.SaysSoAlready;
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

@Path("/v1/cooperatives/{cooperativeId}/facilities/{facilityId}/construction-reports/{reportId}/corrections")
@Tag(name = "Premises", description = "Land and buildings of a cooperative.")
class ConstructionCorrectionResource {

    private final CorrectingFacilities correcting;
    private final Facilities facilities;
    private final FacilityFacts facts;
    private final RecordCorrections corrections;

    ConstructionCorrectionResource(
            CorrectingFacilities correcting,
            Facilities facilities,
            FacilityFacts facts,
            RecordCorrections corrections) {
        this.correcting = correcting;
        this.facilities = facilities;
        this.facts = facts;
        this.corrections = corrections;
    }

    @Schema(description = "A report of construction as it is in truth, and why it was told otherwise.")
    record NewConstructionCorrection(
            @NotNull @Valid ConstructionReport report,
            @NotNull @Valid NewReason because) {}

    @POST
    @Change
    @Operation(
            operationId = "correctConstruction",
            summary = "Correct a report of construction",
            description = "Its day, how far the building was, or its note; announced again with the same report.")
    @Refuses({SaysSoAlready.class, ReportedAlready.class, DateInTheFuture.class})
    public RestResponse<CorrectionView<ConstructionReport>> correct(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("facilityId") UUID facilityId,
            @PathParam("reportId") UUID reportId,
            @NotNull @Valid NewConstructionCorrection body) {
        return RestResponse.ok(CorrectionView.of(correcting.correct(
                cooperativeId,
                facilityId,
                reportId,
                body.report(),
                body.because().why())));
    }

    @GET
    @Operation(operationId = "listConstructionCorrections", summary = "What a report of construction said before")
    public Page<CorrectionView<ConstructionReport>> list(
            @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("facilityId") UUID facilityId,
            @PathParam("reportId") UUID reportId,
            @Valid @BeanParam PageRequest page) {
        UUID report = facts.existing(facilities.get(cooperativeId, facilityId).id(), reportId);
        return CorrectionView.page(
                corrections.of(Kind.CONSTRUCTION, report.toString(), ConstructionReport.class, page), page);
    }
}
