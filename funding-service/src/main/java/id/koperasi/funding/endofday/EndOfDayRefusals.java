package id.koperasi.funding.endofday;

import id.koperasi.funding.endofday.EndOfDayRejection.DayRunning;
import id.koperasi.platform.problem.ConstraintRefusals;
import id.koperasi.platform.problem.RefusalCatalogue;
import id.koperasi.platform.problem.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class EndOfDayRefusals implements RefusalCatalogue, ConstraintRefusals {

    @Override
    public List<Class<? extends Rejection>> families() {
        return List.of(EndOfDayRejection.class);
    }

    @Override
    public Optional<Rejection> refusalOf(String constraintName) {
        return switch (constraintName) {
            case "end_of_day_run_pk", "end_of_day_run_one_at_a_time" -> Optional.of(new DayRunning(null));
            default -> Optional.empty();
        };
    }
}
