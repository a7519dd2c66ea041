package id.koperasi.registry.meeting;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** The calls within the caller's reach. */
@ApplicationScoped
class MeetingCalls implements PanacheRepositoryBase<MeetingCall, UUID> {

    private static final String ONE = "cooperativeId = ?1 and id = ?2";

    MeetingCall get(UUID cooperativeId, UUID callId) {
        return find(ONE, cooperativeId, callId)
                .firstResultOptional()
                .orElseThrow(() -> new RejectedException(new NotFound()));
    }

    /** A call of the members; those who form a cooperative have no roll. */
    MeetingCall ofMembers(UUID cooperativeId, UUID callId) {
        return find(ONE, cooperativeId, callId)
                .firstResultOptional()
                .filter(call -> call.convened().kind().ofMembers())
                .orElseThrow(() -> new RejectedException(new NotFound()));
    }

    /** The call of a meeting, when there was one on record. */
    Optional<MeetingCall> of(Meeting meeting) {
        return find(ONE, meeting.cooperativeId(), meeting.id()).firstResultOptional();
    }

    /** A call of the members to be settled: whoever comes second waits, and then finds what the first has done. */
    MeetingCall lockedOfMembers(UUID cooperativeId, UUID callId) {
        return locked(cooperativeId, callId)
                .filter(call -> call.convened().kind().ofMembers())
                .orElseThrow(() -> new RejectedException(new NotFound()));
    }

    /** The same of those who are about to form a cooperative. */
    MeetingCall lockedOfFormation(UUID cooperativeId, UUID callId) {
        return locked(cooperativeId, callId)
                .filter(call -> !call.convened().kind().ofMembers())
                .orElseThrow(() -> new RejectedException(new NotFound()));
    }

    private Optional<MeetingCall> locked(UUID cooperativeId, UUID callId) {
        return find(ONE, cooperativeId, callId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    Page<MeetingCall> page(UUID cooperativeId, PageRequest request) {
        Cursor after = request.after();
        return Page.of(
                find(
                                "cooperativeId = ?1 and id > ?2 order by id",
                                cooperativeId,
                                after == null ? new UUID(0, 0) : after.uuid(0))
                        .range(0, request.rowsToRead() - 1)
                        .list(),
                request.limit(),
                call -> Cursor.of(call.id()));
    }
}
