package id.koperasi.registry.deadline;

import id.koperasi.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Takes down which deadlines are to be announced, many in one statement; what was taken down before is not again. */
@ApplicationScoped
class Deadlines {

    private static final String MISSED = """
            insert into annual_meeting_missed (cooperative_id, village_code, book_year, announced_at)
            select c.id, c.village_code, :year, :now
              from cooperative c
             where c.status in ('FORMED', 'SUSPENDED') and c.formed_on < make_date(:year + 1, 1, 1)
               and (c.village_code collate "C", c.id) > (cast(:village as text) collate "C", cast(:id as uuid))
               and not exists (
                   select from meeting m
                    where m.book_year = :year and m.cooperative_id = c.id and m.kind = 'ANNUAL' and m.quorate)
               and not exists (
                   select from annual_meeting_missed told where told.cooperative_id = c.id and told.book_year = :year)
             order by c.village_code collate "C", c.id
             limit :most
                on conflict do nothing
            returning cooperative_id, village_code""";

    private static final String ENDING = """
            with ending as (
                select a.cooperative_id, a.village_code, a.term_until, array_agg(a.office order by a.office) as offices
                  from officer_appointment a
                  join cooperative c on c.id = a.cooperative_id and c.status in ('FORMED', 'SUSPENDED')
                 where a.ended_on is null and a.term_until between :today and :until
                   and not exists (
                       select from terms_end_approached told
                        where told.cooperative_id = a.cooperative_id and told.term_until = a.term_until)
                 group by a.cooperative_id, a.village_code, a.term_until
                 order by a.cooperative_id
                 limit :most
            ), told as (
                insert into terms_end_approached (cooperative_id, village_code, term_until, announced_at)
                select cooperative_id, village_code, term_until, :now from ending order by cooperative_id, term_until
                    on conflict do nothing
                returning cooperative_id, term_until
            )
            select e.cooperative_id, e.term_until, e.offices from ending e join told using (cooperative_id, term_until)""";

    private final Session session;
    private final BusinessClock clock;

    Deadlines(Session session, BusinessClock clock) {
        this.session = session;
        this.clock = clock;
    }

    /** A cooperative that did not meet in time. */
    record Missed(UUID cooperativeId, String villageCode) {}

    /** Terms that end on one day in one cooperative. */
    record Ending(UUID cooperativeId, LocalDate termUntil, List<String> offices) {}

    @Transactional(Transactional.TxType.MANDATORY)
    List<Missed> missed(int year, String afterVillage, UUID afterCooperative, int most) {
        return session
                .createNativeQuery(MISSED, Object[].class)
                .setParameter("year", year)
                .setParameter("now", clock.now().atOffset(ZoneOffset.UTC))
                .setParameter("village", afterVillage)
                .setParameter("id", afterCooperative)
                .setParameter("most", most)
                .getResultList()
                .stream()
                .map(row -> new Missed((UUID) row[0], (String) row[1]))
                .toList();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    List<Ending> ending(LocalDate today, LocalDate until, int most) {
        return session
                .createNativeQuery(ENDING, Object[].class)
                .setParameter("today", today)
                .setParameter("until", until)
                .setParameter("now", clock.now().atOffset(ZoneOffset.UTC))
                .setParameter("most", most)
                .getResultList()
                .stream()
                .map(row -> new Ending((UUID) row[0], (LocalDate) row[1], Arrays.asList((String[]) row[2])))
                .toList();
    }
}
