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
import id.koperasi.registry.region.Regions;
import io.quarkus.narayana.jta.QuarkusTransaction;
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
        long villages = villages(command.regionCode());
        long target = command.target() == null ? villages : command.target();
        check(command.regionCode(), new CampaignTerms(command.launchedOn(), command.deadline(), target));
        return persisted(command, target);
    }

    /** Refuses what nobody could reach, and what is not the caller's. */
    void check(String regionCode, CampaignTerms terms) {
        long villages = villages(regionCode);
        if (terms.deadline().isBefore(terms.launchedOn())) {
            throw new RejectedException(new DeadlineBeforeLaunch(terms.launchedOn(), terms.deadline()));
        }
        if (terms.target() > villages) {
            throw new RejectedException(new TargetBeyondVillages(terms.target(), villages));
        }
    }

    private long villages(String regionCode) {
        if (!caller.reach().coversRegion(regionCode)) {
            throw new RejectedException(new RegionOutsideReach(regionCode));
        }
        return regions.find(regionCode)
                .orElseThrow(() -> new RejectedException(new UnknownRegion(regionCode)))
                .villages();
    }

    /** Another region sets out to reach the same share of its own villages. Anybody's campaign may be a model. */
    @Transactional
    Campaign copy(UUID campaignId, CopyCampaign command) {
        Campaign model = caller.asService(
                        () -> QuarkusTransaction.requiringNew().call(() -> campaigns.findByIdOptional(campaignId)))
                .orElseThrow(() -> new RejectedException(new NotFound()));
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
        announce(campaign);
        return campaign;
    }

    /** That it set out, or what is true of one of which that was announced before. */
    void announce(Campaign campaign) {
        outbox.append(new CampaignLaunched(
                campaign.id(), campaign.regionCode(), campaign.launchedOn(), campaign.deadline(), campaign.target()));
    }
}
