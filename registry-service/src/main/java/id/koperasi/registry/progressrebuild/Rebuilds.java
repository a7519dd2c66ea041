package id.koperasi.registry.progressrebuild;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rebuilds that were asked for. */
@ApplicationScoped
class Rebuilds implements PanacheRepositoryBase<Rebuild, UUID> {

    private static final String DIFFERENCES = """
            select region_code, fact, grain, day, was, mended_to
              from progress_difference
             where rebuild_id = :rebuild
             order by region_code, fact, grain, day
             limit 100""";

    /** A figure that differed from the facts. */
    record Difference(String regionCode, String fact, String grain, LocalDate day, long was, long mendedTo) {}

    /** The one that is not finished; nobody else works on it meanwhile. */
    Optional<Rebuild> running() {
        return find("finishedAt is null")
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    List<Difference> differences(UUID rebuildId) {
        List<?> rows = getEntityManager()
                .createNativeQuery(DIFFERENCES, Object[].class)
                .setParameter("rebuild", rebuildId)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Difference(
                        (String) row[0], (String) row[1], (String) row[2], (LocalDate) row[3], (Long) row[4], (Long)
                                row[5]))
                .toList();
    }
}
