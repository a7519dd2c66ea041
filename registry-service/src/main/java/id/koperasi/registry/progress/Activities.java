package id.koperasi.registry.progress;

import id.koperasi.registry.progress.Life.Happening;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The days on which something happened in a cooperative, which is all that its being active follows from. */
@ApplicationScoped
public class Activities {

    private static final String HAPPENED = """
            with again as (
                delete from activity_taken_back where cooperative_id = :cooperative and day = :day and what = :what
            )
            insert into activity_day (cooperative_id, village_code, day, what)
            select :cooperative, :village, :day, :what
             where not exists (select from cooperative where id = :cooperative and status in ('MERGED', 'DISSOLVED', 'WITHDRAWN'))
                on conflict (cooperative_id, day) do update
               set what = case activity_day.what when 'entry-posted' then excluded.what else activity_day.what end,
                   besides = activity_day.besides
                             || case activity_day.what when 'entry-posted' then activity_day.what else excluded.what end
             where excluded.what <> activity_day.what and excluded.what <> all (activity_day.besides)""";

    /** What else happened on that day is what the day is known for from now on; when there is nothing else it is none. */
    private static final String NOT_THEN = """
            with other as (
                select b.what from activity_day a cross join lateral unnest(a.besides) as b (what)
                 where a.cooperative_id = :cooperative and a.day = :day
                 order by b.what = 'entry-posted', b.what
                 limit 1
            ), kept as (
                update activity_day a
                   set what = case a.what when :what then (select what from other) else a.what end,
                       besides = array_remove(a.besides, case a.what when :what then (select what from other) else :what end)
                 where a.cooperative_id = :cooperative and a.day = :day and (a.what <> :what or a.besides <> '{}')
            )
            delete from activity_day
             where cooperative_id = :cooperative and day = :day and what = :what and besides = '{}'""";

    private static final String TO_TAKE_BACK = """
            insert into activity_taken_back (cooperative_id, day, what)
            select cooperative_id, day, :what
              from activity_day
             where cooperative_id = :cooperative and day = :day and (what = :what or :what = any (besides))
                on conflict do nothing""";

    /** Whoever tells one of them again at this moment has the last word. */
    private static final String TAKEN_BACK = """
            with taken as (
                delete from activity_taken_back
                 where (cooperative_id, day, what) in (
                       select cooperative_id, day, what from activity_taken_back
                        order by cooperative_id, day, what limit :most for update skip locked)
                returning cooperative_id, day, what
            )
            select t.cooperative_id, c.village_code, t.day, t.what
              from taken t join cooperative c on c.id = t.cooperative_id
             order by t.cooperative_id, t.day, t.what""";

    private static final String THEN = """
            insert into activity_day (cooperative_id, village_code, day, what)
            values (:cooperative, :village, :day, :what)
                on conflict (cooperative_id, day) do update
               set what = case activity_day.what when 'entry-posted' then excluded.what else activity_day.what end,
                   besides = activity_day.besides
                             || case activity_day.what when 'entry-posted' then activity_day.what else excluded.what end
             where excluded.what <> activity_day.what and excluded.what <> all (activity_day.besides)""";

    private static final String LOOK_AGAIN =
            "insert into activity_due (cooperative_id, village_code) values (:cooperative, :village)";

    private static final String AS_OF = """
            select case when max(until) > :day then 'ACTIVE' when count(*) > 0 then 'DORMANT' else 'PAPER_ONLY' end
              from (select activity_until(greatest(a.day, c.formed_on)) as until
                      from activity_day a
                      join cooperative c on c.id = a.cooperative_id
                     where a.cooperative_id = :cooperative and a.day <= :day and c.formed_on <= :day) as signs""";

    private static final String HAPPENINGS = """
            select a.day, a.what
              from activity_day a
             where a.cooperative_id = :cooperative and a.day <= :day
             order by a.day desc
             limit :most""";

    /** When its last run began, and the first day after it. */
    private static final String RUN = """
            select max(e.day) filter (where e.change > 0), max(e.day) filter (where e.change < 0)
              from (select array_agg(greatest(a.day, :formed)) as days
                      from activity_day a
                     where a.cooperative_id = :cooperative and a.day <= :day) as told
             cross join lateral activity_edges(told.days, null) as e
             where e.fact = 'ACTIVE'""";

    private final EntityManager entities;
    private final CountingDays days;

    Activities(EntityManager entities, CountingDays days) {
        this.entities = entities;
        this.days = days;
    }

    /**
     * Something happened in a cooperative on a day, as a part of the running transaction; twice a day counts once. A
     * posting gives way to what it was for.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void happened(UUID cooperativeId, String villageCode, LocalDate day, String what) {
        entities.flush();
        entities.createNativeQuery(HAPPENED)
                .setParameter("cooperative", cooperativeId)
                .setParameter("village", villageCode)
                .setParameter("day", day)
                .setParameter("what", what)
                .executeUpdate();
    }

    /**
     * Something happened on another day than was told; a part of the running transaction.
     *
     * @param still whether something of the kind happened on the day that was told before, too
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void moved(
            UUID cooperativeId, String villageCode, LocalDate before, boolean still, LocalDate now, String what) {
        entities.flush();
        days.alone();
        if (!still) {
            notThen(cooperativeId, before, what);
        }
        entities.createNativeQuery(THEN)
                .setParameter("cooperative", cooperativeId)
                .setParameter("village", villageCode)
                .setParameter("day", now)
                .setParameter("what", what)
                .executeUpdate();
        countAgain(cooperativeId, villageCode);
    }

    /**
     * What was told of a day did not happen after all; a part of the running transaction, which waits for nobody: the day is
     * taken back by whoever adds up.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void notHappened(UUID cooperativeId, LocalDate day, String what) {
        entities.flush();
        entities.createNativeQuery(TO_TAKE_BACK)
                .setParameter("cooperative", cooperativeId)
                .setParameter("day", day)
                .setParameter("what", what)
                .executeUpdate();
    }

    /** Takes back what did not happen, alone; how much that was. */
    @Transactional(Transactional.TxType.MANDATORY)
    int takeBackSome(int most) {
        days.alone();
        List<?> rows = entities.createNativeQuery(TAKEN_BACK, Object[].class)
                .setParameter("most", most)
                .getResultList();
        for (Object row : rows) {
            var taken = (Object[]) row;
            var cooperativeId = (UUID) taken[0];
            notThen(cooperativeId, (LocalDate) taken[2], (String) taken[3]);
            countAgain(cooperativeId, (String) taken[1]);
        }
        return rows.size();
    }

    private void notThen(UUID cooperativeId, LocalDate day, String what) {
        entities.createNativeQuery(NOT_THEN)
                .setParameter("cooperative", cooperativeId)
                .setParameter("day", day)
                .setParameter("what", what)
                .executeUpdate();
    }

    private void countAgain(UUID cooperativeId, String villageCode) {
        entities.createNativeQuery(LOOK_AGAIN)
                .setParameter("cooperative", cooperativeId)
                .setParameter("village", villageCode)
                .executeUpdate();
        days.otherwise(cooperativeId);
    }

    /** Whether a cooperative within the caller's reach, formed by then, lived on a day. */
    public Activity asOf(UUID cooperativeId, LocalDate day) {
        return Activity.valueOf((String) entities.createNativeQuery(AS_OF, String.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("day", day)
                .getSingleResult());
    }

    /** How a cooperative within the caller's reach, formed on a day, lived on a later one, and why. */
    public Life life(UUID cooperativeId, LocalDate formedOn, LocalDate day, int happenings) {
        List<Happening> last = happenings(cooperativeId, day, happenings);
        if (last.isEmpty()) {
            return new Life(Activity.PAPER_ONLY, formedOn, null, last);
        }
        Object[] run = (Object[]) entities.createNativeQuery(RUN, Object[].class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("formed", formedOn)
                .setParameter("day", day)
                .getSingleResult();
        var began = (LocalDate) run[0];
        var asleep = (LocalDate) run[1];
        return asleep.isAfter(day)
                ? new Life(Activity.ACTIVE, began, asleep, last)
                : new Life(Activity.DORMANT, asleep, null, last);
    }

    private List<Happening> happenings(UUID cooperativeId, LocalDate day, int most) {
        List<?> rows = entities.createNativeQuery(HAPPENINGS, Object[].class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("day", day)
                .setParameter("most", most)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Happening((LocalDate) row[0], (String) row[1]))
                .toList();
    }
}
