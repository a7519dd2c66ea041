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

/** Agreements on stores of the government that end within a while, soonest first. */
@ApplicationScoped
class EndingAgreements {

    private static final String LIST = """
            select a.id, a.facility_id, a.cooperative_id, c.name, a.village_code, a.owner, a.agreement_number, a.until_on
              from operating_agreement a
              join cooperative c on c.id = a.cooperative_id
             where a.ended_on is null and a.until_on between :today and :until
               and a.village_code collate "C" >= :first and a.village_code collate "C" < :beyond
               and (a.until_on, a.id) > (cast(:afterDay as date), cast(:id as uuid))
             order by a.until_on, a.id
             limit :rows""";

    private static final String APPROACHING = """
            with approaching as (
                select a.id, a.facility_id, a.cooperative_id, a.village_code, a.until_on
                  from operating_agreement a
                 where a.ended_on is null and a.until_on between :today and :until
                   and not exists (select from agreement_end_approached told where told.agreement_id = a.id)
                 order by a.until_on, a.id
                 limit :most
            ), told as (
                insert into agreement_end_approached (agreement_id, cooperative_id, village_code, announced_at)
                select id, cooperative_id, village_code, :now from approaching order by id
                    on conflict do nothing
                returning agreement_id
            )
            select a.cooperative_id, a.facility_id, a.id, a.until_on
              from approaching a join told on told.agreement_id = a.id""";

    private final Session session;

    EndingAgreements(Session session) {
        this.session = session;
    }

    /** An agreement that ends. */
    record Row(
            UUID agreementId,
            UUID facilityId,
            UUID cooperativeId,
            String cooperative,
            String villageCode,
            String owner,
            String agreementNumber,
            LocalDate lastDay) {}

    /** One that nobody was told of yet. */
    record Approaching(UUID cooperativeId, UUID facilityId, UUID agreementId, LocalDate lastDay) {}

    /** Where a page ended. */
    record Place(LocalDate lastDay, UUID agreementId) {

        static final Place START = new Place(LocalDate.EPOCH, new UUID(0, 0));
    }

    List<Row> list(String region, LocalDate today, LocalDate until, Place after, int rows) {
        VillageRange range = VillageRange.of(region);
        return session.createNativeQuery(LIST, Object[].class)
                .setParameter("today", today)
                .setParameter("until", until)
                .setParameter("first", range.first())
                .setParameter("beyond", range.beyond())
                .setParameter("afterDay", after.lastDay())
                .setParameter("id", after.agreementId())
                .setParameter("rows", rows)
                .getResultStream()
                .map(row -> new Row(
                        (UUID) row[0],
                        (UUID) row[1],
                        (UUID) row[2],
                        (String) row[3],
                        (String) row[4],
                        (String) row[5],
                        (String) row[6],
                        (LocalDate) row[7]))
                .toList();
    }

    /** Some of which nobody was told yet; they are noted as told in the same transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<Approaching> approaching(LocalDate today, LocalDate until, Instant now, int most) {
        return session.createNativeQuery(APPROACHING, Object[].class)
                .setParameter("today", today)
                .setParameter("until", until)
                .setParameter("now", now.atOffset(ZoneOffset.UTC))
                .setParameter("most", most)
                .getResultStream()
                .map(row -> new Approaching((UUID) row[0], (UUID) row[1], (UUID) row[2], (LocalDate) row[3]))
                .toList();
    }
}
