package id.koperasi.registry.campaign;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.Ids;
import id.koperasi.registry.campaign.CampaignRejection.DeadlineBeforeLaunch;
import id.koperasi.registry.campaign.CampaignRejection.RegionOutsideReach;
import id.koperasi.registry.campaign.CampaignRejection.TargetBeyondVillages;
import id.koperasi.registry.campaign.CampaignRejection.UnknownRegion;
import id.koperasi.registry.event.RegionEvent.CampaignLaunched;
import id.koperasi.registry.region.Region;
import id.koperasi.registry.region.Regions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** A region sets out. */
@ApplicationScoped
class LaunchingCampaigns {

    private final Campaigns campaigns;
    private final Regions regions;
    private final CurrentCaller caller;
    private final Outbox outbox;
    private final Ids ids;

    LaunchingCampaigns(Campaigns campaigns, Regions regions, CurrentCaller caller, Outbox outbox, Ids ids) {
        this.campaigns = campaigns;
        this.regions = regions;
        this.caller = caller;
        this.outbox = outbox;
        this.ids = ids;
    }

    @Transactional
    Campaign launch(LaunchCampaign command) {
        if (!caller.reach().coversRegion(command.regionCode())) {
            throw new RejectedException(new RegionOutsideReach(command.regionCode()));
        }
        Region region = regions.find(command.regionCode())
                .orElseThrow(() -> new RejectedException(new UnknownRegion(command.regionCode())));
        if (command.deadline().isBefore(command.launchedOn())) {
            throw new RejectedException(new DeadlineBeforeLaunch(command.launchedOn(), command.deadline()));
        }
        long target = command.target() == null ? region.villages() : command.target();
        if (target > region.villages()) {
            throw new RejectedException(new TargetBeyondVillages(target, region.villages()));
        }
        return persisted(command, target);
    }

    /** Another region sets out to reach the same share of its own villages. */
    @Transactional
    Campaign copy(UUID campaignId, CopyCampaign command) {
        Campaign model =
                campaigns.findByIdOptional(campaignId).orElseThrow(() -> new RejectedException(new NotFound()));
        long ofAll = regions.get(model.regionCode()).villages();
        long villages = regions.find(command.regionCode())
                .orElseThrow(() -> new RejectedException(new UnknownRegion(command.regionCode())))
                .villages();
        long share = Math.ceilDiv(model.target() * villages, ofAll);
        return launch(new LaunchCampaign(
                command.regionCode(),
                command.name() == null ? model.name() : command.name(),
                command.launchedOn(),
                command.deadline(),
                Math.max(1, share)));
    }

    private Campaign persisted(LaunchCampaign command, long target) {
        var campaign = Campaign.launched(ids.next(), command, target);
        campaigns.persist(campaign);
        outbox.append(new CampaignLaunched(
                campaign.id(), campaign.regionCode(), campaign.launchedOn(), campaign.deadline(), campaign.target()));
        return campaign;
    }
}
