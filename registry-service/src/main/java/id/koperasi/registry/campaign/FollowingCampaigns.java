package id.koperasi.registry.campaign;

import id.koperasi.registry.progress.Milestone;
import id.koperasi.registry.progress.ProgressFigures;
import id.koperasi.registry.progress.ProgressFigures.Step;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** Reads how far campaigns are from the progress of their regions. */
@ApplicationScoped
class FollowingCampaigns {

    private final ProgressFigures figures;

    FollowingCampaigns(ProgressFigures figures) {
        this.figures = figures;
    }

    CampaignState asOf(Campaign campaign, LocalDate day) {
        List<Step> steps = figures.steps(campaign.regionCode(), Milestone.VILLAGE_COVERED, day);
        LocalDate completedOn = steps.stream()
                .filter(step -> step.total() >= campaign.target())
                .map(Step::day)
                .findFirst()
                .orElse(null);
        long covered = steps.isEmpty() ? 0 : steps.getLast().total();
        long before = steps.stream()
                .filter(step -> step.day().isBefore(campaign.launchedOn()))
                .reduce((earlier, later) -> later)
                .map(Step::total)
                .orElse(0L);
        return new CampaignState(campaign, day, covered, before, completedOn);
    }
}
