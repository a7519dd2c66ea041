package id.koperasi.registry.revision;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** The newer files. */
@ApplicationScoped
class RegionRevisions implements PanacheRepositoryBase<RegionRevision, UUID> {

    /** The one that counts; none while the first file does. */
    Optional<RegionRevision> inForce() {
        return find("appliedAt is not null order by appliedAt desc").firstResultOptional();
    }

    Optional<RegionRevision> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
