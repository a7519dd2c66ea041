package id.koperasi.funding.consent;

import id.koperasi.funding.consent.ConsentRejection.ConsentRecorded;
import id.koperasi.funding.consent.ConsentRejection.MinutesHandedIn;
import id.koperasi.platform.problem.ConstraintRefusals;
import id.koperasi.platform.problem.RefusalCatalogue;
import id.koperasi.platform.problem.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class ConsentRefusals implements RefusalCatalogue, ConstraintRefusals {

    @Override
    public List<Class<? extends Rejection>> families() {
        return List.of(ConsentRejection.class);
    }

    @Override
    public Optional<Rejection> refusalOf(String constraintName) {
        return switch (constraintName) {
            case "consent_unique" -> Optional.of(new ConsentRecorded());
            case "consent_minutes_pk" -> Optional.of(new MinutesHandedIn());
            default -> Optional.empty();
        };
    }
}
