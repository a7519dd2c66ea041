package id.koperasi.funding.programme;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The programmes and their versions. */
@ApplicationScoped
public class Programmes implements PanacheRepositoryBase<Programme, String> {

    private final EntityManager entities;

    Programmes(EntityManager entities) {
        this.entities = entities;
    }

    /** The programme, or the refusal that there is none. */
    public Programme get(String code) {
        return findByIdOptional(code).orElseThrow(() -> new RejectedException(new NotFound()));
    }

    /** The version that counts on a day; none before the first begins. */
    public Optional<ProgrammeVersion> inForce(String code, LocalDate day) {
        return entities.createQuery(
                        "from ProgrammeVersion where programmeCode = :code and effectiveFrom <= :day"
                                + " order by effectiveFrom desc",
                        ProgrammeVersion.class)
                .setParameter("code", code)
                .setParameter("day", day)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** A version that is known to exist. */
    public ProgrammeVersion version(String code, int version) {
        return entities.createQuery(
                        "from ProgrammeVersion where programmeCode = :code and version = :version",
                        ProgrammeVersion.class)
                .setParameter("code", code)
                .setParameter("version", version)
                .getSingleResult();
    }

    /** Whether there is such a version. */
    public boolean has(String code, int version) {
        return versionsOf(code).stream().anyMatch(each -> each.version() == version);
    }

    List<Programme> all() {
        return list("order by code");
    }

    /** Every version of a programme, in order. */
    public List<ProgrammeVersion> versionsOf(String code) {
        return entities.createQuery(
                        "from ProgrammeVersion where programmeCode = :code order by version", ProgrammeVersion.class)
                .setParameter("code", code)
                .getResultList();
    }
}
