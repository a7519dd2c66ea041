package id.koperasi.training.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.Session;

/**
 * What a session needs at a time: its place, its speakers, its participants. The database lets nobody have the same twice,
 * whoever comes first: for the hour of a lesson, or for the whole day where no hour was planned.
 */
@ApplicationScoped
public class Bookings {

    private static final String TIME = """
            insert into lesson_time (session_id, lesson, during)
            values (:session, :lesson, tstzrange(:start, :end))""";

    private static final String PLACE = """
            insert into booking (session_id, what, subject, area, lesson, during)
            select :session, 'PLACE', :place, region_span(:region), lesson, during from needed_times(:session)""";

    private static final String DAY = """
            insert into lesson_day (session_id, lesson, during)
            values (:session, :lesson, tstzrange(:start, :end))""";

    private static final String HOUR =
            "select count(*) from lesson_time where session_id = :session and lesson = :lesson";

    private static final String DISMISS = """
            delete from booking where session_id = :session and lesson = :lesson and what = 'SPEAKER'""";

    private static final String SPEAKER = """
            insert into booking (session_id, what, subject, lesson, during)
            select session_id, 'SPEAKER', :speaker, lesson, during
              from lesson_time where session_id = :session and lesson = :lesson""";

    private static final String FREE = "delete from booking where session_id = :session";

    private final Session database;

    Bookings(Session database) {
        this.database = database;
    }

    /** Writes down when the lessons are given, and books the place for them. */
    void plan(TrainingSession session, int minutesPerJp) {
        database.flush();
        List<Lesson> lessons = session.lessons();
        var days = new HashSet<LocalDate>();
        for (int i = 0; i < lessons.size(); i++) {
            LessonTime time = LessonTime.of(
                    lessons.get(i), minutesPerJp, session.region().zone().id());
            if (time.planned()) {
                database.createNativeMutationQuery(TIME)
                        .setParameter("session", session.id())
                        .setParameter("lesson", i + 1)
                        .setParameter("start", time.start())
                        .setParameter("end", time.end())
                        .executeUpdate();
            } else if (days.add(lessons.get(i).taughtOn())) {
                database.createNativeMutationQuery(DAY)
                        .setParameter("session", session.id())
                        .setParameter("lesson", i + 1)
                        .setParameter("start", time.start())
                        .setParameter("end", time.end())
                        .executeUpdate();
            }
        }
        if (session.mode() == SessionMode.PLACE) {
            database.createNativeMutationQuery(PLACE)
                    .setParameter("session", session.id())
                    .setParameter("place", session.place().toLowerCase(Locale.ROOT))
                    .setParameter("region", session.region().code())
                    .executeUpdate();
        }
    }

    /** Whether the hour of a lesson was planned. */
    public boolean hasHour(UUID session, int lesson) {
        return database.createNativeQuery(HOUR, Long.class)
                        .setParameter("session", session)
                        .setParameter("lesson", lesson)
                        .getSingleResult()
                > 0;
    }

    /** Books the speakers of a lesson instead of those before. */
    public void speakers(UUID session, int lesson, Collection<UUID> speakers) {
        database.createNativeMutationQuery(DISMISS)
                .setParameter("session", session)
                .setParameter("lesson", lesson)
                .executeUpdate();
        for (UUID speaker : speakers) {
            database.createNativeMutationQuery(SPEAKER)
                    .setParameter("session", session)
                    .setParameter("lesson", lesson)
                    .setParameter("speaker", speaker.toString())
                    .executeUpdate();
        }
    }

    /** A session that does not take place needs nothing. */
    void free(UUID session) {
        database.createNativeMutationQuery(FREE)
                .setParameter("session", session)
                .executeUpdate();
    }
}
