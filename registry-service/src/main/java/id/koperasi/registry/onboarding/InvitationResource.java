package id.koperasi.registry.onboarding;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.registry.cooperative.CitizensNumbers;
import id.koperasi.registry.cooperative.CooperativeRejection;
import id.koperasi.registry.cooperative.FormedCooperatives;
import id.koperasi.registry.onboarding.InvitingPersons.Issued;
import id.koperasi.registry.onboarding.OnboardingRejection.HoldsNoOffice;
import id.koperasi.registry.onboarding.OnboardingRejection.InvitationEnded;
import id.koperasi.registry.onboarding.OnboardingRejection.IsNoMember;
import id.koperasi.registry.onboarding.OnboardingRejection.MembersByTheirOwn;
import id.koperasi.registry.onboarding.OnboardingRejection.NoProvider;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/cooperatives/{cooperativeId}/account-invitations")
@Tag(name = "Accounts", description = "Whose an account of the identity provider is.")
class InvitationResource {

    private final FormedCooperatives cooperatives;
    private final InvitingPersons inviting;
    private final Invitations invitations;
    private final CitizensNumbers numbers;

    InvitationResource(
            FormedCooperatives cooperatives,
            InvitingPersons inviting,
            Invitations invitations,
            CitizensNumbers numbers) {
        this.cooperatives = cooperatives;
        this.inviting = inviting;
        this.invitations = invitations;
        this.numbers = numbers;
    }

    @Schema(description = "Somebody may tie an account to himself.")
    record NewAccountInvitation(
            @NotNull @Size(max = 16) @Schema(
                    description = "A citizen's number, sixteen digits; only a keyed reference of it is kept.",
                    examples = "3673030101709908")
            String nik,

            @NotNull @Schema(description = "As what he is on record here.", examples = "OFFICER")
            Purpose purpose) {}

    @Schema(name = "IssuedAccountInvitation", description = "An invitation with its code, which is not shown again.")
    record IssuedView(
            UUID invitationId,

            @Schema(
                    description = "For him alone, on paper or by word of mouth. He sends it with his number.",
                    examples = "7KQF-M2XB-9TR5")
            String code,

            Purpose purpose,
            Instant expiresAt) {

        static IssuedView of(Issued issued) {
            return new IssuedView(
                    issued.invitation().id(),
                    issued.code().shown(),
                    issued.invitation().purpose(),
                    issued.invitation().expiresAt());
        }
    }

    @POST
    @Change
    @Operation(
            operationId = "inviteAccount",
            summary = "Let an officer or a member tie an account to himself",
            description =
                    "An earlier one for him in this cooperative ends. The code is shown in this answer alone, and "
                            + "to whoever repeats this request under its key.")
    @APIResponse(
            responseCode = "201",
            description = "Invited; hand the code over.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = IssuedView.class)))
    @Refuses({
        NoProvider.class,
        HoldsNoOffice.class,
        IsNoMember.class,
        MembersByTheirOwn.class,
        CooperativeRejection.NotFormed.class,
        CooperativeRejection.HasEnded.class,
        CooperativeRejection.NotCitizensNumber.class
    })
    public RestResponse<IssuedView> invite(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId, @NotNull @Valid NewAccountInvitation body) {
        Issued issued = inviting.invite(cooperativeId, numbers.person(body.nik(), "nik"), body.purpose());
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, IssuedView.of(issued))
                .header(
                        "Location",
                        "/v1/cooperatives/" + cooperativeId + "/account-invitations/"
                                + issued.invitation().id())
                .build();
    }

    @GET
    @Operation(operationId = "listAccountInvitations", summary = "Who was invited, and what became of it")
    public Page<InvitationView> list(
            @PathParam("cooperativeId") UUID cooperativeId, @Valid @BeanParam PageRequest page) {
        cooperatives.any(cooperativeId);
        UUID after = page.after() == null ? new UUID(0, 0) : page.after().uuid(0);
        return Page.of(
                invitations.of(cooperativeId, after, page.rowsToRead()),
                page.limit(),
                invitation -> Cursor.of(invitation.invitationId()));
    }

    @GET
    @Path("/{invitationId}")
    @Operation(operationId = "showAccountInvitation", summary = "What became of an invitation")
    public InvitationView show(
            @PathParam("cooperativeId") UUID cooperativeId, @PathParam("invitationId") UUID invitationId) {
        cooperatives.any(cooperativeId);
        return invitations.find(cooperativeId, invitationId).orElseThrow(() -> new RejectedException(new NotFound()));
    }

    @POST
    @Path("/{invitationId}/withdrawal")
    @Change
    @Operation(operationId = "withdrawAccountInvitation", summary = "Take an invitation back")
    @Refuses(InvitationEnded.class)
    public RestResponse<InvitationView> withdraw(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId, @PathParam("invitationId") UUID invitationId) {
        return RestResponse.ok(inviting.withdraw(cooperativeId, invitationId));
    }
}
