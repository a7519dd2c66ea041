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
                        select number, title, jp from curriculum_module
                         where code = :code and version = :version order by number""", CurriculumModule.class)
                .setParameter("code", curriculum.code())
                .setParameter("version", curriculum.version())
                .getResultList();
    }
}
