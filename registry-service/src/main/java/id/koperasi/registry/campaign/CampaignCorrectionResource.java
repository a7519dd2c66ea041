package id.koperasi.registry.campaign;

import id.koperasi.platform.change.Change;
import id.koperasi.platform.problem.Refuses;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.registry.campaign.CampaignRejection.CampaignSaysSoAlready;
import id.koperasi.registry.campaign.CampaignRejection.DeadlineBeforeLaunch;
import id.koperasi.registry.campaign.CampaignRejection.RegionOutsideReach;
import id.koperasi.registry.campaign.CampaignRejection.TargetBeyondVillages;
import id.koperasi.registry.campaign.CampaignRejection.UnknownRegion;
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

@Path("/v1/campaigns/{campaignId}/corrections")
@Tag(name = "Campaigns", description = "A region sets out to have a cooperative in each of its villages.")
class CampaignCorrectionResource {

    private final CorrectingCampaigns correcting;
    private final Campaigns campaigns;
    private final RecordCorrections corrections;

    CampaignCorrectionResource(CorrectingCampaigns correcting, Campaigns campaigns, RecordCorrections corrections) {
        this.correcting = correcting;
        this.campaigns = campaigns;
        this.corrections = corrections;
    }

    @Schema(description = "A campaign as it is in truth, and why it was told otherwise.")
    record NewCampaignCorrection(
            @NotNull @Valid CampaignTerms terms,
            @NotNull @Valid NewReason because) {}

    @POST
    @Change
    @Operation(
            operationId = "correctCampaign",
            summary = "Correct a campaign that was recorded wrongly",
            description =
                    "Its target, its first day and its deadline; per cent, pace and the day it was complete follow. "
                            + "What was told before stays readable.")
    @Refuses({
        CampaignSaysSoAlready.class,
        DeadlineBeforeLaunch.class,
        TargetBeyondVillages.class,
        RegionOutsideReach.class,
        UnknownRegion.class
    })
    public RestResponse<CorrectionView<CampaignTerms>> correct(
            @PathParam("campaignId") UUID campaignId, @NotNull @Valid NewCampaignCorrection body) {
        return RestResponse.ok(CorrectionView.of(
                correcting.correct(campaignId, body.terms(), body.because().why())));
    }

    @GET
    @Operation(operationId = "listCampaignCorrections", summary = "What was told of a campaign before")
    public Page<CorrectionView<CampaignTerms>> list(
            @PathParam("campaignId") UUID campaignId, @Valid @BeanParam PageRequest page) {
        Campaign campaign =
                campaigns.findByIdOptional(campaignId).orElseThrow(() -> new RejectedException(new NotFound()));
        return CorrectionView.page(
                corrections.of(Kind.CAMPAIGN, campaign.id().toString(), CampaignTerms.class, page), page);
    }
}
