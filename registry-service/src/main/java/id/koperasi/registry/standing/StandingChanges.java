package id.koperasi.registry.standing;

import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.registry.standing.StandingChange.Change;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The changes of standing within the caller's reach. */
@ApplicationScoped
class StandingChanges implements PanacheRepositoryBase<StandingChange, UUID> {

    private static final String TELL = "select standing_told_anew(:id, :on, cast(:due as date)) is null as told";
    private static final String COVERED = "select covered_by_another(:cooperative, :day)";

    /** Told anew; what was read of it is not it any more. */
    void tell(StandingChange change, LocalDate on, @Nullable LocalDate assetsDueOn) {
        Session session = getEntityManager().unwrap(Session.class);
        session.flush();
        session.detach(change);
        session.createNativeQuery(TELL, Boolean.class)
                .setParameter("id", change.id())
                .setParameter("on", on)
                .setParameter("due", assetsDueOn, LocalDate.class)
                .getSingleResult();
    }

    /** Whether the village of a cooperative that ended had another before a day. */
    boolean coveredByAnother(UUID cooperativeId, LocalDate day) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(COVERED, Boolean.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("day", day)
                .getSingleResult();
    }

    /** The changes of a cooperative in the order they were written down. */
    Page<StandingChange> page(UUID cooperativeId, PageRequest request) {
        Cursor after = request.after();
        return Page.of(
                find(
                                "cooperativeId = ?1 and id > ?2 order by id",
                                cooperativeId,
                                after == null ? new UUID(0, 0) : after.uuid(0))
                        .range(0, request.rowsToRead() - 1)
                        .list(),
                request.limit(),
                change -> Cursor.of(change.id()));
    }

    /** What happened to a cooperative, the first thing first. */
    List<StandingChange> of(UUID cooperativeId) {
        return list("cooperativeId = ?1 order by occurredOn, recordedAt, id", cooperativeId);
    }

    /** Whether a meeting was named for a merger already, of its own cooperative or of one that it received. */
    boolean servedMerger(UUID meetingId) {
        return count("change = ?1 and (meetingId = ?2 or receivingMeetingId = ?2)", Change.MERGED, meetingId) > 0;
    }

    /** A change that can happen only once. */
    Optional<StandingChange> once(UUID cooperativeId, Change change) {
        return find("cooperativeId = ?1 and change = ?2", cooperativeId, change).firstResultOptional();
    }
}
