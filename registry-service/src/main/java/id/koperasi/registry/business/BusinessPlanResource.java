package id.koperasi.registry.business;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.platform.time.DateRejection.DateInTheFuture;
import id.koperasi.registry.business.BusinessRejection.ExpectedRevenueNegative;
import id.koperasi.registry.business.BusinessRejection.PlanSubmittedAlready;
import id.koperasi.registry.business.BusinessRejection.PotentialElsewhere;
import id.koperasi.registry.business.BusinessRejection.RatedAlready;
import id.koperasi.registry.business.BusinessRejection.RatedBeforeSubmission;
import id.koperasi.registry.cooperative.CooperativeRejection;
import id.koperasi.registry.cooperative.FormedCooperatives;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/cooperatives/{cooperativeId}/business-plans")
@Tag(name = "Business", description = "Business units and business plans.")
class BusinessPlanResource {

    private final FormedCooperatives cooperatives;
    private final RatingPlans rating;
    private final BusinessPlans plans;

    BusinessPlanResource(FormedCooperatives cooperatives, RatingPlans rating, BusinessPlans plans) {
        this.cooperatives = cooperatives;
        this.rating = rating;
        this.plans = plans;
    }

    @Schema(description = "What the office thinks of the plan.")
    record NewRating(
            @NotNull Rating rating,

            @NotBlank @Size(max = 2_000) @Schema(examples = "Pasar dekat, pakan tersedia.")
            String reason,

            @NotNull @Schema(examples = "2025-07-24") LocalDate ratedOn) {}

    @Schema(name = "BusinessPlan", description = "A business plan with its rating, once it has one.")
    record BusinessPlanView(
            UUID planId,
            String title,
            String summary,
            LocalDate submittedOn,
            @Nullable Rupiah expectedRevenuePerYear,
            @Nullable Rating rating,
            @Nullable String reason,
            @Nullable LocalDate ratedOn,
            @Nullable UUID potentialId,

            @Schema(description = "The model plan that it follows.") @Nullable UUID adoptedFrom) {

        static BusinessPlanView of(BusinessPlan plan) {
            return new BusinessPlanView(
                    plan.id(),
                    plan.title(),
                    plan.summary(),
                    plan.submittedOn(),
                    plan.expectedRevenuePerYear(),
                    plan.rating(),
                    plan.reason(),
                    plan.ratedOn(),
                    plan.potentialId(),
                    plan.adoptedFrom());
        }
    }

    @GET
    @Operation(operationId = "listBusinessPlans", summary = "The business plans of a cooperative")
    public Page<BusinessPlanView> list(
            @PathParam("cooperativeId") UUID cooperativeId, @Valid @BeanParam PageRequest page) {
        cooperatives.any(cooperativeId);
        return plans.page(cooperativeId, page).map(BusinessPlanView::of);
    }

    @POST
    @Change
    @Operation(operationId = "submitBusinessPlan", summary = "Submit a business plan")
    @APIResponse(
            responseCode = "201",
            description = "Submitted; the office will rate it.",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = BusinessPlanView.class)))
    @Refuses({
        PlanSubmittedAlready.class,
        ExpectedRevenueNegative.class,
        PotentialElsewhere.class,
        CooperativeRejection.NotFormed.class,
        DateInTheFuture.class
    })
    public RestResponse<BusinessPlanView> submit(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId, @NotNull @Valid PlanContent body) {
        BusinessPlan plan = rating.submit(new SubmitPlan(
                cooperativeId,
                body.title().strip(),
                body.summary(),
                body.submittedOn(),
                body.expectedRevenuePerYear(),
                body.potentialId(),
                null));
        return RestResponse.ResponseBuilder.<BusinessPlanView>created(
                        URI.create("/v1/cooperatives/" + cooperativeId + "/business-plans"))
                .entity(BusinessPlanView.of(plan))
                .build();
    }

    @POST
    @Path("/{planId}/rating")
    @Change
    @Operation(
            operationId = "rateBusinessPlan",
            summary = "Rate a business plan",
            description = "Once; a plan that was found weak is written anew.")
    @APIResponse(
            responseCode = "200",
            description = "Rated.",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = BusinessPlanView.class)))
    @Refuses({
        RatedAlready.class,
        RatedBeforeSubmission.class,
        CooperativeRejection.NotFormed.class,
        DateInTheFuture.class
    })
    public RestResponse<BusinessPlanView> rate(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("planId") UUID planId,
            @NotNull @Valid NewRating body) {
        BusinessPlan plan =
                rating.rate(new RatePlan(cooperativeId, planId, body.rating(), body.reason(), body.ratedOn()));
        return RestResponse.ok(BusinessPlanView.of(plan));
    }
}
