package id.koperasi.registry.pilot;

import id.koperasi.platform.problem.ConstraintRefusals;
import id.koperasi.platform.problem.RefusalCatalogue;
import id.koperasi.platform.problem.Rejection;
import id.koperasi.registry.pilot.PilotRejection.LetterRecordedAlready;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Lists why pilots are refused, and which constraint of the database means which refusal. */
@ApplicationScoped
class PilotRefusals implements RefusalCatalogue, ConstraintRefusals {

    @Override
    public List<Class<? extends Rejection>> families() {
        return List.of(PilotRejection.class);
    }

    @Override
    public Optional<Rejection> refusalOf(String constraintName) {
        return constraintName.equals("pilot_designation_letter_unique")
                ? Optional.of(new LetterRecordedAlready())
                : Optional.empty();
    }
}
