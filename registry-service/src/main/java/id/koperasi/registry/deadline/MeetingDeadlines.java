package id.koperasi.registry.deadline;

import id.koperasi.platform.time.BusinessClock;
import id.koperasi.registry.deadline.AnnualMeetings.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** The deadlines of meetings of the cooperatives within reach, and which of them are to be announced. */
@ApplicationScoped
class MeetingDeadlines {

    private static final String LIST = """
            select cooperative_id, village_code, name, about, due_on, done_on
              from (%s) as owing
             where village_code collate "C" >= :first and village_code collate "C" < :beyond
               and (cast(:state as text) is null
                    or :state = case when done_on is not null then 'DONE'
                                     when due_on < :today then 'OVERDUE'
                                     when due_on - cast(:days as integer) <= :today then 'DUE'
                                     else 'NOT_YET_DUE' end)
               and (village_code collate "C", cooperative_id, about)
                   > (cast(:village as text) collate "C", cast(:id as uuid), cast(:afterAbout as text))
             order by village_code collate "C", cooperative_id, about
             limit :rows""";

    /** Near: not over yet, and within the days before it. Missed: over. */
    private static final String TELL = """
            with near as (
                select owing.*
                  from (%s) as owing
                 where done_on is null
                   and case :stage when 'MISSED' then due_on < :today
                                   else :today between due_on - cast(:days as integer) and due_on end
                   and not exists (
                       select from deadline_told told
                        where told.cooperative_id = owing.cooperative_id and told.deadline = :deadline
                          and told.about = owing.about and told.stage = :stage and told.due_on = owing.due_on)
                 order by cooperative_id, about
                 limit :most
            ), told as (
                insert into deadline_told (deadline, stage, cooperative_id, village_code, about, due_on, announced_at)
                select :deadline, :stage, cooperative_id, village_code, about, due_on, :now from near
                    on conflict do nothing
                returning cooperative_id, about, due_on
            )
            select cooperative_id, about, due_on from told order by cooperative_id, about""";

    private static final String DAYS = """
            select days
              from deadline_window
             where deadline = :deadline
             order by valid_from > :day, abs(valid_from - cast(:day as date))
             limit 1""";

    private final Session session;
    private final AnnualMeetingRules rules;
    private final BusinessClock clock;

    MeetingDeadlines(Session session, AnnualMeetingRules rules, BusinessClock clock) {
        this.session = session;
        this.rules = rules;
        this.clock = clock;
    }

    /** What is announced of a deadline. */
    enum Stage {
        APPROACHED,
        MISSED
    }

    /** How a deadline stands. */
    enum State {
        NOT_YET_DUE,
        DUE,
        OVERDUE,
        DONE
    }

    /** Which deadlines are asked for, as of a day; a second call has no year. */
    record Asked(MeetingDeadline deadline, int year, LocalDate today) {}

    /** A cooperative and its deadline; {@code about} is a year or a meeting. */
    record Row(
            UUID cooperativeId,
            String villageCode,
            String name,
            String about,
            LocalDate dueOn,
            @Nullable LocalDate doneOn) {

        State state(LocalDate today, int days) {
            if (doneOn != null) {
                return State.DONE;
            }
            if (today.isAfter(dueOn)) {
                return State.OVERDUE;
            }
            return today.isBefore(dueOn.minusDays(days)) ? State.NOT_YET_DUE : State.DUE;
        }
    }

    /** Where a page ended. */
    record Place(String villageCode, UUID cooperativeId, String about) {

        static final Place START = new Place("", new UUID(0, 0), "");
    }

    /** A deadline that is to be announced. */
    record Told(UUID cooperativeId, String about, LocalDate dueOn) {}

    /** How many days before its last day a deadline is near, as the rule of a day says. */
    int days(MeetingDeadline deadline, LocalDate day) {
        return session.createNativeQuery(DAYS, Integer.class)
                .setParameter("deadline", deadline.name())
                .setParameter("day", day)
                .getSingleResult();
    }

    List<Row> list(String region, Asked asked, @Nullable State state, Place after, int rows) {
        return Span.of(region)
                .bind(owing(LIST, asked))
                .setParameter("state", state == null ? null : state.name(), String.class)
                .setParameter("village", after.villageCode())
                .setParameter("id", after.cooperativeId())
                .setParameter("afterAbout", after.about())
                .setParameter("rows", rows)
                .getResultStream()
                .map(row -> new Row(
                        (UUID) row[0],
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        (LocalDate) row[4],
                        (LocalDate) row[5]))
                .toList();
    }

    /** Takes down, many in one statement, which are to be announced; what was taken down before is not again. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<Told> tell(Asked asked, Stage stage, int most) {
        return owing(TELL, asked)
                .setParameter("deadline", asked.deadline().name())
                .setParameter("stage", stage.name())
                .setParameter("now", clock.now().atOffset(ZoneOffset.UTC))
                .setParameter("most", most)
                .getResultList()
                .stream()
                .map(row -> new Told((UUID) row[0], (String) row[1], (LocalDate) row[2]))
                .toList();
    }

    private NativeQuery<Object[]> owing(String statement, Asked asked) {
        return session.createNativeQuery(statement.formatted(asked.deadline().owing()), Object[].class)
                .setParameter("year", asked.year())
                .setParameter("heardBy", rules.dueOn(asked.year()))
                .setParameter("today", asked.today())
                .setParameter("days", days(asked.deadline(), asked.today()));
    }
}
