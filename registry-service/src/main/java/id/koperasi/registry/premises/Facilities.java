package id.koperasi.registry.premises;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.registry.premises.PremisesRejection.FacilityEnded;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** The facilities within the caller's reach. */
@ApplicationScoped
public class Facilities implements PanacheRepositoryBase<Facility, UUID> {

    /** Whether a cooperative uses this facility; it stays in use until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean holdInUse(UUID cooperativeId, UUID facilityId) {
        return find("cooperativeId = ?1 and id = ?2 and endedOn is null", cooperativeId, facilityId)
                .withLock(LockModeType.PESSIMISTIC_READ)
                .firstResultOptional()
                .isPresent();
    }

    /** One facility of one cooperative; what is foreign or absent is refused as not found. */
    Facility get(UUID cooperativeId, UUID facilityId) {
        return find("cooperativeId = ?1 and id = ?2", cooperativeId, facilityId)
                .firstResultOptional()
                .orElseThrow(() -> new RejectedException(new NotFound()));
    }

    /** The same, held until the transaction ends. */
    Facility lock(UUID cooperativeId, UUID facilityId) {
        return find("cooperativeId = ?1 and id = ?2", cooperativeId, facilityId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> new RejectedException(new NotFound()));
    }

    /** The same; one that the cooperative uses no longer is refused. */
    Facility lockInUse(UUID cooperativeId, UUID facilityId) {
        Facility facility = lock(cooperativeId, facilityId);
        FacilityEnd end = facility.ended();
        if (end != null) {
            throw new RejectedException(new FacilityEnded(end.endedOn()));
        }
        return facility;
    }

    /** The facilities of one cooperative in the order they were written down. */
    Page<Facility> page(UUID cooperativeId, PageRequest request) {
        Cursor after = request.after();
        var facilities = find(
                "cooperativeId = ?1 and (?2 is null or id > ?2) order by id",
                cooperativeId,
                after == null ? null : after.uuid(0));
        return Page.of(
                facilities.range(0, request.rowsToRead() - 1).list(),
                request.limit(),
                facility -> Cursor.of(facility.id()));
    }
}
