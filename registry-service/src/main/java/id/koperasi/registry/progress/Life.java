package id.koperasi.registry.progress;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a cooperative lives on a day, and why.
 *
 * @param activity what it is
 * @param since the first day of it
 * @param until the first day on which it will have fallen asleep, while it is active and nothing else happens
 * @param happenings the last ones until that day, the newest first
 */
public record Life(
        Activity activity, LocalDate since, @Nullable LocalDate until, List<Happening> happenings) {

    /**
     * Something happened.
     *
     * @param day when
     * @param kind what
     */
    public record Happening(LocalDate day, String kind) {}
}
