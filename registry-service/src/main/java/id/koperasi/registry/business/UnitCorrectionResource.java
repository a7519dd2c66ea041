package id.koperasi.registry.business;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.DateRejection;
import id.koperasi.registry.business.BusinessRejection.OpenedBeforeFormation;
import id.koperasi.registry.business.BusinessRejection.UnitSaysSoAlready;
import id.koperasi.registry.correction.CorrectedRecord.Kind;
import id.koperasi.registry.correction.CorrectionView;
import id.koperasi.registry.correction.NewReason;
import id.koperasi.registry.correction.RecordCorrections;
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

@Path("/v1/cooperatives/{cooperativeId}/business-units/{unitId}/corrections")
@Tag(name = "Business", description = "Business units and business plans.")
class UnitCorrectionResource {

    private final CorrectingUnits correcting;
    private final BusinessUnits units;
    private final RecordCorrections corrections;

    UnitCorrectionResource(CorrectingUnits correcting, BusinessUnits units, RecordCorrections corrections) {
        this.correcting = correcting;
        this.units = units;
        this.corrections = corrections;
    }

    @Schema(description = "A unit as it is in truth, and why it was told otherwise.")
    record NewUnitCorrection(
            @NotNull @Valid UnitFacts unit, @NotNull @Valid NewReason because) {}

    @POST
    @Change
    @Operation(
            operationId = "correctBusinessUnit",
            summary = "Correct a business unit that was recorded wrongly",
            description =
                    "When it opened, what it is for, where in the chain and under which KBLI. The figures and whether "
                            + "the cooperative lives follow, the unit is announced again, and what was told before stays readable.")
    @Refuses({UnitSaysSoAlready.class, OpenedBeforeFormation.class, DateRejection.class})
    public RestResponse<CorrectionView<UnitFacts>> correct(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("unitId") UUID unitId,
            @NotNull @Valid NewUnitCorrection body) {
        return RestResponse.ok(CorrectionView.of(correcting.correct(
                cooperativeId, unitId, body.unit(), body.because().why())));
    }

    @GET
    @Operation(operationId = "listBusinessUnitCorrections", summary = "What was told of a business unit before")
    public Page<CorrectionView<UnitFacts>> list(
            @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("unitId") UUID unitId,
            @Valid @BeanParam PageRequest page) {
        BusinessUnit unit = units.findByIdOptional(unitId)
                .filter(one -> one.cooperativeId().equals(cooperativeId))
                .orElseThrow(() -> new RejectedException(new NotFound()));
        return CorrectionView.page(
                corrections.of(Kind.BUSINESS_UNIT, unit.id().toString(), UnitFacts.class, page), page);
    }
}
