package id.koperasi.registry.meeting;

import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The meetings within the caller's reach. */
@ApplicationScoped
class Meetings implements PanacheRepositoryBase<Meeting, UUID> {

    /** One meeting of one cooperative. */
    Optional<Meeting> find(UUID cooperativeId, UUID meetingId) {
        return find("cooperativeId = ?1 and id = ?2", cooperativeId, meetingId).firstResultOptional();
    }

    /** The meeting whose place another takes, when it names one and it is there. */
    @Nullable Meeting first(UUID cooperativeId, Convened second) {
        UUID secondCallOf = second.secondCallOf();
        return secondCallOf == null ? null : find(cooperativeId, secondCallOf).orElse(null);
    }

    /** The meeting that took the place of one to which too few came. */
    Optional<Meeting> secondOf(UUID meetingId) {
        return find("secondCallOf", meetingId).firstResultOptional();
    }

    /** Whether enough members came to a meeting on a day. */
    boolean anyOfMembersOn(UUID cooperativeId, LocalDate day) {
        return list("cooperativeId = ?1 and heldOn = ?2", cooperativeId, day).stream()
                .anyMatch(meeting -> meeting.quorate() && meeting.kind().ofMembers());
    }

    /** The first day on which members heard the accounts of a year. */
    Optional<LocalDate> heard(UUID cooperativeId, int bookYear) {
        return list("cooperativeId = ?1 and bookYear = ?2 order by heldOn", cooperativeId, bookYear).stream()
                .filter(Meeting::quorate)
                .map(Meeting::heldOn)
                .findFirst();
    }

    /** The meetings of one cooperative in the order they were put on record. */
    Page<Meeting> page(UUID cooperativeId, PageRequest request) {
        Cursor after = request.after();
        PanacheQuery<Meeting> meetings = after == null
                ? find("cooperativeId = ?1 order by id", cooperativeId)
                : find("cooperativeId = ?1 and id > ?2 order by id", cooperativeId, after.uuid(0));
        return Page.of(
                meetings.range(0, request.rowsToRead() - 1).list(),
                request.limit(),
                meeting -> Cursor.of(meeting.id()));
    }
}
