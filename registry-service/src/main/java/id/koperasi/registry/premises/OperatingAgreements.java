package id.koperasi.registry.premises;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
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

    Optional<OperatingAgreement> find(UUID facilityId, UUID agreementId) {
        return find("facilityId = ?1 and id = ?2", facilityId, agreementId).firstResultOptional();
    }
}
