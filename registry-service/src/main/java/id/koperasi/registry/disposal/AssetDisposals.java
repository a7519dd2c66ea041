package id.koperasi.registry.disposal;

import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

/** The disposals within the caller's reach. */
@ApplicationScoped
class AssetDisposals implements PanacheRepositoryBase<AssetDisposal, UUID> {

    /** What was disposed of by the permission of one meeting so far, but for one disposal. */
    Rupiah allowedBy(UUID cooperativeId, UUID meetingId, UUID but) {
        return list("cooperativeId = ?1 and meetingId = ?2 and id <> ?3", cooperativeId, meetingId, but).stream()
                .map(AssetDisposal::value)
                .reduce(Rupiah.ZERO, Rupiah::plus);
    }

    /** What the board parted with in a calendar year without asking the members, but for one disposal. */
    Rupiah withoutMeeting(UUID cooperativeId, int year, UUID but) {
        return list(
                        "cooperativeId = ?1 and meetingId is null and disposedOn between ?2 and ?3 and id <> ?4",
                        cooperativeId,
                        LocalDate.of(year, 1, 1),
                        LocalDate.of(year, 12, 31),
                        but)
                .stream()
                .map(AssetDisposal::value)
                .reduce(Rupiah.ZERO, Rupiah::plus);
    }

    /** One of a cooperative; what is not there is refused as not found. */
    AssetDisposal of(UUID cooperativeId, UUID disposalId) {
        return find("cooperativeId = ?1 and id = ?2", cooperativeId, disposalId)
                .firstResultOptional()
                .orElseThrow(() -> new RejectedException(new NotFound()));
    }

    Page<AssetDisposal> page(UUID cooperativeId, PageRequest request) {
        Cursor after = request.after();
        return Page.of(
                find(
                                "cooperativeId = ?1 and id > ?2 order by id",
                                cooperativeId,
                                after == null ? new UUID(0, 0) : after.uuid(0))
                        .range(0, request.rowsToRead() - 1)
                        .list(),
                request.limit(),
                disposal -> Cursor.of(disposal.id()));
    }
}
