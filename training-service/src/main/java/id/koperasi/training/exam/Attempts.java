package id.koperasi.training.exam;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Who sits which test, what he was asked and what he answered, within the caller's reach. */
@ApplicationScoped
class Attempts {

    private static final String GUEST = """
            select i.id, exists (select from attendance a where a.invitation_id = i.id)
              from invitation i
             where i.session_id = :session and i.person = :person and i.status = 'CONFIRMED'""";

    private static final String COLUMNS =
            "select id, session_id, kind, invitation_id, number, started_at, ends_at from test_attempt ";

    private static final String START = """
            insert into test_attempt (id, session_id, kind, invitation_id, number, started_at, ends_at)
            values (:id, :session, :kind, :invitation, :number, :started, :ends)
                on conflict on constraint test_attempt_number_unique do nothing""";

    /**
     * The draw follows from the id of the attempt, which nobody can guess, and from the bank of its moment: whoever doubts
     * it draws again.
     */
    private static final String DRAW = """
            insert into test_item (attempt_id, number, question_id)
            select :attempt, row_number() over (order by module, rank), id
              from (select q.id, q.module,
                           row_number() over (partition by q.module
                                                  order by sha256(convert_to(cast(:attempt as text) || q.id, 'UTF8'))) as rank
                      from question q
                     where q.code = :code and q.version = :version and q.module in (:modules)
                       and q.written_at <= :at and (q.retired_at is null or q.retired_at > :at)) as drawn
             where rank <= :each""";

    private static final String ITEMS = """
            select i.number, q.module, q.wording, array_to_string(q.choices, chr(10)), q.points, g.choice, g.answered_at
              from test_item i
              join question q on q.id = i.question_id
              left join test_answer g on g.attempt_id = i.attempt_id and g.item = i.number
             where i.attempt_id = :attempt
             order by i.number""";

    private static final String KEYS = """
            select k.choice from test_item i join question_key k on k.question_id = i.question_id
             where i.attempt_id = :attempt order by i.number""";

    private static final String ANSWER = """
            insert into test_answer (attempt_id, item, choice, answered_at, received_at)
            values (:attempt, :item, :choice, :at, :now) on conflict do nothing""";

    private static final String CHOSEN = "select choice from test_answer where attempt_id = :attempt and item = :item";

    private static final String RESULTS = """
            select i.id, i.cooperative_id, i.office, i.name,
                   (select count(*) from test_attempt a
                     where a.session_id = b.session_id and a.kind = b.kind and a.invitation_id = b.invitation_id),
                   cast(b.points as bigint), cast(b.possible as bigint)
              from best_attempt b
              join invitation i on i.id = b.invitation_id
             where b.session_id = :session and b.kind = :kind and i.id > :after
             order by i.id
             limit :most""";

    private final Session database;

    Attempts(Session database) {
        this.database = database;
    }

    /** Who may sit a test: his invitation, and whether he was in a lesson. */
    record Guest(UUID invitation, boolean present) {}

    /** Somebody sits a test. */
    record Attempt(
            UUID id, UUID sessionId, String kind, UUID invitationId, int number, Instant startedAt, Instant endsAt) {}

    /** A question he was asked, its choices one a line, and what he answered. */
    record Item(
            int number,
            int module,
            String wording,
            String choices,
            int points,
            @Nullable Integer choice,
            @Nullable Instant answeredAt) {}

    /** What somebody has earned. */
    record Result(
            UUID invitationId,
            UUID cooperativeId,
            String office,
            String name,
            long attempts,
            long points,
            long possible) {}

    Optional<Guest> guest(UUID session, String person) {
        return database.createNativeQuery(GUEST, Guest.class)
                .setParameter("session", session)
                .setParameter("person", person)
                .uniqueResultOptional();
    }

    /** The attempts of a guest, the latest last. */
    List<Attempt> of(UUID session, TestKind kind, UUID invitation) {
        return database.createNativeQuery(
                        COLUMNS
                                + "where session_id = :session and kind = :kind and invitation_id = :invitation order by number",
                        Attempt.class)
                .setParameter("session", session)
                .setParameter("kind", kind.name())
                .setParameter("invitation", invitation)
                .getResultList();
    }

    Optional<Attempt> find(UUID session, TestKind kind, UUID attempt) {
        return database.createNativeQuery(
                        COLUMNS + "where id = :attempt and session_id = :session and kind = :kind", Attempt.class)
                .setParameter("attempt", attempt)
                .setParameter("session", session)
                .setParameter("kind", kind.name())
                .uniqueResultOptional();
    }

    /** Starts an attempt; false when the same person has started it at the same moment. */
    boolean start(Attempt attempt) {
        return database.createNativeMutationQuery(START)
                        .setParameter("id", attempt.id())
                        .setParameter("session", attempt.sessionId())
                        .setParameter("kind", attempt.kind())
                        .setParameter("invitation", attempt.invitationId())
                        .setParameter("number", attempt.number())
                        .setParameter("started", attempt.startedAt())
                        .setParameter("ends", attempt.endsAt())
                        .executeUpdate()
                == 1;
    }

    /** Draws so many questions of each module; answers how many there are in all. */
    int draw(Attempt attempt, String code, int version, Collection<Integer> modules, int each) {
        return database.createNativeMutationQuery(DRAW)
                .setParameter("attempt", attempt.id())
                .setParameter("code", code)
                .setParameter("version", version)
                .setParameterList("modules", modules)
                .setParameter("at", attempt.startedAt())
                .setParameter("each", each)
                .executeUpdate();
    }

    List<Item> items(UUID attempt) {
        return database.createNativeQuery(ITEMS, Item.class)
                .setParameter("attempt", attempt)
                .getResultList();
    }

    /** The right choices, in the order of the questions; for a test that is settled. */
    List<Integer> keys(UUID attempt) {
        return database.createNativeQuery(KEYS, Integer.class)
                .setParameter("attempt", attempt)
                .getResultList();
    }

    /** Keeps an answer unless there is one; answers the choice that stands. */
    int answer(UUID attempt, int item, int choice, Instant at, Instant now) {
        database.createNativeMutationQuery(ANSWER)
                .setParameter("attempt", attempt)
                .setParameter("item", item)
                .setParameter("choice", choice)
                .setParameter("at", at)
                .setParameter("now", now)
                .executeUpdate();
        return database.createNativeQuery(CHOSEN, Integer.class)
                .setParameter("attempt", attempt)
                .setParameter("item", item)
                .getSingleResult();
    }

    List<Result> results(UUID session, TestKind kind, UUID after, int most) {
        return database.createNativeQuery(RESULTS, Result.class)
                .setParameter("session", session)
                .setParameter("kind", kind.name())
                .setParameter("after", after)
                .setParameter("most", most)
                .getResultList();
    }
}
