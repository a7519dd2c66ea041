package id.koperasi.training.session;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When a lesson is given. Where only its day was planned it lasts that whole day.
 *
 * @param start its beginning
 * @param end its end
 * @param planned whether somebody planned the hour
 */
public record LessonTime(Instant start, Instant end, boolean planned) {

    public static LessonTime of(Lesson lesson, int minutesPerJp, ZoneId zone) {
        LocalTime hour = lesson.startsAt();
        if (hour == null) {
            return new LessonTime(
                    lesson.taughtOn().atStartOfDay(zone).toInstant(),
                    lesson.taughtOn().plusDays(1).atStartOfDay(zone).toInstant(),
                    false);
        }
        Instant start = lesson.taughtOn().atTime(hour).atZone(zone).toInstant();
        return new LessonTime(start, start.plus(Duration.ofMinutes((long) lesson.jp() * minutesPerJp)), true);
    }
}
