package id.koperasi.funding.programmedraft;

import id.koperasi.funding.programmedraft.ProgrammeDraftRejection.ProgrammeExists;
import id.koperasi.platform.problem.ConstraintRefusals;
import id.koperasi.platform.problem.RefusalCatalogue;
import id.koperasi.platform.problem.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class ProgrammeDraftRefusals implements RefusalCatalogue, ConstraintRefusals {

    @Override
    public List<Class<? extends Rejection>> families() {
        return List.of(ProgrammeDraftRejection.class);
    }

    @Override
    public Optional<Rejection> refusalOf(String constraintName) {
        return constraintName.equals("programme_pk") ? Optional.of(new ProgrammeExists()) : Optional.empty();
    }
}
