package id.koperasi.training.inquiry;

import id.koperasi.training.region.Region;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Questions asked in sessions within the caller's reach: a participant sees his own, and all that were answered. */
@ApplicationScoped
class Inquiries {

    private static final String ASK = """
            insert into room_question (id, session_id, lesson, invitation_id, question, asked_at, asked_by)
            values (:id, :session, :lesson, :invitation, :question, :now, :by)""";

    private static final String COLUMNS = """
            select q.id, q.session_id, s.title, s.region_code, q.lesson, i.cooperative_id, i.cooperative_name, q.question,
                   q.asked_at, q.answer, q.answer_file, q.answered_at
              from room_question q
              join training_session s on s.id = q.session_id
              left join invitation i on i.id = q.invitation_id\s""";

    private static final String SEAT = """
            select id from invitation
             where session_id = :session and status = 'CONFIRMED' and (id = :invitation or person = :person)
             order by id = :invitation desc limit 1""";

    private static final String HAS_FILE =
            "select exists (select from session_material where session_id = :session and file_id = :file)";

    private static final String ANSWER = """
            update room_question set answer = :answer, answer_file = :file, answered_at = :now, answered_by = :by
             where id = :id and answered_at is null""";

    private final Session database;

    Inquiries(Session database) {
        this.database = database;
    }

    /** A question, whence it comes where the caller may know it, and its answer if there is one. */
    record Inquiry(
            UUID id,
            UUID sessionId,
            String sessionTitle,
            String regionCode,
            @Nullable Integer lesson,
            @Nullable UUID cooperativeId,
            @Nullable String cooperativeName,
            String question,
            Instant askedAt,
            @Nullable String answer,
            @Nullable UUID answerFile,
            @Nullable Instant answeredAt) {}

    /** The seat of this invitation, or else of this person. */
    Optional<UUID> seat(UUID session, @Nullable UUID invitation, @Nullable String person) {
        return database.createNativeQuery(SEAT, UUID.class)
                .setParameter("session", session)
                .setParameter("invitation", invitation, UUID.class)
                .setParameter("person", invitation == null ? person : null, String.class)
                .uniqueResultOptional();
    }

    void ask(
            UUID id,
            UUID session,
            @Nullable Integer lesson,
            @Nullable UUID invitation,
            String question,
            String by,
            Instant now) {
        database.createNativeMutationQuery(ASK)
                .setParameter("id", id)
                .setParameter("session", session)
                .setParameter("lesson", lesson, Integer.class)
                .setParameter("invitation", invitation, UUID.class)
                .setParameter("question", question)
                .setParameter("now", now)
                .setParameter("by", by)
                .executeUpdate();
    }

    Optional<Inquiry> find(UUID session, UUID id) {
        return database.createNativeQuery(COLUMNS + "where q.id = :id and q.session_id = :session", Inquiry.class)
                .setParameter("id", id)
                .setParameter("session", session)
                .uniqueResultOptional();
    }

    boolean hasFile(UUID session, UUID file) {
        return database.createNativeQuery(HAS_FILE, Boolean.class)
                .setParameter("session", session)
                .setParameter("file", file)
                .getSingleResult();
    }

    /** Answers a question; false when somebody has. */
    boolean answer(UUID id, @Nullable String answer, @Nullable UUID file, String by, Instant now) {
        return database.createNativeMutationQuery(ANSWER)
                        .setParameter("id", id)
                        .setParameter("answer", answer, String.class)
                        .setParameter("file", file, UUID.class)
                        .setParameter("by", by)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    List<Inquiry> of(UUID session, UUID after, int most) {
        return database.createNativeQuery(
                        COLUMNS + "where q.session_id = :session and q.id > :after order by q.id limit :most",
                        Inquiry.class)
                .setParameter("session", session)
                .setParameter("after", after)
                .setParameter("most", most)
                .getResultList();
    }

    /**
     * Those nobody has answered, the oldest first. Of the nation they are read in that order and of a region by its sessions;
     * one statement for both is planned for one of them.
     */
    List<Inquiry> open(Optional<Region> region, Instant askedAt, UUID after, int most) {
        NativeQuery<Inquiry> query = database.createNativeQuery(
                COLUMNS + """
                        where q.answered_at is null and (q.asked_at, q.id) > (:askedAt, :after)"""
                        + region.map(asked -> " and s.region_code >= :from and s.region_code < :until")
                                .orElse("")
                        + " order by q.asked_at, q.id limit :most",
                Inquiry.class);
        region.ifPresent(asked -> query.setParameter("from", asked.code()).setParameter("until", asked.end()));
        return query.setParameter("askedAt", askedAt)
                .setParameter("after", after)
                .setParameter("most", most)
                .getResultList();
    }
}
