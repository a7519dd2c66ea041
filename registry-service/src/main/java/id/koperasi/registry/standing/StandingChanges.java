package id.koperasi.registry.standing;

import id.koperasi.registry.standing.StandingChange.Change;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The changes of standing within the caller's reach. */
@ApplicationScoped
class StandingChanges implements PanacheRepositoryBase<StandingChange, UUID> {

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
