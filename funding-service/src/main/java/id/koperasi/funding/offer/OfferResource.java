package id.koperasi.funding.offer;

import id.koperasi.funding.application.ApplicationRejection.InterestDeclared;
import id.koperasi.funding.application.ApplicationRejection.InterestInCooperative;
import id.koperasi.funding.application.ApplicationRejection.PersonUnknown;
import id.koperasi.funding.application.ApplicationRejection.SeparationOfDuties;
import id.koperasi.funding.application.ApplicationRejection.WrongState;
import id.koperasi.funding.application.Applications;
import id.koperasi.funding.offer.OfferRejection.ApprovalExpired;
import id.koperasi.funding.offer.OfferRejection.ConditionFulfilled;
import id.koperasi.funding.offer.OfferRejection.NoOffers;
import id.koperasi.funding.offer.OfferRejection.OfferExpired;
import id.koperasi.funding.standing.StandingRejection.NotInGoodStanding;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.DateRejection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/applications/{applicationId}")
@Tag(name = "Offers", description = "Offer, acceptance and conditions between the approval and the signature.")
class OfferResource {

    private final Applications applications;
    private final Offers offers;
    private final OfferingLoans offering;
    private final Conditions conditions;

    OfferResource(Applications applications, Offers offers, OfferingLoans offering, Conditions conditions) {
        this.applications = applications;
        this.offers = offers;
        this.offering = offering;
        this.conditions = conditions;
    }

    @Schema(description = "The fund offers what was approved.")
    record NewOffer(
            @NotNull @Schema(examples = "2026-03-12") LocalDate offeredOn) {}

    @Schema(description = "The chair accepts the offer.")
    record NewAcceptance(
            @NotNull @Schema(examples = "2026-03-20") LocalDate acceptedOn) {}

    @Schema(description = "What shows that a condition is fulfilled.")
    record NewFulfilment(
            @NotBlank @Size(max = 2000) @Schema(examples = "Polis asuransi nomor 17/2026")
            String evidence,

            @NotNull @Schema(examples = "2026-03-22") LocalDate fulfilledOn) {}

    @Schema(name = "Offer", description = "What the fund offers, and until when.")
    record OfferView(
            LocalDate offeredOn,

            @Schema(description = "The last day it can be accepted.")
            LocalDate expiresOn,

            @Nullable LocalDate acceptedOn,

            @Schema(description = "The last day it can then be signed.") @Nullable LocalDate signBy) {

        static OfferView of(Offer offer) {
            return new OfferView(offer.offeredOn(), offer.expiresOn(), offer.acceptedOn(), offer.signBy());
        }
    }

    @Schema(name = "Condition", description = "On what the committee approved.")
    record ConditionView(
            @Schema(examples = "1") int number,

            @Schema(examples = "Asuransi bangunan") String what,

            @Schema(
                    description = "Before which tranche it must be met; before the agreement when it is absent.",
                    examples = "2")
            @Nullable Integer beforeTranche,

            LocalDate setOn,
            @Nullable LocalDate fulfilledOn,
            @Nullable String evidence) {

        static ConditionView of(Condition condition) {
            return new ConditionView(
                    condition.number(),
                    condition.what(),
                    condition.beforeTranche(),
                    condition.setOn(),
                    condition.fulfilledOn(),
                    condition.evidence());
        }
    }

    @GET
    @Path("/offer")
    @Operation(operationId = "showOffer", summary = "What the fund offers, and until when")
    public OfferView show(@PathParam("applicationId") UUID applicationId) {
        applications.get(applicationId);
        return view(applicationId);
    }

    @POST
    @Path("/offer")
    @Change
    @Operation(
            operationId = "offerLoan",
            summary = "Offer what was approved",
            description =
                    "It can be accepted for as many days as the version says; then it lapses at the end of the day, and"
                            + " what the pool had set aside is free again.")
    @APIResponse(
            responseCode = "201",
            description = "Offered.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = OfferView.class)))
    @Refuses({
        WrongState.class,
        NoOffers.class,
        ApprovalExpired.class,
        NotInGoodStanding.class,
        PersonUnknown.class,
        InterestInCooperative.class,
        InterestDeclared.class,
        SeparationOfDuties.class,
        DateRejection.class
    })
    public RestResponse<OfferView> offer(
            @PathParam("applicationId") UUID applicationId, @NotNull @Valid NewOffer body) {
        offering.offer(applicationId, body.offeredOn());
        return RestResponse.status(RestResponse.Status.CREATED, view(applicationId));
    }

    @POST
    @Path("/offer/acceptance")
    @Change
    @Operation(operationId = "acceptOffer", summary = "Accept the offer as the chair")
    @Refuses({WrongState.class, OfferExpired.class, NotInGoodStanding.class, DateRejection.class})
    public RestResponse<OfferView> accept(
            @PathParam("applicationId") UUID applicationId, @NotNull @Valid NewAcceptance body) {
        offering.accept(applicationId, body.acceptedOn());
        return RestResponse.ok(view(applicationId));
    }

    @GET
    @Path("/conditions")
    @Operation(
            operationId = "listConditions",
            summary = "On which conditions the committee approved, and which are open")
    public List<ConditionView> conditions(@PathParam("applicationId") UUID applicationId) {
        applications.get(applicationId);
        return offers.conditionsOf(applicationId).stream()
                .map(ConditionView::of)
                .toList();
    }

    @POST
    @Path("/conditions/{number}/fulfilment")
    @Change
    @Operation(
            operationId = "fulfilCondition",
            summary = "Record what shows that a condition is fulfilled",
            description = "One that waits for a tranche also after the agreement was signed.")
    @Refuses({
        WrongState.class,
        ConditionFulfilled.class,
        PersonUnknown.class,
        InterestInCooperative.class,
        InterestDeclared.class,
        SeparationOfDuties.class,
        DateRejection.class
    })
    public RestResponse<List<ConditionView>> fulfil(
            @PathParam("applicationId") UUID applicationId,
            @PathParam("number") @Min(1) int number,
            @NotNull @Valid NewFulfilment body) {
        conditions.fulfil(applicationId, number, body.evidence(), body.fulfilledOn());
        return RestResponse.ok(conditions(applicationId));
    }

    private OfferView view(UUID applicationId) {
        return OfferView.of(offers.of(applicationId).orElseThrow(() -> new RejectedException(new NotFound())));
    }
}
