package id.koperasi.registry.amendment;

import id.koperasi.registry.cooperative.Particular;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What was told anew about the cooperatives within the caller's reach. */
@ApplicationScoped
class ParticularChanges implements PanacheRepositoryBase<ParticularChange, UUID> {

    /** The meetings whose decision to change the statutes has served an amendment. */
    Set<UUID> decidedBy(UUID cooperativeId) {
        return list("cooperativeId = ?1 and meetingId is not null", cooperativeId).stream()
                .map(ParticularChange::meetingId)
                .collect(Collectors.toSet());
    }

    /** The day from which on the last amendment of a particular counts. */
    Optional<LocalDate> lastAmended(UUID cooperativeId, Particular particular) {
        return find(
                        "cooperativeId = ?1 and particular = ?2 and effectiveOn is not null order by effectiveOn desc",
                        cooperativeId,
                        particular)
                .firstResultOptional()
                .map(ParticularChange::effectiveOn);
    }
}
