package id.koperasi.registry.business;

import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** The business plans within the caller's reach. */
@ApplicationScoped
class BusinessPlans implements PanacheRepositoryBase<BusinessPlan, UUID> {

    /** One plan of one cooperative, held until the transaction ends. */
    Optional<BusinessPlan> lock(UUID cooperativeId, UUID planId) {
        return find("cooperativeId = ?1 and id = ?2", cooperativeId, planId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Whether a cooperative has a plan that follows this model. */
    boolean follows(UUID cooperativeId, UUID model) {
        return count("cooperativeId = ?1 and adoptedFrom = ?2", cooperativeId, model) > 0;
    }

    /** The plans of one cooperative in the order they were written down. */
    Page<BusinessPlan> page(UUID cooperativeId, PageRequest request) {
        Cursor after = request.after();
        PanacheQuery<BusinessPlan> plans = after == null
                ? find("cooperativeId = ?1 order by id", cooperativeId)
                : find("cooperativeId = ?1 and id > ?2 order by id", cooperativeId, after.uuid(0));
        return Page.of(plans.range(0, request.rowsToRead() - 1).list(), request.limit(), plan -> Cursor.of(plan.id()));
    }
}
