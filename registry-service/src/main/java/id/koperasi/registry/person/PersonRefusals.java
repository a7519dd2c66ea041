package id.koperasi.registry.person;

import id.koperasi.platform.problem.ConstraintRefusals;
import id.koperasi.platform.problem.RefusalCatalogue;
import id.koperasi.platform.problem.Rejection;
import id.koperasi.registry.person.PersonRejection.BothFounded;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Lists why a person's number is not corrected, and which constraint of the database means which refusal. */
@ApplicationScoped
class PersonRefusals implements RefusalCatalogue, ConstraintRefusals {

    @Override
    public List<Class<? extends Rejection>> families() {
        return List.of(PersonRejection.class);
    }

    @Override
    public Optional<Rejection> refusalOf(String constraintName) {
        return constraintName.equals("founder_pk") || constraintName.equals("elected_officer_pk")
                ? Optional.of(new BothFounded())
                : Optional.empty();
    }
}
