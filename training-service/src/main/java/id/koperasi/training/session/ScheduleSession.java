package id.koperasi.training.session;

import id.koperasi.platform.money.Rupiah;
import id.koperasi.training.region.Region;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Plan a session.
 *
 * @param title what it is called
 * @param curriculumCode what is taught
 * @param region for whom
 * @param startsOn first day
 * @param endsOn last day
 * @param where in which place, or under which address
 * @param seats how many may come
 * @param lessons its lessons; empty for those of the curriculum
 * @param organiser who holds it; null for the office of the region
 * @param partners who helps
 * @param budget what pays it; null when it costs the public nothing
 */
record ScheduleSession(
        String title,
        String curriculumCode,
        Region region,
        LocalDate startsOn,
        LocalDate endsOn,
        Where where,
        int seats,
        List<Lesson> lessons,
        @Nullable String organiser,
        List<String> partners,
        @Nullable Budget budget) {

    /**
     * Where a session takes place.
     *
     * @param mode in a place or online
     * @param place its name, or the address online
     */
    record Where(SessionMode mode, String place) {}

    /**
     * What pays a session.
     *
     * @param line of the budget
     * @param cost that is expected
     */
    record Budget(UUID line, Rupiah cost) {}

    ScheduleSession {
        lessons = List.copyOf(lessons);
        partners = List.copyOf(partners);
    }
}
