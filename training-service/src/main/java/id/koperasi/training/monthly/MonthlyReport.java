package id.koperasi.training.monthly;

import id.koperasi.training.region.Region;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What coaches did in a month.
 *
 * @param month the month
 * @param until its last day, or today while it runs
 * @param subject whose it is
 * @param lines one for each cooperative and coach, by village
 */
record MonthlyReport(YearMonth month, LocalDate until, Subject subject, List<Line> lines) {

    MonthlyReport {
        lines = List.copyOf(lines);
    }

    /**
     * Whose a report is.
     *
     * @param region the region; null for a coach wherever he coaches
     * @param coachId the coach; null for all of the region
     * @param coachName his name, where the caller may know it
     */
    record Subject(
            @Nullable Region region,
            @Nullable UUID coachId,
            @Nullable String coachName) {}

    /** A cooperative and its coach. */
    record Line(
            UUID cooperativeId,
            String cooperativeName,
            String villageCode,
            UUID coachId,
            String coachName,
            long planned,
            long visits,
            long governance,
            long books,
            long business,
            long readiness,
            long agreed,
            long done,
            long overdue) {

        long findings() {
            return governance + books + business + readiness;
        }
    }

    /** Cooperatives that were not visited. */
    long unvisited() {
        return lines.stream().filter(line -> line.visits() == 0).count();
    }

    long sum(ToLongFunction<Line> figure) {
        return lines.stream().mapToLong(figure).sum();
    }
}
