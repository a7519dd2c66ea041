package id.koperasi.ledger.duesrun;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The runs within the caller's reach. */
@ApplicationScoped
class DuesRuns implements PanacheRepositoryBase<DuesRun, UUID> {

    private static final UUID AFTER_ALL = new UUID(-1, -1);

    DuesRun of(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new RejectedException(new NotFound()));
    }

    /** One to be changed: whoever comes second waits, and then finds what the first has done. */
    DuesRun locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new RejectedException(new NotFound()));
    }

    Optional<DuesRun> ofPayrollList(UUID listId) {
        return find("payrollListId", listId).firstResultOptional();
    }

    /** The newest first. */
    Page<DuesRun> page(PageRequest request) {
        Cursor after = request.after();
        List<DuesRun> rows = find("id < ?1 order by id desc", after == null ? AFTER_ALL : after.uuid(0))
                .range(0, request.limit())
                .list();
        return Page.of(rows, request.limit(), run -> Cursor.of(run.id()));
    }

    /** Takes the oldest that nobody works on; one that fails lets the others go first. */
    Optional<DuesRun> claim(Instant now, Instant until) {
        Optional<DuesRun> due = find(
                        "status = ?1 and (leasedUntil is null or leasedUntil < ?2) order by failures, requestedAt, id",
                        RunStatus.RUNNING,
                        now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", -2) // skip locked
                .firstResultOptional();
        due.ifPresent(run -> run.taken(until));
        return due;
    }
}
