package id.koperasi.funding.grant;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The pledges within the caller's reach. */
@ApplicationScoped
class Pledges implements PanacheRepositoryBase<Pledge, UUID> {

    /** The pledge, for this transaction alone. */
    Pledge locked(GrantProgramme programme, UUID pledgeId) {
        return find("id = ?1 and programmeId = ?2", pledgeId, programme.id())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> new RejectedException(new NotFound()));
    }

    /** The pledges of these allocations, for this transaction alone. */
    List<Pledge> locked(GrantProgramme programme, Collection<UUID> allocationIds) {
        return find(
                        "programmeId = ?1 and id in (select a.pledgeId from Allocation a where a.id in ?2) order by id",
                        programme.id(),
                        allocationIds)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    Optional<Pledge> ofDay(GrantProgramme programme, String donor, LocalDate pledgedOn) {
        return find("programmeId = ?1 and donor = ?2 and pledgedOn = ?3", programme.id(), donor, pledgedOn)
                .firstResultOptional();
    }

    List<Pledge> of(GrantProgramme programme) {
        return list("programmeId", Sort.by("pledgedOn").and("id"), programme.id());
    }

    Map<UUID, Pledge> byId(Collection<UUID> ids) {
        return list("id in ?1", ids).stream().collect(Collectors.toMap(Pledge::id, Function.identity()));
    }
}
