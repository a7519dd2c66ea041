package id.koperasi.funding.application;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.request.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The applications within the caller's reach. */
@ApplicationScoped
class Applications implements PanacheRepositoryBase<Application, UUID> {

    private static final Set<Status> OVER = Set.of(Status.REJECTED, Status.WITHDRAWN);

    Application get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new RejectedException(new NotFound()));
    }

    /** The application, for this transaction alone: two steps at once would each be taken from the same state. */
    Application locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new RejectedException(new NotFound()));
    }

    /** The one that stands in the way of another to the same programme. */
    Optional<Application> open(UUID cooperativeId, String programmeCode) {
        return find(
                        "cooperativeId = ?1 and programmeCode = ?2 and status not in ?3",
                        cooperativeId,
                        programmeCode,
                        OVER)
                .firstResultOptional();
    }

    /** In the order in which they were drafted. */
    List<Application> after(@Nullable String region, @Nullable Status status, PageRequest page) {
        var condition = new StringBuilder("id > :after");
        Map<String, Object> parameters = new HashMap<>();
        parameters.put(
                "after", page.after() == null ? new UUID(0, 0) : page.after().uuid(0));
        if (region != null) {
            condition.append(" and (villageCode = :region or villageCode like :below)");
            parameters.put("region", region);
            parameters.put("below", region + ".%");
        }
        if (status != null) {
            condition.append(" and status = :status");
            parameters.put("status", status);
        }
        return find(condition.toString(), Sort.by("id"), parameters)
                .range(0, page.rowsToRead() - 1)
                .list();
    }
}
