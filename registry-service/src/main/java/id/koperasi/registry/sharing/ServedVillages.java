package id.koperasi.registry.sharing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The villages that share a cooperative, within the caller's reach. */
@ApplicationScoped
class ServedVillages implements PanacheRepositoryBase<ServedVillage, ServedVillage.Key> {

    private static final String TELL = """
            update served_village set served_from = :from, served_until = cast(:until as date)
             where village_code = :village and served_from = :before""";

    /** Those that share or have shared one. */
    List<ServedVillage> of(UUID cooperativeId) {
        return list("cooperativeId = ?1 order by servedFrom, villageCode", cooperativeId);
    }

    /** The one that was told to share it from a day on, held until the transaction ends. */
    Optional<ServedVillage> told(UUID cooperativeId, String villageCode, LocalDate from) {
        return find("cooperativeId = ?1 and villageCode = ?2 and servedFrom = ?3", cooperativeId, villageCode, from)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** It shared on other days; by these it is known, so what was read of it is not it any more. */
    void tell(ServedVillage shares, LocalDate from, @Nullable LocalDate until) {
        getEntityManager().detach(shares);
        getEntityManager()
                .unwrap(Session.class)
                .createNativeMutationQuery(TELL)
                .setParameter("from", from)
                .setParameter("until", until, LocalDate.class)
                .setParameter("village", shares.villageCode())
                .setParameter("before", shares.servedFrom())
                .executeUpdate();
    }

    /** The one that shares it now, held until the transaction ends. */
    Optional<ServedVillage> served(UUID cooperativeId, String villageCode) {
        return find("cooperativeId = ?1 and villageCode = ?2 and servedUntil is null", cooperativeId, villageCode)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }
}
