package id.koperasi.registry.campaign;

import id.koperasi.platform.problem.ConstraintRefusals;
import id.koperasi.platform.problem.RefusalCatalogue;
import id.koperasi.platform.problem.Rejection;
import id.koperasi.registry.campaign.CampaignRejection.CampaignNameTaken;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Lists why campaigns are refused, and which constraint of the database means which refusal. */
@ApplicationScoped
class CampaignRefusals implements RefusalCatalogue, ConstraintRefusals {

    @Override
    public List<Class<? extends Rejection>> families() {
        return List.of(CampaignRejection.class);
    }

    @Override
    public Optional<Rejection> refusalOf(String constraintName) {
        return switch (constraintName) {
            case "campaign_name_unique" -> Optional.of(new CampaignNameTaken());
            default -> Optional.empty();
        };
    }
}
