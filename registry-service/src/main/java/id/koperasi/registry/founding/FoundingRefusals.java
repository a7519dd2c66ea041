package id.koperasi.registry.founding;

import id.koperasi.platform.problem.RefusalCatalogue;
import id.koperasi.platform.problem.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Lists why foundings are refused. */
@ApplicationScoped
class FoundingRefusals implements RefusalCatalogue {

    @Override
    public List<Class<? extends Rejection>> families() {
        return List.of(
                FoundingRejection.class,
                FoundingRule.class,
                RouteRule.class,
                PriorMeetingRule.class,
                DeclarationRule.class,
                CapitalRule.class,
                NotaryRejection.class);
    }
}
