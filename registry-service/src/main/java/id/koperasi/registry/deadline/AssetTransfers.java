package id.koperasi.registry.deadline;

import id.koperasi.registry.region.VillageRange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Mergers whose assets have not passed over, soonest due first. */
@ApplicationScoped
class AssetTransfers {

    private static final String OPEN = """
              from standing_change m
              join cooperative c on c.id = m.cooperative_id
             where m.change = 'MERGED'
               and not exists (select from standing_change t
                                where t.cooperative_id = m.cooperative_id and t.change = 'ASSETS_TRANSFERRED')
            """;

    private static final String LIST = """
            select m.cooperative_id, c.name, m.village_code, m.merged_into, m.occurred_on, m.assets_due_on
            """ + OPEN + """
               and m.village_code collate "C" >= :first and m.village_code collate "C" < :beyond
               and (cast(:overdueOn as date) is null or m.assets_due_on < cast(:overdueOn as date))
               and (m.assets_due_on, m.cooperative_id) > (cast(:afterDay as date), cast(:id as uuid))
             order by m.assets_due_on, m.cooperative_id
             limit :rows""";

    private static final String MISSED = """
            with missed as (
                select m.cooperative_id, m.village_code, m.merged_into, m.assets_due_on
            """ + OPEN + """
                   and m.assets_due_on < :today
                   and not exists (select from asset_transfer_missed told where told.cooperative_id = m.cooperative_id)
                 order by m.assets_due_on, m.cooperative_id
                 limit :most
            ), told as (
                insert into asset_transfer_missed (cooperative_id, village_code, announced_at)
                select cooperative_id, village_code, :now from missed order by cooperative_id
                    on conflict do nothing
                returning cooperative_id
            )
            select m.cooperative_id, m.merged_into, m.assets_due_on from missed m join told using (cooperative_id)""";

    private final Session session;

    AssetTransfers(Session session) {
        this.session = session;
    }

    /** A merger whose assets are still to pass over. */
    record Row(
            UUID cooperativeId,
            String name,
            String villageCode,
            UUID mergedInto,
            LocalDate mergedOn,
            LocalDate dueOn) {}

    /** One whose day has passed. */
    record Missed(UUID cooperativeId, UUID mergedInto, LocalDate dueOn) {}

    /** Where a page ended. */
    record Place(LocalDate dueOn, UUID cooperativeId) {

        static final Place START = new Place(LocalDate.EPOCH, new UUID(0, 0));
    }

    /** Those of a region; only those that were due before a day when one is named. */
    List<Row> list(String region, @Nullable LocalDate overdueOn, Place after, int rows) {
        VillageRange range = VillageRange.of(region);
        return session.createNativeQuery(LIST, Object[].class)
                .setParameter("first", range.first())
                .setParameter("beyond", range.beyond())
                .setParameter("overdueOn", overdueOn, LocalDate.class)
                .setParameter("afterDay", after.dueOn())
                .setParameter("id", after.cooperativeId())
                .setParameter("rows", rows)
                .getResultStream()
                .map(row -> new Row(
                        (UUID) row[0], (String) row[1], (String) row[2], (UUID) row[3], (LocalDate) row[4], (LocalDate)
                                row[5]))
                .toList();
    }

    /** Some of which nobody was told yet; they are noted as told in the same transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<Missed> missed(LocalDate today, Instant now, int most) {
        return session.createNativeQuery(MISSED, Object[].class)
                .setParameter("today", today)
                .setParameter("now", now.atOffset(ZoneOffset.UTC))
                .setParameter("most", most)
                .getResultStream()
                .map(row -> new Missed((UUID) row[0], (UUID) row[1], (LocalDate) row[2]))
                .toList();
    }
}
