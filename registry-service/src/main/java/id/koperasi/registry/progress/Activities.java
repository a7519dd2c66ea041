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

    /** On the last day of these, counted from what happened, a cooperative is still active. */
    public static final int DAYS_ACTIVE = 30;

    private static final String HAPPENED = """
            insert into activity_day (cooperative_id, village_code, day, what)
            select :cooperative, :village, :day, :what
             where not exists (select from cooperative where id = :cooperative and status in ('MERGED', 'DISSOLVED'))
                on conflict (cooperative_id, day) do nothing""";

    private static final String LAST = """
            select max(greatest(a.day, c.formed_on))
              from activity_day a
              join cooperative c on c.id = a.cooperative_id
             where a.cooperative_id = :cooperative and a.day <= :day and c.formed_on <= :day""";

    private static final String HAPPENINGS = """
            select a.day, a.what
              from activity_day a
             where a.cooperative_id = :cooperative and a.day <= :day
             order by a.day desc
             limit :most""";

    /** The current run begins on the last day before which nothing happened for as long as one day keeps alive. */
    private static final String RUN = """
            select max(day)
              from (select greatest(d.day, :formed) as day,
                           coalesce(greatest(d.day, :formed)
                                    - lag(greatest(d.day, :formed)) over (order by d.day) > :active, true) as begins
                      from activity_day d
                     where d.cooperative_id = :cooperative and d.day <= :day) as days
             where begins""";

    private final EntityManager entities;

    Activities(EntityManager entities) {
        this.entities = entities;
    }

    /** Something happened in a cooperative on a day, as a part of the running transaction; twice a day counts once. */
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

    /** Whether a cooperative within the caller's reach, formed by then, lived on a day. */
    public Activity asOf(UUID cooperativeId, LocalDate day) {
        Object last = entities.createNativeQuery(LAST, LocalDate.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("day", day)
                .getSingleResultOrNull();
        if (!(last instanceof LocalDate happened)) {
            return Activity.PAPER_ONLY;
        }
        return happened.isAfter(day.minusDays(DAYS_ACTIVE)) ? Activity.ACTIVE : Activity.DORMANT;
    }

    /** How a cooperative within the caller's reach, formed on a day, lived on a later one, and why. */
    public Life life(UUID cooperativeId, LocalDate formedOn, LocalDate day, int happenings) {
        List<Happening> last = happenings(cooperativeId, day, happenings);
        if (last.isEmpty()) {
            return new Life(Activity.PAPER_ONLY, formedOn, null, last);
        }
        LocalDate newest = last.getFirst().day();
        LocalDate asleep = (newest.isAfter(formedOn) ? newest : formedOn).plusDays(DAYS_ACTIVE);
        return asleep.isAfter(day)
                ? new Life(Activity.ACTIVE, runSince(cooperativeId, formedOn, day), asleep, last)
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

    private LocalDate runSince(UUID cooperativeId, LocalDate formedOn, LocalDate day) {
        return (LocalDate) entities.createNativeQuery(RUN, LocalDate.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("formed", formedOn)
                .setParameter("active", DAYS_ACTIVE)
                .setParameter("day", day)
                .getSingleResult();
    }
}
