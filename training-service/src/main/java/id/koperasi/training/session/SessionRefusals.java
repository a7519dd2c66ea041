package id.koperasi.training.session;

import id.koperasi.platform.problem.ConstraintRefusals;
import id.koperasi.platform.problem.RefusalCatalogue;
import id.koperasi.platform.problem.Rejection;
import id.koperasi.training.session.SessionRejection.SessionExists;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Lists why sessions are refused, and which constraint of the database means which refusal. */
@ApplicationScoped
class SessionRefusals implements RefusalCatalogue, ConstraintRefusals {

    @Override
    public List<Class<? extends Rejection>> families() {
        return List.of(SessionRejection.class);
    }

    @Override
    public Optional<Rejection> refusalOf(String constraintName) {
        return constraintName.equals("training_session_unique")
                ? Optional.of(new SessionExists(null))
                : Optional.empty();
    }
}
