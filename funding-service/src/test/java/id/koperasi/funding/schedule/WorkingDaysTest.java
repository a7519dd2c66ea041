package id.koperasi.funding.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Working days are counted over weekends and holidays, forwards and back. */
class WorkingDaysTest {

    private final WorkingDays days =
            new WorkingDays(Set.of(2026), Set.of(LocalDate.of(2026, 3, 19), LocalDate.of(2026, 3, 20)));

    @Test
    void areCountedOverWeekendsAndHolidays() {
        LocalDate tuesday = LocalDate.of(2026, 3, 17);

        assertThat(days.after(tuesday, 1)).isEqualTo(LocalDate.of(2026, 3, 18));
        assertThat(days.after(tuesday, 2)).isEqualTo(LocalDate.of(2026, 3, 23)); // holidays on Thursday and Friday
        assertThat(days.after(LocalDate.of(2026, 3, 14), 1)).isEqualTo(LocalDate.of(2026, 3, 16)); // from a Saturday
    }

    @Test
    void theLastDayThatIsLateIsTheLastWhoseTargetLiesBefore() {
        for (LocalDate asOf = LocalDate.of(2026, 3, 1); asOf.getMonthValue() < 5; asOf = asOf.plusDays(1)) {
            for (int target : new int[] {1, 5, 21}) {
                LocalDate last = days.lastOverdue(asOf, target);

                assertThat(days.after(last, target)).isBefore(asOf);
                assertThat(days.after(last.plusDays(1), target)).isAfterOrEqualTo(asOf);
            }
        }
    }
}
