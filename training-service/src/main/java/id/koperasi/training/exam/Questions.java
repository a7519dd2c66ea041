package id.koperasi.training.exam;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The question bank. Its keys are in a table of their own, which no list reads. */
@ApplicationScoped
class Questions {

    private static final String HAS_MODULE = """
            select exists (select from curriculum_module where code = :code and version = :version and number = :module)""";

    private static final String WRITE = """
            insert into question (id, code, version, module, wording, choices, points, written_by, written_at)
            values (:id, :code, :version, :module, :wording, string_to_array(:choices, chr(10)), :points, :by, :now)""";

    private static final String WRITE_KEY = "insert into question_key (question_id, choice) values (:id, :key)";

    private static final String COLUMNS = """
            select id, version, module, wording, array_to_string(choices, chr(10)), points, retired_at, retired_why
              from question\s""";

    private static final String RETIRE =
            "update question set retired_at = :now, retired_why = :why where id = :id and retired_at is null";

    private static final String SCANT = """
            select m.number from curriculum_module m
             where m.code = :code and m.version = :version and m.number in (:modules)
               and (select count(*) from question q
                     where q.code = m.code and q.version = m.version and q.module = m.number and q.retired_at is null)
                   < :needed
             order by m.number""";

    private final Session database;

    Questions(Session database) {
        this.database = database;
    }

    /** A question that is written; its choices one a line, and which of them is right. */
    record NewQuestion(
            UUID id, String code, int version, int module, String wording, String choices, int points, int key) {}

    /** A question as everybody may see it who may see it at all: without its key. */
    record Question(
            UUID id,
            int version,
            int module,
            String wording,
            String choices,
            int points,
            @Nullable Instant retiredAt,
            @Nullable String retiredWhy) {}

    boolean hasModule(String code, int version, int module) {
        return database.createNativeQuery(HAS_MODULE, Boolean.class)
                .setParameter("code", code)
                .setParameter("version", version)
                .setParameter("module", module)
                .getSingleResult();
    }

    void write(NewQuestion question, String by, Instant now) {
        database.createNativeMutationQuery(WRITE)
                .setParameter("id", question.id())
                .setParameter("code", question.code())
                .setParameter("version", question.version())
                .setParameter("module", question.module())
                .setParameter("wording", question.wording())
                .setParameter("choices", question.choices())
                .setParameter("points", question.points())
                .setParameter("by", by)
                .setParameter("now", now)
                .executeUpdate();
        database.createNativeMutationQuery(WRITE_KEY)
                .setParameter("id", question.id())
                .setParameter("key", question.key())
                .executeUpdate();
    }

    Optional<Question> find(String code, UUID id) {
        return database.createNativeQuery(COLUMNS + "where id = :id and code = :code", Question.class)
                .setParameter("id", id)
                .setParameter("code", code)
                .uniqueResultOptional();
    }

    /** Retires a question; false when somebody has done so. */
    boolean retire(UUID id, RetirementReason why, Instant now) {
        return database.createNativeMutationQuery(RETIRE)
                        .setParameter("id", id)
                        .setParameter("why", why.name())
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    List<Question> of(String code, int version, long afterModule, UUID after, int most) {
        return database.createNativeQuery(COLUMNS + """
                        where code = :code and version = :version and (module, id) > (:afterModule, :after)
                        order by module, id limit :most""", Question.class)
                .setParameter("code", code)
                .setParameter("version", version)
                .setParameter("afterModule", afterModule)
                .setParameter("after", after)
                .setParameter("most", most)
                .getResultList();
    }

    /** Of these modules those with fewer questions in use than needed. */
    List<Integer> scant(String code, int version, Collection<Integer> modules, int needed) {
        return database.createNativeQuery(SCANT, Integer.class)
                .setParameter("code", code)
                .setParameter("version", version)
                .setParameterList("modules", modules)
                .setParameter("needed", needed)
                .getResultList();
    }
}
