package id.koperasi.training.curriculum;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** The curricula that come with the service. */
@ApplicationScoped
public class Curricula {

    private static final String COLUMNS = """
            select code, version, valid_from, title, minutes_per_jp, pass_percent, validity_months, basis
              from curriculum\s""";

    private static final String KEEP = """
            insert into curriculum (code, version, valid_from, title, minutes_per_jp, pass_percent, validity_months, basis)
            values (:code, :version, :validFrom, :title, :minutes, :pass, :months, :basis)
                on conflict do nothing""";

    private static final String KEEP_MODULE = """
            insert into curriculum_module (code, version, number, title, jp, kind)
            values (:code, :version, :number, :title, :jp, :kind)""";

    private static final String KEEP_OFFICE =
            "insert into curriculum_office (code, version, office) values (:code, :version, :office)";

    private static final String KEEP_TEST_RULE = """
            insert into curriculum_test_rule (code, version, attempts, pass_percent)
            values (:code, :version, :attempts, :pass)""";

    private final Session database;

    Curricula(Session database) {
        this.database = database;
    }

    /** The version that sessions beginning on this day follow. */
    public Optional<Curriculum> inForce(String code, LocalDate day) {
        return database.createNativeQuery(
                        COLUMNS + "where code = :code and valid_from <= :day order by valid_from desc limit 1",
                        Curriculum.class)
                .setParameter("code", code)
                .setParameter("day", day)
                .uniqueResultOptional();
    }

    /** One version. */
    public Optional<Curriculum> version(String code, int version) {
        return database.createNativeQuery(COLUMNS + "where code = :code and version = :version", Curriculum.class)
                .setParameter("code", code)
                .setParameter("version", version)
                .uniqueResultOptional();
    }

    /** The version of each curriculum that is in force on a day, those after a code. */
    List<Curriculum> allInForce(LocalDate day, String after, int most) {
        return database.createNativeQuery(
                        "select distinct on (code)" + COLUMNS.substring("select".length())
                                + "where valid_from <= :day and code > :after order by code, valid_from desc limit :most",
                        Curriculum.class)
                .setParameter("day", day)
                .setParameter("after", after)
                .setParameter("most", most)
                .getResultList();
    }

    /** The modules of a version, in their order. */
    public List<CurriculumModule> modules(Curriculum curriculum) {
        return database.createNativeQuery("""
                        select number, title, jp, kind from curriculum_module
                         where code = :code and version = :version order by number""", Module.class)
                .setParameter("code", curriculum.code())
                .setParameter("version", curriculum.version())
                .getResultStream()
                .map(Module::view)
                .toList();
    }

    private record Module(int number, String title, int jp, String kind) {

        private CurriculumModule view() {
            return new CurriculumModule(number, title, jp, LessonKind.valueOf(kind));
        }
    }

    /** Whom a version is for. */
    public List<String> offices(Curriculum curriculum) {
        return database.createNativeQuery(
                        "select office from curriculum_office where code = :code and version = :version order by office",
                        String.class)
                .setParameter("code", curriculum.code())
                .setParameter("version", curriculum.version())
                .getResultList();
    }

    /** What a version says of tests. */
    public TestRule testRule(String code, int version) {
        return database.createNativeQuery(
                        "select attempts, pass_percent from curriculum_test_rule where code = :code and version = :version",
                        TestRule.class)
                .setParameter("code", code)
                .setParameter("version", version)
                .uniqueResultOptional()
                .orElse(TestRule.UNSAID);
    }

    void keepTestRule(Curriculum curriculum, TestRule rule) {
        database.createNativeMutationQuery(KEEP_TEST_RULE)
                .setParameter("code", curriculum.code())
                .setParameter("version", curriculum.version())
                .setParameter("attempts", rule.attempts())
                .setParameter("pass", rule.passPercent(), Integer.class)
                .executeUpdate();
    }

    /** The latest version, in force or still to come. */
    Optional<Curriculum> latest(String code) {
        return database.createNativeQuery(
                        COLUMNS + "where code = :code order by version desc limit 1", Curriculum.class)
                .setParameter("code", code)
                .uniqueResultOptional();
    }

    /** Keeps a new version; false when somebody else has made that version meanwhile. */
    boolean keep(Curriculum curriculum, List<CurriculumModule> modules, List<String> offices) {
        int kept = database.createNativeMutationQuery(KEEP)
                .setParameter("code", curriculum.code())
                .setParameter("version", curriculum.version())
                .setParameter("validFrom", curriculum.validFrom())
                .setParameter("title", curriculum.title())
                .setParameter("minutes", curriculum.minutesPerJp())
                .setParameter("pass", curriculum.passPercent())
                .setParameter("months", curriculum.validityMonths(), Integer.class)
                .setParameter("basis", curriculum.basis())
                .executeUpdate();
        if (kept == 0) {
            return false;
        }
        for (CurriculumModule module : modules) {
            database.createNativeMutationQuery(KEEP_MODULE)
                    .setParameter("code", curriculum.code())
                    .setParameter("version", curriculum.version())
                    .setParameter("number", module.number())
                    .setParameter("title", module.title())
                    .setParameter("jp", module.jp())
                    .setParameter("kind", module.kind().name())
                    .executeUpdate();
        }
        for (String office : offices) {
            database.createNativeMutationQuery(KEEP_OFFICE)
                    .setParameter("code", curriculum.code())
                    .setParameter("version", curriculum.version())
                    .setParameter("office", office)
                    .executeUpdate();
        }
        return true;
    }
}
