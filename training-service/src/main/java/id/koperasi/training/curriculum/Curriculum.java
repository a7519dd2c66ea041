package id.koperasi.training.curriculum;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One version of what is taught.
 *
 * @param code what it is called for short
 * @param version counts up with every change of modules or rule
 * @param validFrom sessions that begin from this day on follow it
 * @param title what it is called
 * @param minutesPerJp how long one JP (jam pelajaran) takes
 * @param passPercent how much of the JP somebody must have heard for a certificate
 * @param validityMonths how long a certificate counts; without it, for ever
 * @param basis where the rules come from
 */
public record Curriculum(
        String code,
        int version,
        LocalDate validFrom,
        String title,
        int minutesPerJp,
        int passPercent,
        @Nullable Integer validityMonths,
        String basis) {

    /**
     * The last day a certificate counts. The months are whole: what was issued on a day that the last month has not, such
     * as 29 February, counts to the end of that month.
     */
    public @Nullable LocalDate validUntil(LocalDate issuedOn) {
        if (validityMonths == null) {
            return null;
        }
        LocalDate later = issuedOn.plusMonths(validityMonths);
        return later.getDayOfMonth() == issuedOn.getDayOfMonth() ? later.minusDays(1) : later;
    }
}
