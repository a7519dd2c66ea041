package id.koperasi.registry.registerimport;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The imports within the caller's reach. */
@ApplicationScoped
class RegisterImports implements PanacheRepositoryBase<RegisterImport, UUID> {

    private static final UUID AFTER_ALL = new UUID(-1, -1);
    private static final String ONE_AT_A_TIME =
            "select pg_advisory_xact_lock(hashtextextended('register-imports', 0)) is null as waited";

    RegisterImport get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new RejectedException(new NotFound()));
    }

    /** One to be changed: whoever comes second waits, and then finds what the first has done. */
    RegisterImport locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new RejectedException(new NotFound()));
    }

    /** The newest first. */
    List<RegisterImport> list(@Nullable UUID before, int rows) {
        return find("id < ?1 order by id desc", before == null ? AFTER_ALL : before)
                .range(0, rows - 1)
                .list();
    }

    /** Takes the oldest that waits, or that was left behind, unless another is at work: they are taken one by one. */
    Optional<RegisterImport> claim(Instant now, Instant until) {
        getEntityManager().createNativeQuery(ONE_AT_A_TIME, Boolean.class).getSingleResult();
        if (count("status = ?1 and leasedUntil >= ?2", ImportStatus.RUNNING, now) > 0) {
            return Optional.empty();
        }
        Optional<RegisterImport> due = find(
                        "status in ?1 order by requestedAt, id", List.of(ImportStatus.WAITING, ImportStatus.RUNNING))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
        due.ifPresent(found -> found.taken(now, until));
        return due;
    }
}
