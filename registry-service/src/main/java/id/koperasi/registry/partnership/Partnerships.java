package id.koperasi.registry.partnership;

import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.registry.region.VillageRange;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The partnerships within the caller's reach. */
@ApplicationScoped
class Partnerships implements PanacheRepositoryBase<Partnership, UUID> {

    private static final String OF_REGION = """
            select p.*
              from partnership p
             where p.village_code collate "C" >= :first and p.village_code collate "C" < :beyond
               and (cast(:kind as text) is null or p.kind = :kind)
               and (cast(:day as date) is null
                    or (p.from_on <= cast(:day as date)
                        and coalesce(p.ended_on, p.until_on, cast(:day as date)) >= cast(:day as date)))
               and (cast(:village as text) is null
                    or (p.village_code collate "C", p.id) > (cast(:village as text) collate "C", cast(:id as uuid)))
             order by p.village_code collate "C", p.id
             limit :rows""";

    /** One of one cooperative, held until the transaction ends. */
    Optional<Partnership> lock(UUID cooperativeId, UUID partnershipId) {
        return find("cooperativeId = ?1 and id = ?2", cooperativeId, partnershipId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Those of one cooperative that are not over on a day, held until the transaction ends. */
    List<Partnership> lockNotOver(UUID cooperativeId, LocalDate day) {
        return find(
                        "cooperativeId = ?1 and endedOn is null and (untilOn is null or untilOn > ?2) order by id",
                        cooperativeId,
                        day)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Those that ended early on a day for a reason, held until the transaction ends. */
    List<Partnership> lockEndedOn(UUID cooperativeId, LocalDate day, String reason) {
        return find("cooperativeId = ?1 and endedOn = ?2 and endReason = ?3 order by id", cooperativeId, day, reason)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The partnerships of one cooperative in the order they were written down. */
    Page<Partnership> page(UUID cooperativeId, PageRequest request) {
        Cursor after = request.after();
        var partnerships = find(
                "cooperativeId = ?1 and (?2 is null or id > ?2) order by id",
                cooperativeId,
                after == null ? null : after.uuid(0));
        return Page.of(
                partnerships.range(0, request.rowsToRead() - 1).list(),
                request.limit(),
                partnership -> Cursor.of(partnership.id()));
    }

    /** The partnerships of the villages of a region; of a day only when one is named. */
    Page<Partnership> ofRegion(
            String region, @Nullable PartnershipKind kind, @Nullable LocalDate day, PageRequest request) {
        VillageRange range = VillageRange.of(region);
        Cursor after = request.after();
        List<Partnership> rows = getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(OF_REGION, Partnership.class)
                .setParameter("first", range.first())
                .setParameter("beyond", range.beyond())
                .setParameter("kind", kind == null ? null : kind.name(), String.class)
                .setParameter("day", day, LocalDate.class)
                .setParameter("village", after == null ? null : after.text(0), String.class)
                .setParameter("id", after == null ? null : after.uuid(1), UUID.class)
                .setParameter("rows", request.rowsToRead())
                .getResultList();
        return Page.of(rows, request.limit(), row -> Cursor.of(row.villageCode(), row.id()));
    }
}
