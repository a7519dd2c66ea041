package id.koperasi.registry.partnershiprequest;

import id.koperasi.platform.problem.ConstraintRefusals;
import id.koperasi.platform.problem.RefusalCatalogue;
import id.koperasi.platform.problem.Rejection;
import id.koperasi.registry.partnershiprequest.RequestRejection.PartnershipTaken;
import id.koperasi.registry.partnershiprequest.RequestRejection.RequestOpen;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Lists why requests for partnerships are refused, and which constraint of the database means which refusal. */
@ApplicationScoped
class RequestRefusals implements RefusalCatalogue, ConstraintRefusals {

    @Override
    public List<Class<? extends Rejection>> families() {
        return List.of(RequestRejection.class);
    }

    @Override
    public Optional<Rejection> refusalOf(String constraintName) {
        return switch (constraintName) {
            case "partnership_request_open_unique" -> Optional.of(new RequestOpen());
            case "partnership_request_partnership_unique" -> Optional.of(new PartnershipTaken());
            default -> Optional.empty();
        };
    }
}
