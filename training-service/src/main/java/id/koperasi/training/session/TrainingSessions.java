package id.koperasi.training.session;

import id.koperasi.platform.audit.AuditTrail;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.request.Cursor;
import id.koperasi.training.region.Region;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The sessions within the caller's reach: those of his region, and those he himself is invited to. */
@ApplicationScoped
public class TrainingSessions implements PanacheRepositoryBase<TrainingSession, UUID> {

    private static final LocalDate AFTER_ALL = LocalDate.of(9999, 12, 31);
    private static final UUID LAST = new UUID(-1, -1);

    private final AuditTrail audit;

    TrainingSessions(AuditTrail audit) {
        this.audit = audit;
    }

    /** The session, or the answer for what does not exist. */
    public TrainingSession required(UUID id) {
        return known(findByIdOptional(id));
    }

    /** The session, which stays as it is until the end of the transaction. */
    public TrainingSession locked(UUID id) {
        return known(findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The session, which nobody ends before the end of the transaction; many may hold it so at once. */
    public TrainingSession kept(UUID id) {
        return known(findByIdOptional(id, LockModeType.PESSIMISTIC_READ));
    }

    private TrainingSession known(Optional<TrainingSession> found) {
        TrainingSession session = found.orElseThrow(() -> new RejectedException(new NotFound()));
        audit.concerns(null, session.region().code());
        return session;
    }

    Optional<TrainingSession> same(ScheduleSession plan) {
        return find(
                        "regionCode = ?1 and startsOn = ?2 and title = ?3",
                        plan.region().code(),
                        plan.startsOn(),
                        plan.title())
                .firstResultOptional();
    }

    /** Sessions of a region, or of all within reach, the latest first. */
    List<TrainingSession> latest(Optional<Region> region, @Nullable Cursor after, int most) {
        LocalDate day = after == null ? AFTER_ALL : after.date(0);
        UUID id = after == null ? LAST : after.uuid(1);
        String from = region.map(Region::code).orElse("");
        String until = region.map(Region::end).orElse("~");
        return find(
                        "regionCode >= ?1 and regionCode < ?2 and (startsOn, id) < (?3, ?4) order by startsOn desc, id desc",
                        from,
                        until,
                        day,
                        id)
                .range(0, most - 1)
                .list();
    }
}
