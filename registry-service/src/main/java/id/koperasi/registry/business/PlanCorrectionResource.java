package id.koperasi.registry.business;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.DateRejection;
import id.koperasi.registry.business.BusinessRejection.ExpectedRevenueNegative;
import id.koperasi.registry.business.BusinessRejection.PlanSaysSoAlready;
import id.koperasi.registry.business.BusinessRejection.PlanSubmittedAlready;
import id.koperasi.registry.business.BusinessRejection.PotentialElsewhere;
import id.koperasi.registry.business.BusinessRejection.RatedBeforeSubmission;
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

@Path("/v1/cooperatives/{cooperativeId}/business-plans/{planId}/corrections")
@Tag(name = "Business", description = "Business units and business plans.")
class PlanCorrectionResource {

    private final CorrectingPlans correcting;
    private final BusinessPlans plans;
    private final RecordCorrections corrections;

    PlanCorrectionResource(CorrectingPlans correcting, BusinessPlans plans, RecordCorrections corrections) {
        this.correcting = correcting;
        this.plans = plans;
        this.corrections = corrections;
    }

    @Schema(description = "A business plan as it is in truth, and why it was told otherwise.")
    record NewPlanCorrection(
            @NotNull @Valid PlanContent plan,
            @NotNull @Valid NewReason because) {}

    @POST
    @Change
    @Operation(
            operationId = "correctBusinessPlan",
            summary = "Correct a business plan that was recorded wrongly",
            description =
                    "A plan that became better is a new plan; this is for what was written down wrongly, by the office, "
                            + "for a rating may rest on it. It is announced again, a model made of it says the same, "
                            + "and what was told before stays readable.")
    @Refuses({
        PlanSaysSoAlready.class,
        PlanSubmittedAlready.class,
        RatedBeforeSubmission.class,
        ExpectedRevenueNegative.class,
        PotentialElsewhere.class,
        DateRejection.class
    })
    public RestResponse<CorrectionView<PlanContent>> correct(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("planId") UUID planId,
            @NotNull @Valid NewPlanCorrection body) {
        return RestResponse.ok(CorrectionView.of(correcting.correct(
                cooperativeId, planId, body.plan().stripped(), body.because().why())));
    }

    @GET
    @Operation(operationId = "listBusinessPlanCorrections", summary = "What was told of a business plan before")
    public Page<CorrectionView<PlanContent>> list(
            @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("planId") UUID planId,
            @Valid @BeanParam PageRequest page) {
        BusinessPlan plan = plans.findByIdOptional(planId)
                .filter(one -> one.cooperativeId().equals(cooperativeId))
                .orElseThrow(() -> new RejectedException(new NotFound()));
        return CorrectionView.page(
                corrections.of(Kind.BUSINESS_PLAN, plan.id().toString(), PlanContent.class, page), page);
    }
}
