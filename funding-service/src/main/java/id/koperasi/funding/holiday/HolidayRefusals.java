package id.koperasi.funding.holiday;

import id.koperasi.funding.holiday.HolidayRejection.CalendarExists;
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
        return switch (constraintName) {
            case "holiday_year_pk" -> Optional.of(new ChangedMeanwhile());
            case "holiday_calendar_pk" -> Optional.of(new CalendarExists());
            default -> Optional.empty();
        };
    }
}
