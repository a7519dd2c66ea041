package id.koperasi.funding.nomination;

import id.koperasi.funding.nomination.NominationRejection.NominationRecorded;
import id.koperasi.platform.problem.ConstraintRefusals;
import id.koperasi.platform.problem.RefusalCatalogue;
import id.koperasi.platform.problem.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class NominationRefusals implements RefusalCatalogue, ConstraintRefusals {

    @Override
    public List<Class<? extends Rejection>> families() {
        return List.of(NominationRejection.class);
    }

    @Override
    public Optional<Rejection> refusalOf(String constraintName) {
        return constraintName.equals("nomination_unique") ? Optional.of(new NominationRecorded()) : Optional.empty();
    }
}
