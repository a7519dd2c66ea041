package id.koperasi.registry.premises;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import id.koperasi.registry.cooperative.FormedCooperatives;
import id.koperasi.registry.correction.CorrectedRecord.Kind;
import id.koperasi.registry.correction.CorrectionView;
import id.koperasi.registry.correction.NewReason;
import id.koperasi.registry.correction.RecordCorrections;
import id.koperasi.registry.premises.PremisesRejection.SaysSoAlready;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/cooperatives/{cooperativeId}/premises/absences")
@Tag(name = "Premises", description = "Land and buildings of a cooperative.")
class AbsenceResource {

    private final FormedCooperatives cooperatives;
    private final PremisesSurveys surveys;
    private final CorrectingAbsences correcting;
    private final RecordCorrections corrections;

    AbsenceResource(
            FormedCooperatives cooperatives,
            PremisesSurveys surveys,
            CorrectingAbsences correcting,
            RecordCorrections corrections) {
        this.cooperatives = cooperatives;
        this.surveys = surveys;
        this.correcting = correcting;
        this.corrections = corrections;
    }

    @Schema(name = "PremisesAbsenceOnRecord", description = "A survey that found nothing, as it stands on record.")
    record AbsenceView(UUID surveyId, AbsenceStatement statement) {}

    @Schema(name = "PremisesAbsences", description = "The surveys that found nothing.")
    record AbsencesView(
            @Schema(description = "The latest first, a hundred at most.")
            List<AbsenceView> absences) {}

    @Schema(description = "A survey that found nothing as it was in truth, and why it was told otherwise.")
    record NewAbsenceCorrection(
            @NotNull @Valid AbsenceStatement statement,
            @NotNull @Valid NewReason because) {}

    @GET
    @Operation(operationId = "listPremisesAbsences", summary = "The surveys that found no premises")
    public AbsencesView list(@PathParam("cooperativeId") UUID cooperativeId) {
        UUID cooperative = cooperatives.any(cooperativeId).id();
        return new AbsencesView(surveys.noneFound(cooperative).stream()
                .map(found -> new AbsenceView(found.id(), found.statement()))
                .toList());
    }

    @POST
    @Path("/{surveyId}/corrections")
    @Change
    @Operation(
            operationId = "correctPremisesAbsence",
            summary = "Correct a survey that found no premises",
            description = "Its day, who made it, or that it counts no more; what is known of the premises follows.")
    @Refuses({SaysSoAlready.class, DateInTheFuture.class})
    public RestResponse<CorrectionView<AbsenceStatement>> correct(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("surveyId") UUID surveyId,
            @NotNull @Valid NewAbsenceCorrection body) {
        return RestResponse.ok(CorrectionView.of(correcting.correct(
                cooperativeId, surveyId, body.statement(), body.because().why())));
    }

    @GET
    @Path("/{surveyId}/corrections")
    @Operation(
            operationId = "listPremisesAbsenceCorrections",
            summary = "What was told before of a survey that found no premises")
    public Page<CorrectionView<AbsenceStatement>> corrections(
            @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("surveyId") UUID surveyId,
            @Valid @BeanParam PageRequest page) {
        cooperatives.any(cooperativeId);
        return CorrectionView.page(
                corrections.of(Kind.PREMISES_SURVEY, surveyId.toString(), AbsenceStatement.class, page), page);
    }
}
