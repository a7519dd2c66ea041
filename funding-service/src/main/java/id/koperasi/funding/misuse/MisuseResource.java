package id.koperasi.funding.misuse;

import id.koperasi.funding.application.ApplicationRejection.InterestDeclared;
import id.koperasi.funding.application.ApplicationRejection.InterestInCooperative;
import id.koperasi.funding.application.ApplicationRejection.PersonUnknown;
import id.koperasi.funding.application.ApplicationRejection.SeparationOfDuties;
import id.koperasi.funding.application.ApplicationRejection.UnknownPurpose;
import id.koperasi.funding.application.ApplicationRejection.WrongState;
import id.koperasi.funding.application.Applications;
import id.koperasi.funding.misuse.MisuseRejection.ClaimAboveTheLine;
import id.koperasi.funding.misuse.MisuseRejection.ClaimMadeByYou;
import id.koperasi.funding.misuse.MisuseRejection.ClaimNotThere;
import id.koperasi.funding.misuse.MisuseRejection.NoPaymentForClaim;
import id.koperasi.funding.misuse.MisuseRejection.PaymentSettlesAnother;
import id.koperasi.funding.misuse.MisuseViews.ClaimView;
import id.koperasi.funding.misuse.MisuseViews.NewMisuseClaim;
import id.koperasi.funding.misuse.MisuseViews.NewMisuseDecision;
import id.koperasi.funding.misuse.MisuseViews.NewMisusePayment;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.time.DateRejection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/applications/{applicationId}/misuse-claims")
@Tag(name = "Use of loans")
class MisuseResource {

    private final Applications applications;
    private final Claims claims;
    private final ClaimingBack claiming;

    MisuseResource(Applications applications, Claims claims, ClaimingBack claiming) {
        this.applications = applications;
        this.claims = claims;
        this.claiming = claiming;
    }

    @GET
    @Operation(operationId = "listMisuseClaims", summary = "What of a loan is claimed back, in order")
    public List<ClaimView> list(@PathParam("applicationId") UUID applicationId) {
        applications.get(applicationId);
        return claims.of(applicationId).stream().map(ClaimView::of).toList();
    }

    @POST
    @Change
    @Operation(
            operationId = "claimMisuse",
            summary = "Claim misused money of a loan back",
            description =
                    "Never more of a line than was paid out for it. Another person confirms it before it is owed.")
    @APIResponse(
            responseCode = "201",
            description = "Claimed.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ClaimView.class)))
    @Refuses({
        WrongState.class,
        UnknownPurpose.class,
        ClaimAboveTheLine.class,
        PersonUnknown.class,
        InterestInCooperative.class,
        InterestDeclared.class,
        SeparationOfDuties.class,
        DateRejection.class
    })
    public RestResponse<ClaimView> claim(
            @PathParam("applicationId") UUID applicationId, @NotNull @Valid NewMisuseClaim body) {
        return RestResponse.status(
                RestResponse.Status.CREATED, ClaimView.of(claiming.claim(applicationId, body.found())));
    }

    @POST
    @Path("/{claimId}/decision")
    @Change
    @Operation(
            operationId = "decideMisuseClaim",
            summary = "Confirm or dismiss a claim",
            description = "Once it is confirmed, nothing more is paid out of the loan until all of it has come back.")
    @Refuses({
        ClaimNotThere.class,
        ClaimMadeByYou.class,
        PersonUnknown.class,
        InterestInCooperative.class,
        InterestDeclared.class,
        SeparationOfDuties.class,
        DateRejection.class
    })
    public RestResponse<ClaimView> decide(
            @PathParam("applicationId") UUID applicationId,
            @PathParam("claimId") UUID claimId,
            @NotNull @Valid NewMisuseDecision body) {
        return RestResponse.ok(ClaimView.of(claiming.decide(applicationId, claimId, body.decision())));
    }

    @POST
    @Path("/{claimId}/payments")
    @Change
    @Operation(
            operationId = "settleMisuseClaim",
            summary = "Say which payment settles a claim",
            description =
                    "It was taken in as every payment is, as one that repays principal at once; so it lowers the debt"
                            + " and comes back to the pool.")
    @Refuses({
        ClaimNotThere.class,
        NoPaymentForClaim.class,
        PaymentSettlesAnother.class,
        PersonUnknown.class,
        InterestInCooperative.class,
        InterestDeclared.class,
        SeparationOfDuties.class
    })
    public RestResponse<ClaimView> settle(
            @PathParam("applicationId") UUID applicationId,
            @PathParam("claimId") UUID claimId,
            @NotNull @Valid NewMisusePayment body) {
        return RestResponse.ok(ClaimView.of(claiming.pay(applicationId, claimId, body.paymentId())));
    }
}
