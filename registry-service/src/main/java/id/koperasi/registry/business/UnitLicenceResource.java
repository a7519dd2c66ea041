package id.koperasi.registry.business;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.DateRejection;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.registry.business.BusinessRejection.LicenceRecordedAlready;
import id.koperasi.registry.business.BusinessRejection.LicenceSaysSoAlready;
import id.koperasi.registry.business.BusinessRejection.LicenceUnknown;
import id.koperasi.registry.business.UnitLicences.Kept;
import id.koperasi.registry.cooperative.CooperativeRejection;
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

@Path("/v1/cooperatives/{cooperativeId}/business-units/{unitId}/licences")
@Tag(name = "Business", description = "Business units and business plans.")
class UnitLicenceResource {

    private final RecordingLicences recording;
    private final UnitLicences licences;
    private final BusinessUnits units;
    private final UnitViews views;
    private final RecordCorrections corrections;
    private final BusinessClock clock;

    UnitLicenceResource(
            RecordingLicences recording,
            UnitLicences licences,
            BusinessUnits units,
            UnitViews views,
            RecordCorrections corrections,
            BusinessClock clock) {
        this.recording = recording;
        this.licences = licences;
        this.units = units;
        this.views = views;
        this.corrections = corrections;
        this.clock = clock;
    }

    @Schema(description = "A licence as it is in truth, and why it was told otherwise.")
    record NewLicenceCorrection(
            @NotNull @Valid LicenceFacts licence,
            @NotNull @Valid NewReason because) {}

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
            @NotNull @Valid LicenceFacts body) {
        return RestResponse.ok(views.of(recording.record(cooperativeId, unitId, body.stripped())));
    }

    @GET
    @Operation(
            operationId = "listUnitLicences",
            summary = "Licences of a business unit",
            description = "Those that ran out stand beside those that count today.")
    public Page<LicenceView> list(
            @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("unitId") UUID unitId,
            @Valid @BeanParam PageRequest page) {
        BusinessUnit unit = unit(cooperativeId, unitId);
        UUID after = page.after() == null ? new UUID(0, 0) : page.after().uuid(0);
        return LicenceView.page(
                licences.list(cooperativeId, unitId, after, page.rowsToRead()),
                page,
                clock.today(IndonesianZone.ofRegion(unit.villageCode())));
    }

    @POST
    @Path("/{licenceId}/corrections")
    @Change
    @Operation(
            operationId = "correctUnitLicence",
            summary = "Correct a licence that was recorded wrongly",
            description = "What is missing follows at once, the licence is announced again, and what was told before "
                    + "stays readable.")
    @Refuses({LicenceSaysSoAlready.class, LicenceUnknown.class, LicenceRecordedAlready.class, DateRejection.class})
    public RestResponse<CorrectionView<LicenceFacts>> correct(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("unitId") UUID unitId,
            @PathParam("licenceId") UUID licenceId,
            @NotNull @Valid NewLicenceCorrection body) {
        return RestResponse.ok(CorrectionView.of(recording.correct(
                cooperativeId,
                unitId,
                licenceId,
                body.licence().stripped(),
                body.because().why())));
    }

    @GET
    @Path("/{licenceId}/corrections")
    @Operation(operationId = "listUnitLicenceCorrections", summary = "What was told of a licence before")
    public Page<CorrectionView<LicenceFacts>> listCorrections(
            @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("unitId") UUID unitId,
            @PathParam("licenceId") UUID licenceId,
            @Valid @BeanParam PageRequest page) {
        UUID known = licences.find(cooperativeId, unitId, licenceId)
                .map(Kept::id)
                .orElseThrow(() -> new RejectedException(new NotFound()));
        return CorrectionView.page(corrections.of(Kind.UNIT_LICENCE, known.toString(), LicenceFacts.class, page), page);
    }

    private BusinessUnit unit(UUID cooperativeId, UUID unitId) {
        return units.findByIdOptional(unitId)
                .filter(one -> one.cooperativeId().equals(cooperativeId))
                .orElseThrow(() -> new RejectedException(new NotFound()));
    }
}
