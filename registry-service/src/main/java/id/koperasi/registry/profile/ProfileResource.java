package id.koperasi.registry.profile;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.registry.cooperative.CooperativeRejection;
import id.koperasi.registry.cooperative.FormedCooperatives;
import id.koperasi.registry.correction.CorrectedRecord.Kind;
import id.koperasi.registry.correction.CorrectionView;
import id.koperasi.registry.correction.NewReason;
import id.koperasi.registry.correction.RecordCorrections;
import id.koperasi.registry.profile.ProfileRejection.ProfileSaysSoAlready;
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

@Path("/v1/cooperatives/{cooperativeId}/profile")
@Tag(name = "Profiles", description = "What cooperatives say of themselves in the ministry's fields.")
class ProfileResource {

    private final FormedCooperatives cooperatives;
    private final Profiles profiles;
    private final TellingProfiles telling;
    private final RecordCorrections corrections;

    ProfileResource(
            FormedCooperatives cooperatives,
            Profiles profiles,
            TellingProfiles telling,
            RecordCorrections corrections) {
        this.cooperatives = cooperatives;
        this.profiles = profiles;
        this.telling = telling;
        this.corrections = corrections;
    }

    @Schema(description = "What a cooperative says of itself from now on, and why.")
    record NewProfile(
            @NotNull @Valid StatedProfile profile,
            @NotNull @Valid NewReason because) {}

    @GET
    @Operation(
            operationId = "showProfile",
            summary = "What a cooperative says of itself",
            description = "Address, kind of business and management, as the ministry's table asks for them.")
    public StatedProfile show(@PathParam("cooperativeId") UUID cooperativeId) {
        return profiles.of(cooperatives.any(cooperativeId).id());
    }

    @POST
    @Path("/changes")
    @Change
    @Operation(
            operationId = "tellProfile",
            summary = "Say what a cooperative says of itself",
            description = "As a whole; what is left out nobody knows. What was told before stays readable.")
    @Refuses({ProfileSaysSoAlready.class, CooperativeRejection.HasEnded.class, CooperativeRejection.NotFormed.class})
    public RestResponse<CorrectionView<StatedProfile>> tell(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId, @NotNull @Valid NewProfile body) {
        return RestResponse.ok(CorrectionView.of(
                telling.tell(cooperativeId, body.profile(), body.because().why())));
    }

    @GET
    @Path("/changes")
    @Operation(operationId = "listProfileChanges", summary = "What a cooperative said of itself before")
    public Page<CorrectionView<StatedProfile>> changes(
            @PathParam("cooperativeId") UUID cooperativeId, @Valid @BeanParam PageRequest page) {
        UUID cooperative = cooperatives.any(cooperativeId).id();
        return CorrectionView.page(
                corrections.of(Kind.PROFILE, cooperative.toString(), StatedProfile.class, page), page);
    }
}
