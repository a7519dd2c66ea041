package id.koperasi.funding.holiday;

import id.koperasi.funding.holiday.HolidayRejection.ChangedMeanwhile;
import id.koperasi.platform.problem.ConstraintRefusals;
import id.koperasi.platform.problem.RefusalCatalogue;
import id.koperasi.platform.problem.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class HolidayRefusals implements RefusalCatalogue, ConstraintRefusals {

    @Override
    public List<Class<? extends Rejection>> families() {
        return List.of(HolidayRejection.class);
    }

    @Override
    public Optional<Rejection> refusalOf(String constraintName) {
        return constraintName.equals("holiday_year_pk") ? Optional.of(new ChangedMeanwhile()) : Optional.empty();
    }
}
