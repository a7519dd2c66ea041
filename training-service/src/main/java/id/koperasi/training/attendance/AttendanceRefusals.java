package id.koperasi.training.attendance;

import id.koperasi.platform.problem.ConstraintRefusals;
import id.koperasi.platform.problem.RefusalCatalogue;
import id.koperasi.platform.problem.Rejection;
import id.koperasi.training.attendance.AttendanceRejection.ActionPlanExists;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Lists why attendance is refused, and which constraint of the database means which refusal. */
@ApplicationScoped
class AttendanceRefusals implements RefusalCatalogue, ConstraintRefusals {

    @Override
    public List<Class<? extends Rejection>> families() {
        return List.of(AttendanceRejection.class);
    }

    @Override
    public Optional<Rejection> refusalOf(String constraintName) {
        return constraintName.equals("action_plan_pk") ? Optional.of(new ActionPlanExists()) : Optional.empty();
    }
}
