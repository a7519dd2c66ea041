package id.koperasi.registry.sharing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The villages that share a cooperative, within the caller's reach. */
@ApplicationScoped
class ServedVillages implements PanacheRepositoryBase<ServedVillage, ServedVillage.Key> {

    /** Those that share or have shared one. */
    List<ServedVillage> of(UUID cooperativeId) {
        return list("cooperativeId = ?1 order by servedFrom, villageCode", cooperativeId);
    }

    /** The one that shares it now, held until the transaction ends. */
    Optional<ServedVillage> served(UUID cooperativeId, String villageCode) {
        return find("cooperativeId = ?1 and villageCode = ?2 and servedUntil is null", cooperativeId, villageCode)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }
}
