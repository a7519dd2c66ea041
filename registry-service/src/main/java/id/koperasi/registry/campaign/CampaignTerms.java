package id.koperasi.registry.campaign;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a campaign sets out to do, and by when. */
@Schema(name = "CampaignTerms", description = "What a campaign sets out to do, and by when.")
record CampaignTerms(
        @NotNull @Schema(examples = "2025-05-22") LocalDate launchedOn,
        @NotNull @Schema(examples = "2025-06-30") LocalDate deadline,

        @Min(1) @Schema(description = "Villages to reach.", examples = "1571")
        long target) {

    static CampaignTerms of(Campaign campaign) {
        return new CampaignTerms(campaign.launchedOn(), campaign.deadline(), campaign.target());
    }
}
