package id.koperasi.training.exam;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The tests of the sessions within the caller's reach. */
@ApplicationScoped
class SessionTests {

    private static final String RULE = """
            select sync_within_hours, grace_seconds, least_group from test_rule
             where valid_from <= cast(cast(:at as timestamptz) as date) order by valid_from desc limit 1""";

    private static final String PLAN = """
            insert into session_test (session_id, kind, questions_per_module, minutes, opens_at, closes_at, settles_at,
                                      planned_by)
            values (:session, :kind, :questions, :minutes, :opens, :closes, :settles, :by)
                on conflict do nothing""";

    private static final String COLUMNS = """
            select session_id, kind, questions_per_module, minutes, opens_at, closes_at, settles_at
              from session_test where session_id = :session\s""";

    private static final String RUNNING = """
            select count(*) from test_attempt a
             where a.session_id = :session and a.kind = :kind and a.ends_at > :now
               and exists (select from test_item i
                            where i.attempt_id = a.id
                              and not exists (select from test_answer g where g.attempt_id = a.id and g.item = i.number))""";

    private static final String BEGUN =
            "select count(*) from test_attempt a where a.session_id = :session and a.kind = :kind";

    private static final String REPLAN = """
            update session_test
               set questions_per_module = :questions, minutes = :minutes, opens_at = :opens, closes_at = :closes,
                   settles_at = :settles, planned_by = :by
             where session_id = :session and kind = :kind""";

    private static final String SETTLE = """
            update session_test set closes_at = least(closes_at, :now), settles_at = :now
             where session_id = :session and kind = :kind""";

    private final Session database;

    SessionTests(Session database) {
        this.database = database;
    }

    /** How tests are taken. */
    record Rule(int syncWithinHours, int graceSeconds, int leastGroup) {}

    /** A test of a session. */
    record SessionTest(
            UUID sessionId,
            String kind,
            int questionsPerModule,
            int minutes,
            Instant opensAt,
            Instant closesAt,
            Instant settlesAt) {

        boolean opens(Instant moment) {
            return !moment.isBefore(opensAt) && moment.isBefore(closesAt);
        }

        /** Whether the other is this one, only longer open. */
        boolean prolongedBy(SessionTest other) {
            return other.questionsPerModule == questionsPerModule
                    && other.minutes == minutes
                    && !other.opensAt.isAfter(opensAt)
                    && !other.closesAt.isBefore(closesAt);
        }

        boolean settled(Instant moment) {
            return !moment.isBefore(settlesAt);
        }
    }

    /** The rule of the day of a moment. */
    Rule rule(Instant at) {
        return database.createNativeQuery(RULE, Rule.class)
                .setParameter("at", at)
                .getSingleResult();
    }

    /** Plans a test; false when the session has it. */
    boolean plan(SessionTest test, String by) {
        return write(PLAN, test, by) == 1;
    }

    /** Plans it anew. */
    void replan(SessionTest test, String by) {
        write(REPLAN, test, by);
    }

    private int write(String statement, SessionTest test, String by) {
        return database.createNativeMutationQuery(statement)
                .setParameter("session", test.sessionId())
                .setParameter("kind", test.kind())
                .setParameter("questions", test.questionsPerModule())
                .setParameter("minutes", test.minutes())
                .setParameter("opens", test.opensAt())
                .setParameter("closes", test.closesAt())
                .setParameter("settles", test.settlesAt())
                .setParameter("by", by)
                .executeUpdate();
    }

    /** How many attempts at it were begun. */
    long begun(UUID session, TestKind kind) {
        return database.createNativeQuery(BEGUN, Long.class)
                .setParameter("session", session)
                .setParameter("kind", kind.name())
                .getSingleResult();
    }

    List<SessionTest> of(UUID session) {
        return database.createNativeQuery(COLUMNS + "order by opens_at", SessionTest.class)
                .setParameter("session", session)
                .getResultList();
    }

    Optional<SessionTest> find(UUID session, TestKind kind) {
        return one("and kind = :kind", session, kind);
    }

    /** The test, which nobody settles before the end of the transaction; many may hold it so at once. */
    Optional<SessionTest> kept(UUID session, TestKind kind) {
        return one("and kind = :kind for share", session, kind);
    }

    /** The test, to settle it: whoever hands in answers has finished, or comes too late. */
    Optional<SessionTest> locked(UUID session, TestKind kind) {
        return one("and kind = :kind for update", session, kind);
    }

    private Optional<SessionTest> one(String condition, UUID session, TestKind kind) {
        return database.createNativeQuery(COLUMNS + condition, SessionTest.class)
                .setParameter("session", session)
                .setParameter("kind", kind.name())
                .uniqueResultOptional();
    }

    /** How many are sitting it: their time is not over, and a question is open. */
    long running(UUID session, TestKind kind, Instant now) {
        return database.createNativeQuery(RUNNING, Long.class)
                .setParameter("session", session)
                .setParameter("kind", kind.name())
                .setParameter("now", now)
                .getSingleResult();
    }

    void settle(UUID session, TestKind kind, Instant now) {
        database.createNativeMutationQuery(SETTLE)
                .setParameter("session", session)
                .setParameter("kind", kind.name())
                .setParameter("now", now)
                .executeUpdate();
    }
}
