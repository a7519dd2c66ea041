package id.koperasi.training.session;

import id.koperasi.training.region.Region;
import java.time.LocalDate;
import java.util.List;

/**
 * Plan a session.
 *
 * @param title what it is called
 * @param curriculumCode what is taught
 * @param region for whom
 * @param startsOn first day
 * @param endsOn last day
 * @param place where
 * @param seats how many may come
 * @param lessons its lessons; empty for those of the curriculum
 */
record ScheduleSession(
        String title,
        String curriculumCode,
        Region region,
        LocalDate startsOn,
        LocalDate endsOn,
        String place,
        int seats,
        List<Lesson> lessons) {

    ScheduleSession {
        lessons = List.copyOf(lessons);
    }
}
