package id.koperasi.registry.deadline;

import id.koperasi.registry.deadline.AnnualMeetings.Span;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Whose terms end within a while, soonest first. */
@ApplicationScoped
class EndingTerms {

    private static final String LIST = """
            select a.appointment_id, a.cooperative_id, c.name as cooperative, a.village_code, a.name, a.office, a.term_until
              from officer_appointment a
              join cooperative c on c.id = a.cooperative_id
             where a.ended_on is null and c.status in ('FORMED', 'SUSPENDED') and a.term_until between :today and :until
               and a.village_code collate "C" >= :first and a.village_code collate "C" < :beyond
               and (a.term_until, a.village_code collate "C", a.appointment_id)
                   > (cast(:afterDay as date), cast(:village as text) collate "C", cast(:id as uuid))
             order by a.term_until, a.village_code collate "C", a.appointment_id
             limit :rows""";

    private final Session session;

    EndingTerms(Session session) {
        this.session = session;
    }

    /** An appointment whose term ends; the name is public by deed. */
    record Row(
            UUID appointmentId,
            UUID cooperativeId,
            String cooperative,
            String villageCode,
            String name,
            String office,
            LocalDate termUntil) {}

    /** Where a page ended. */
    record Place(LocalDate termUntil, String villageCode, UUID appointmentId) {

        static final Place START = new Place(LocalDate.EPOCH, "", new UUID(0, 0));
    }

    List<Row> list(String region, LocalDate today, LocalDate until, Place after, int rows) {
        return Span.of(region)
                .bind(session.createNativeQuery(LIST, Object[].class))
                .setParameter("today", today)
                .setParameter("until", until)
                .setParameter("afterDay", after.termUntil())
                .setParameter("village", after.villageCode())
                .setParameter("id", after.appointmentId())
                .setParameter("rows", rows)
                .getResultStream()
                .map(row -> new Row(
                        (UUID) row[0],
                        (UUID) row[1],
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        (String) row[5],
                        (LocalDate) row[6]))
                .toList();
    }
}
