package id.koperasi.registry.registerreview;

import id.koperasi.platform.problem.RefusalCatalogue;
import id.koperasi.platform.problem.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Lists why decisions about rows are refused. */
@ApplicationScoped
class ReviewRefusals implements RefusalCatalogue {

    @Override
    public List<Class<? extends Rejection>> families() {
        return List.of(ReviewRejection.class);
    }
}
