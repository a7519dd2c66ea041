package id.koperasi.registry.campaign;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.registry.campaign.CampaignRejection.CampaignSaysSoAlready;
import id.koperasi.registry.correction.CorrectedRecord;
import id.koperasi.registry.correction.CorrectedRecord.Kind;
import id.koperasi.registry.correction.RecordCorrections;
import id.koperasi.registry.correction.RecordCorrections.Correction;
import id.koperasi.registry.correction.RecordCorrections.Why;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** A campaign was recorded wrongly and is told anew; per cent and pace follow, and what was told before stays known. */
@ApplicationScoped
class CorrectingCampaigns {

    private final Campaigns campaigns;
    private final LaunchingCampaigns launching;
    private final RecordCorrections corrections;

    CorrectingCampaigns(Campaigns campaigns, LaunchingCampaigns launching, RecordCorrections corrections) {
        this.campaigns = campaigns;
        this.launching = launching;
        this.corrections = corrections;
    }

    @Transactional
    Correction<CampaignTerms> correct(UUID campaignId, CampaignTerms told, Why why) {
        Campaign campaign = campaigns
                .findByIdOptional(campaignId, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new RejectedException(new NotFound()));
        CampaignTerms before = CampaignTerms.of(campaign);
        if (told.equals(before)) {
            throw new RejectedException(new CampaignSaysSoAlready());
        }
        launching.check(campaign.regionCode(), told);
        campaign.tell(told);
        campaigns.flush();
        launching.announce(campaign);
        return corrections.tell(CorrectedRecord.ofNobody(Kind.CAMPAIGN, campaignId), before, told, why);
    }
}
