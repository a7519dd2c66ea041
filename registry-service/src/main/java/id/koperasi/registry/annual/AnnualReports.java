package id.koperasi.registry.annual;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The reports of annual meetings within the caller's reach. */
@ApplicationScoped
class AnnualReports implements PanacheRepositoryBase<AnnualReport, UUID> {

    private static final String HEARD = """
            select kind = 'ANNUAL' and quorate, book_year, held_on, present
              from meeting
             where cooperative_id = :cooperative and id = :meeting""";

    private final Session session;

    AnnualReports(Session session) {
        this.session = session;
    }

    /**
     * What the minutes say of the meeting.
     *
     * @param annual whether it is an annual meeting to which enough came
     * @param bookYear whose accounts it heard; 0 when it is none
     * @param heldOn the day
     * @param present how many came
     */
    record Heard(boolean annual, int bookYear, LocalDate heldOn, int present) {}

    Heard heard(UUID cooperativeId, UUID meetingId) {
        return session.createNativeQuery(HEARD, Object[].class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("meeting", meetingId)
                .getResultStream()
                .map(row -> new Heard(
                        (Boolean) row[0], row[1] == null ? 0 : (Integer) row[1], (LocalDate) row[2], (Integer) row[3]))
                .findFirst()
                .orElseThrow(() -> new RejectedException(new NotFound()));
    }

    Optional<AnnualReport> of(UUID cooperativeId, UUID meetingId) {
        return find("cooperativeId = ?1 and meetingId = ?2", cooperativeId, meetingId)
                .firstResultOptional();
    }

    Optional<AnnualReport> locked(UUID cooperativeId, UUID meetingId) {
        return find("cooperativeId = ?1 and meetingId = ?2", cooperativeId, meetingId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Those of these meetings, held until the transaction ends. */
    List<AnnualReport> lockedAmong(List<UUID> meetingIds) {
        return find("meetingId in ?1 order by meetingId", meetingIds)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
