package id.koperasi.training.exam;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.training.exam.ExamRejection.NoModuleAlike;
import id.koperasi.training.exam.ExamRejection.UnknownModule;
import id.koperasi.training.exam.ExamRejection.VersionOntoItself;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;

/**
 * A new version of a curriculum takes over the questions of an older one that are still drawn, word for word and with their
 * keys. A question is taken over once; what has changed since is retired and written anew.
 */
@ApplicationScoped
class CopyingQuestions {

    private static final String ALIKE = """
            select o.number, n.number
              from curriculum_module o
              join curriculum_module n on n.code = o.code and n.version = :to and lower(n.title) = lower(o.title)
             where o.code = :code and o.version = :from
             order by o.number""";

    private static final String COPY = """
            insert into question (id, code, version, module, wording, choices, points, written_by, written_at, copied_from)
            select uuidv7(), q.code, :to, :toModule, q.wording, q.choices, q.points, :by, :now, q.id
              from question q
             where q.code = :code and q.version = :from and q.module = :fromModule and q.retired_at is null
                on conflict (copied_from, version) where copied_from is not null do nothing""";

    private static final String COPY_KEYS = """
            insert into question_key (question_id, choice)
            select n.id, k.choice
              from question n
              join question_key k on k.question_id = n.copied_from
             where n.code = :code and n.version = :to
                on conflict (question_id) do nothing""";

    private final Questions questions;
    private final Session database;
    private final CurrentCaller caller;
    private final BusinessClock clock;

    CopyingQuestions(Questions questions, Session database, CurrentCaller caller, BusinessClock clock) {
        this.questions = questions;
        this.database = database;
        this.caller = caller;
        this.clock = clock;
    }

    /** The questions on one module of the older version go to one of the newer. */
    record Pair(int from, int to) {}

    /** How many went from one module to another this time. */
    record Copied(int from, int to, int questions) {}

    /**
     * Takes over what is still drawn.
     *
     * @param pairs which module goes where; none for those of the same title
     */
    @Transactional
    List<Copied> copy(String code, int from, int to, List<Pair> pairs) {
        if (from == to) {
            throw new RejectedException(new VersionOntoItself());
        }
        List<Pair> meant = pairs.isEmpty() ? alike(code, from, to) : pairs;
        Instant now = clock.now();
        List<Copied> copied =
                meant.stream().map(pair -> copy(code, from, to, pair, now)).toList();
        database.createNativeMutationQuery(COPY_KEYS)
                .setParameter("code", code)
                .setParameter("to", to)
                .executeUpdate();
        return copied;
    }

    private Copied copy(String code, int from, int to, Pair pair, Instant now) {
        mustHave(code, from, pair.from());
        mustHave(code, to, pair.to());
        int copied = database.createNativeMutationQuery(COPY)
                .setParameter("code", code)
                .setParameter("from", from)
                .setParameter("fromModule", pair.from())
                .setParameter("to", to)
                .setParameter("toModule", pair.to())
                .setParameter("by", caller.get().subject())
                .setParameter("now", now)
                .executeUpdate();
        return new Copied(pair.from(), pair.to(), copied);
    }

    private List<Pair> alike(String code, int from, int to) {
        List<Pair> alike = database.createNativeQuery(ALIKE, Pair.class)
                .setParameter("code", code)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
        if (alike.isEmpty()) {
            throw new RejectedException(new NoModuleAlike(from, to));
        }
        return alike;
    }

    private void mustHave(String code, int version, int module) {
        if (!questions.hasModule(code, version, module)) {
            throw new RejectedException(new UnknownModule(version, module));
        }
    }
}
