package id.koperasi.registry.business;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The business units within the caller's reach. */
@ApplicationScoped
public class BusinessUnits implements PanacheRepositoryBase<BusinessUnit, UUID> {

    /** A village's cooperative has a dozen units at most; the bound is for what nobody expects. */
    private static final int MAX_UNITS = 100;

    /** One unit of one cooperative, held until the transaction ends. */
    Optional<BusinessUnit> lock(UUID cooperativeId, UUID unitId) {
        return find("cooperativeId = ?1 and id = ?2", cooperativeId, unitId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The open units of one cooperative, held until the transaction ends. */
    List<BusinessUnit> lockOpen(UUID cooperativeId) {
        return find("cooperativeId = ?1 and active order by id", cooperativeId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The units of one cooperative in the order they were opened. */
    public List<BusinessUnit> of(UUID cooperativeId) {
        return find("cooperativeId = ?1 order by openedOn, id", cooperativeId)
                .range(0, MAX_UNITS - 1)
                .list();
    }
}
