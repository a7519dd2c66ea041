package id.koperasi.registry.business;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import id.koperasi.registry.business.BusinessRejection.NotRated;
import id.koperasi.registry.business.BusinessRejection.RatedBeforeSubmission;
import id.koperasi.registry.business.BusinessRejection.RatingSaysSoAlready;
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

@Path("/v1/cooperatives/{cooperativeId}/business-plans/{planId}/rating/corrections")
@Tag(name = "Business", description = "Business units and business plans.")
class RatingCorrectionResource {

    private final CorrectingRatings correcting;
    private final BusinessPlans plans;
    private final RecordCorrections corrections;

    RatingCorrectionResource(CorrectingRatings correcting, BusinessPlans plans, RecordCorrections corrections) {
        this.correcting = correcting;
        this.plans = plans;
        this.corrections = corrections;
    }

    @Schema(description = "A rating as it is in truth, and why it was told otherwise.")
    record NewRatingCorrection(
            @NotNull @Valid PlanRating rating,
            @NotNull @Valid NewReason because) {}

    @POST
    @Change
    @Operation(
            operationId = "correctPlanRating",
            summary = "Correct a rating that was recorded wrongly",
            description =
                    "A plan that became better is a new plan; this is for a rating that was written down wrongly. It "
                            + "is announced again, and what was told before stays readable.")
    @Refuses({NotRated.class, RatingSaysSoAlready.class, RatedBeforeSubmission.class, DateInTheFuture.class})
    public RestResponse<CorrectionView<PlanRating>> correct(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("planId") UUID planId,
            @NotNull @Valid NewRatingCorrection body) {
        return RestResponse.ok(CorrectionView.of(correcting.correct(
                cooperativeId, planId, body.rating(), body.because().why())));
    }

    @GET
    @Operation(operationId = "listPlanRatingCorrections", summary = "What was told of a rating before")
    public Page<CorrectionView<PlanRating>> list(
            @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("planId") UUID planId,
            @Valid @BeanParam PageRequest page) {
        BusinessPlan plan = plans.findByIdOptional(planId)
                .filter(one -> one.cooperativeId().equals(cooperativeId))
                .orElseThrow(() -> new RejectedException(new NotFound()));
        return CorrectionView.page(
                corrections.of(Kind.PLAN_RATING, plan.id().toString(), PlanRating.class, page), page);
    }
}
