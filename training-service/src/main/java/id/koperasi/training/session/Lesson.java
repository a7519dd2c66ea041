package id.koperasi.training.session;

import id.koperasi.training.curriculum.LessonKind;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A lesson of a session.
 *
 * @param title what it is about
 * @param taughtOn its day
 * @param startsAt when it begins, by the clocks of the region; null where only the day was planned
 * @param jp how long it takes, in JP
 * @param module the module of the curriculum it belongs to, if to one
 * @param kind how it is given
 */
@Embeddable
public record Lesson(
        String title,
        LocalDate taughtOn,
        @Nullable LocalTime startsAt,
        int jp,
        @Nullable Integer module,
        @Enumerated(EnumType.STRING) LessonKind kind) {}
