package id.koperasi.registry.premises;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The agreements within the caller's reach. */
@ApplicationScoped
class OperatingAgreements implements PanacheRepositoryBase<OperatingAgreement, UUID> {

    private static final int MOST = 100;

    /** All agreements on a facility, the latest first. */
    List<OperatingAgreement> of(UUID facilityId) {
        return find("facilityId = ?1 order by fromOn desc", facilityId)
                .range(0, MOST - 1)
                .list();
    }

    /** Those of a cooperative that are not over on a day, held until the transaction ends. */
    List<OperatingAgreement> lockNotOver(UUID cooperativeId, LocalDate day) {
        return find("cooperativeId = ?1 and endedOn is null and untilOn > ?2 order by id", cooperativeId, day)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Those that ended early on a day for a reason, held until the transaction ends. */
    List<OperatingAgreement> lockEndedOn(UUID cooperativeId, LocalDate day, String reason) {
        return find("cooperativeId = ?1 and endedOn = ?2 and endReason = ?3 order by id", cooperativeId, day, reason)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    Optional<OperatingAgreement> find(UUID facilityId, UUID agreementId) {
        return find("facilityId = ?1 and id = ?2", facilityId, agreementId).firstResultOptional();
    }
}
