package id.koperasi.registry.premises;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.registry.correction.CorrectedRecord.Kind;
import id.koperasi.registry.correction.CorrectionView;
import id.koperasi.registry.correction.NewReason;
import id.koperasi.registry.correction.RecordCorrections;
import id.koperasi.registry.premises.OperatingAgreementResource.NewOperatingAgreement;
import id.koperasi.registry.premises.OperatingAgreementResource.OperatingAgreementView;
import id.koperasi.registry.premises.PremisesRejection.AgreementEndsBeforeItBegins;
import id.koperasi.registry.premises.PremisesRejection.AgreementOver;
import id.koperasi.registry.premises.PremisesRejection.AgreementOverlaps;
import id.koperasi.registry.premises.PremisesRejection.MoreThanFits;
import id.koperasi.registry.premises.PremisesRejection.ReportedInUnit;
import id.koperasi.registry.premises.PremisesRejection.ReportedOutside;
import id.koperasi.registry.premises.PremisesRejection.SaidSoAlready;
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

@Path("/v1/cooperatives/{cooperativeId}/facilities/{facilityId}/operating-agreements/{agreementId}/corrections")
@Tag(name = "Premises", description = "What a cooperative has to work with, as surveys found it.")
class AgreementCorrectionResource {

    private final OperatingWarehouses operating;
    private final Facilities facilities;
    private final OperatingAgreements agreements;
    private final RecordCorrections corrections;

    AgreementCorrectionResource(
            OperatingWarehouses operating,
            Facilities facilities,
            OperatingAgreements agreements,
            RecordCorrections corrections) {
        this.operating = operating;
        this.facilities = facilities;
        this.agreements = agreements;
        this.corrections = corrections;
    }

    @Schema(description = "An agreement as it is in truth, and why it was told otherwise.")
    record NewAgreementCorrection(
            @NotNull @Valid NewOperatingAgreement agreement,
            @NotNull @Valid NewReason because) {}

    @POST
    @Change
    @Operation(
            operationId = "correctOperatingAgreement",
            summary = "Correct an agreement that was recorded wrongly",
            description = "Told anew as a whole; what was told before stays readable.")
    @Refuses({
        AgreementEndsBeforeItBegins.class,
        AgreementOverlaps.class,
        AgreementOver.class,
        MoreThanFits.class,
        ReportedInUnit.class,
        ReportedOutside.class,
        SaidSoAlready.class
    })
    public RestResponse<CorrectionView<OperatingAgreementView>> correct(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("facilityId") UUID facilityId,
            @PathParam("agreementId") UUID agreementId,
            @NotNull @Valid NewAgreementCorrection body) {
        return RestResponse.ok(CorrectionView.of(operating.correct(
                cooperativeId,
                facilityId,
                agreementId,
                body.agreement().command(),
                body.because().why())));
    }

    @GET
    @Operation(operationId = "listOperatingAgreementCorrections", summary = "What was told of an agreement before")
    public Page<CorrectionView<OperatingAgreementView>> list(
            @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("facilityId") UUID facilityId,
            @PathParam("agreementId") UUID agreementId,
            @Valid @BeanParam PageRequest page) {
        facilities.get(cooperativeId, facilityId);
        UUID agreement = agreements
                .find(facilityId, agreementId)
                .map(OperatingAgreement::id)
                .orElseThrow(() -> new RejectedException(new NotFound()));
        return CorrectionView.page(
                corrections.of(Kind.OPERATING_AGREEMENT, agreement.toString(), OperatingAgreementView.class, page),
                page);
    }
}
