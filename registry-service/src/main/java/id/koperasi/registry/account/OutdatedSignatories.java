package id.koperasi.registry.account;

import id.koperasi.platform.time.BusinessClock;
import id.koperasi.registry.region.VillageRange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/**
 * Open accounts for which somebody signs who does not hold that office any longer. The days run from the day on which
 * another took the office, or from the opening where that came later; while nobody has taken it the bank has nobody to put
 * down.
 */
@ApplicationScoped
public class OutdatedSignatories {

    private static final String OWING = """
            select b.id, b.cooperative_id, c.name, b.village_code, b.bank_code, b.masked_number,
                   array_agg(signs.office order by signs.office) as offices, min(due.on_day) as due_on
              from bank_account b
              join cooperative c on c.id = b.cooperative_id
              join lateral (select distinct on (s.office) s.office, a.person
                              from bank_account_signatory s
                              join officer_appointment a on a.appointment_id = s.appointment_id
                             where s.account_id = b.id
                             order by s.office, s.signs_from desc) as signs on true
              left join lateral (
                   select case when count(*) > 0 then greatest(min(next.term_from), b.opened_on) end as since
                     from officer_appointment next
                    where next.cooperative_id = b.cooperative_id and next.office = signs.office
                      and next.person <> signs.person
                      and next.term_from <= :today and (next.ended_on is null or next.ended_on > next.term_from)
                      and next.term_from > coalesce((select max(least(own.term_until, own.ended_on - 1))
                                                       from officer_appointment own
                                                      where own.cooperative_id = b.cooperative_id
                                                        and own.office = signs.office and own.person = signs.person
                                                        and own.term_from <= :today), '-infinity')) as taken on true
              left join lateral (
                   select taken.since + r.within_days as on_day
                     from signatory_rule r
                    order by r.valid_from > taken.since, abs(r.valid_from - taken.since)
                    limit 1) as due on true
             where b.status in ('OPENED', 'VERIFIED') and c.status in ('FORMED', 'SUSPENDED')
               and b.village_code collate "C" >= :first and b.village_code collate "C" < :beyond
               and not exists (select from officer_appointment held
                                where held.cooperative_id = b.cooperative_id and held.office = signs.office
                                  and held.person = signs.person
                                  and :today between held.term_from and least(held.term_until, held.ended_on - 1))
             group by b.id, b.cooperative_id, c.name, b.village_code, b.bank_code, b.masked_number""";

    private static final String LIST = """
            select id, cooperative_id, name, village_code, bank_code, masked_number, offices, due_on
              from (%s) as owing
             where (cast(:cooperative as uuid) is null or cooperative_id = :cooperative)
               and (cast(:state as text) is null
                    or :state = case when due_on is null then 'NOT_YET_DUE'
                                     when due_on < :today then 'OVERDUE' else 'DUE' end)
               and (village_code collate "C", id) > (cast(:village as text) collate "C", cast(:id as uuid))
             order by village_code collate "C", id
             limit :rows""".formatted(OWING);

    private static final String TELL = """
            with near as (
                select owing.*
                  from (%s) as owing
                 cross join lateral (select r.remind_days from signatory_rule r
                                      order by r.valid_from > owing.due_on, abs(r.valid_from - owing.due_on)
                                      limit 1) as rule
                 where case :stage when 'MISSED' then due_on < :today
                                   else :today between due_on - rule.remind_days and due_on end
                   and not exists (select from signatory_replacement_told told
                                    where told.account_id = owing.id and told.stage = :stage
                                      and told.due_on = owing.due_on)
                 order by id
                 limit :most
            ), told as (
                insert into signatory_replacement_told (account_id, stage, due_on, cooperative_id, village_code, announced_at)
                select id, :stage, due_on, cooperative_id, village_code, :now from near order by id
                    on conflict do nothing
                returning account_id
            )
            select near.id, cooperative_id, name, village_code, bank_code, masked_number, offices, due_on
              from near join told on told.account_id = near.id
             order by cooperative_id, near.id""".formatted(OWING);

    private static final UUID NONE = new UUID(0, 0);

    private final Session session;
    private final BusinessClock clock;

    OutdatedSignatories(Session session, BusinessClock clock) {
        this.session = session;
        this.clock = clock;
    }

    /** How it stands with the replacement of signatories. */
    public enum State {
        /** Nobody has taken the office yet, so the bank has nobody to put down. */
        NOT_YET_DUE,
        /** Somebody has, and there is still time. */
        DUE,
        /** The bank did not replace who signed in time. */
        OVERDUE
    }

    /** What is announced of it. */
    public enum Stage {
        APPROACHED,
        MISSED
    }

    /** An account and the offices whose signatory is another than who holds them; the last day in time, once it runs. */
    public record Row(
            UUID accountId,
            UUID cooperativeId,
            String cooperative,
            String villageCode,
            String bankCode,
            @Nullable String maskedNumber,
            List<String> offices,
            @Nullable LocalDate dueOn) {

        static Row of(Object[] row) {
            return new Row(
                    (UUID) row[0],
                    (UUID) row[1],
                    (String) row[2],
                    (String) row[3],
                    (String) row[4],
                    (String) row[5],
                    Arrays.asList((String[]) row[6]),
                    (LocalDate) row[7]);
        }

        public State state(LocalDate today) {
            if (dueOn == null) {
                return State.NOT_YET_DUE;
            }
            return today.isAfter(dueOn) ? State.OVERDUE : State.DUE;
        }
    }

    /** Where a page ended. */
    public record Place(String villageCode, UUID accountId) {

        public static final Place START = new Place("", NONE);
    }

    /** Those of a region, in the order of the villages. */
    public List<Row> list(String region, @Nullable State state, LocalDate today, Place after, int rows) {
        return bound(LIST, region, today)
                .setParameter("cooperative", null, UUID.class)
                .setParameter("state", state == null ? null : state.name(), String.class)
                .setParameter("village", after.villageCode())
                .setParameter("id", after.accountId())
                .setParameter("rows", rows)
                .getResultStream()
                .map(Row::of)
                .toList();
    }

    /** Those of one cooperative. */
    List<Row> of(UUID cooperativeId, String villageCode, LocalDate today) {
        return bound(LIST, villageCode, today)
                .setParameter("cooperative", cooperativeId, UUID.class)
                .setParameter("state", null, String.class)
                .setParameter("village", "")
                .setParameter("id", NONE)
                .setParameter("rows", Integer.MAX_VALUE)
                .getResultStream()
                .map(Row::of)
                .toList();
    }

    /** Takes down, many in one statement, which are to be announced; what was taken down before is not again. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Row> tell(String region, Stage stage, LocalDate today, int most) {
        return bound(TELL, region, today)
                .setParameter("stage", stage.name())
                .setParameter("now", clock.now().atOffset(ZoneOffset.UTC))
                .setParameter("most", most)
                .getResultStream()
                .map(Row::of)
                .toList();
    }

    private NativeQuery<Object[]> bound(String statement, String region, LocalDate today) {
        VillageRange range = VillageRange.of(region);
        return session.createNativeQuery(statement, Object[].class)
                .setParameter("today", today)
                .setParameter("first", range.first())
                .setParameter("beyond", range.beyond());
    }
}
