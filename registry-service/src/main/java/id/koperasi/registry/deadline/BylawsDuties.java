package id.koperasi.registry.deadline;

import id.koperasi.platform.time.BusinessClock;
import id.koperasi.registry.deadline.AnnualMeetings.Place;
import id.koperasi.registry.deadline.AnnualMeetings.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Which cooperatives within reach have handed their bylaws (ART) in, and by when they shall have. */
@ApplicationScoped
class BylawsDuties {

    private static final String OWING = """
              from cooperative c
             cross join lateral (
                   select cast(c.formed_on + make_interval(months => r.months_after_formation) as date) as due_on
                     from bylaws_rule r
                    order by r.valid_from > c.formed_on, abs(r.valid_from - c.formed_on)
                    limit 1) as rule
              left join lateral (
                   select min(p.issued_on) as adopted_on
                     from paper p
                    where p.cooperative_id = c.id and p.kind = 'BYLAWS' and p.issued_on >= c.formed_on) as bylaws on true
             where c.status in ('FORMED', 'SUSPENDED')
            """;
    private static final String LIST =
            "select c.id, c.village_code, c.name, rule.due_on, bylaws.adopted_on\n" + OWING + """
               and c.village_code collate "C" >= :first and c.village_code collate "C" < :beyond
               and (cast(:adopted as boolean) is null or (bylaws.adopted_on is not null) = :adopted)
               and (cast(:over as boolean) is null or (rule.due_on < :today) = :over)
               and (c.village_code collate "C", c.id) > (cast(:village as text) collate "C", cast(:id as uuid))
             order by c.village_code collate "C", c.id
             limit :rows""";
    private static final String MISSED = """
            insert into bylaws_missed (cooperative_id, village_code, due_on, announced_at)
            select c.id, c.village_code, rule.due_on, :now
            """ + OWING + """
               and rule.due_on < :today and bylaws.adopted_on is null
               and not exists (select from bylaws_missed told where told.cooperative_id = c.id)
             order by c.village_code collate "C", c.id
             limit :most
                on conflict do nothing
            returning cooperative_id, due_on""";

    private final Session session;
    private final BusinessClock clock;

    BylawsDuties(Session session, BusinessClock clock) {
        this.session = session;
        this.clock = clock;
    }

    /** A cooperative, the last day in time, and the day of its bylaws once they are handed in. */
    record Row(
            UUID cooperativeId,
            String villageCode,
            String name,
            LocalDate dueOn,
            @Nullable LocalDate adoptedOn) {}

    /** A cooperative whose bylaws did not come in time. */
    record Missed(UUID cooperativeId, LocalDate dueOn) {}

    List<Row> list(String region, @Nullable BylawsState state, LocalDate today, Place after, int rows) {
        Boolean adopted = state == null ? null : Boolean.valueOf(state == BylawsState.ADOPTED);
        boolean eitherWay = state == null || state == BylawsState.ADOPTED;
        Boolean over = eitherWay ? null : Boolean.valueOf(state == BylawsState.OVERDUE);
        return Span.of(region)
                .bind(session.createNativeQuery(LIST, Object[].class))
                .setParameter("adopted", adopted, Boolean.class)
                .setParameter("over", over, Boolean.class)
                .setParameter("today", today)
                .setParameter("village", after.villageCode())
                .setParameter("id", after.cooperativeId())
                .setParameter("rows", rows)
                .getResultStream()
                .map(row -> new Row(
                        (UUID) row[0], (String) row[1], (String) row[2], (LocalDate) row[3], (LocalDate) row[4]))
                .toList();
    }

    /** Takes down, many in one statement, whose bylaws did not come in time; what was taken down before is not again. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<Missed> missed(LocalDate today, int most) {
        return session
                .createNativeQuery(MISSED, Object[].class)
                .setParameter("now", clock.now().atOffset(ZoneOffset.UTC))
                .setParameter("today", today)
                .setParameter("most", most)
                .getResultList()
                .stream()
                .map(row -> new Missed((UUID) row[0], (LocalDate) row[1]))
                .toList();
    }
}
