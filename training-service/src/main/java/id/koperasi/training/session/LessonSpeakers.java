package id.koperasi.training.session;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/** Who speaks in which lesson: whoever may see a session may see it, wherever the speaker is from. */
@ApplicationScoped
public class LessonSpeakers {

    private static final String OF = """
            select l.session_id, l.lesson, p.id, p.name
              from lesson_speaker l
              join speaker p on p.id = l.speaker_id
             where l.session_id in (:sessions)
             order by p.name, p.id""";

    private final Session database;

    LessonSpeakers(Session database) {
        this.database = database;
    }

    /** Somebody who speaks in a lesson. */
    public record LessonSpeaker(UUID sessionId, int lesson, UUID speakerId, String name) {}

    /** The speakers of a session by the numbers of its lessons; a lesson without any is absent. */
    public Map<Integer, List<LessonSpeaker>> of(UUID session) {
        return of(List.of(session)).getOrDefault(session, Map.of());
    }

    /** The same of several sessions; a session without any is absent. */
    Map<UUID, Map<Integer, List<LessonSpeaker>>> of(Collection<UUID> sessions) {
        if (sessions.isEmpty()) {
            return Map.of();
        }
        return database
                .createNativeQuery(OF, LessonSpeaker.class)
                .setParameterList("sessions", sessions)
                .getResultList()
                .stream()
                .collect(groupingBy(LessonSpeaker::sessionId, groupingBy(LessonSpeaker::lesson)));
    }
}
