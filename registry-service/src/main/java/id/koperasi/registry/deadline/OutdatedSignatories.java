package id.koperasi.registry.deadline;

import id.koperasi.registry.region.VillageRange;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Open accounts for which somebody signs who does not hold that office any longer. */
@ApplicationScoped
class OutdatedSignatories {

    private static final String LIST = """
            select b.id, b.cooperative_id, c.name, b.village_code, b.bank_code, b.masked_number,
                   array_agg(signs.office order by signs.office) as offices
              from bank_account b
              join cooperative c on c.id = b.cooperative_id
              join lateral (select distinct on (s.office) s.office, a.person
                              from bank_account_signatory s
                              join officer_appointment a on a.appointment_id = s.appointment_id
                             where s.account_id = b.id
                             order by s.office, s.signs_from desc) as signs on true
             where b.status in ('OPENED', 'VERIFIED') and c.status in ('FORMED', 'SUSPENDED')
               and b.village_code collate "C" >= :first and b.village_code collate "C" < :beyond
               and (b.village_code collate "C", b.id) > (cast(:village as text) collate "C", cast(:id as uuid))
               and not exists (select from officer_appointment held
                                where held.cooperative_id = b.cooperative_id and held.office = signs.office
                                  and held.person = signs.person
                                  and :today between held.term_from and least(held.term_until, held.ended_on - 1))
             group by b.id, b.cooperative_id, c.name, b.village_code, b.bank_code, b.masked_number
             order by b.village_code collate "C", b.id
             limit :rows""";

    private final Session session;

    OutdatedSignatories(Session session) {
        this.session = session;
    }

    /** An account and the offices whose signatory is another than who holds them. */
    record Row(
            UUID accountId,
            UUID cooperativeId,
            String cooperative,
            String villageCode,
            String bankCode,
            String maskedNumber,
            List<String> offices) {}

    /** Where a page ended. */
    record Place(String villageCode, UUID accountId) {

        static final Place START = new Place("", new UUID(0, 0));
    }

    List<Row> list(String region, LocalDate today, Place after, int rows) {
        VillageRange range = VillageRange.of(region);
        return session.createNativeQuery(LIST, Object[].class)
                .setParameter("today", today)
                .setParameter("first", range.first())
                .setParameter("beyond", range.beyond())
                .setParameter("village", after.villageCode())
                .setParameter("id", after.accountId())
                .setParameter("rows", rows)
                .getResultStream()
                .map(row -> new Row(
                        (UUID) row[0],
                        (UUID) row[1],
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        (String) row[5],
                        Arrays.asList((String[]) row[6])))
                .toList();
    }
}
