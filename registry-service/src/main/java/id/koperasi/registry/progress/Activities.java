package id.koperasi.registry.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;

/** The days on which something happened in a cooperative, which is all that its being active follows from. */
@ApplicationScoped
public class Activities {

    /** On the last day of these, counted from what happened, a cooperative is still active. */
    public static final int DAYS_ACTIVE = 30;

    private static final String HAPPENED = """
            insert into activity_day (cooperative_id, village_code, day, what)
            values (:cooperative, :village, :day, :what)
                on conflict (cooperative_id, day) do nothing""";

    private static final String LAST = """
            select max(greatest(a.day, c.formed_on))
              from activity_day a
              join cooperative c on c.id = a.cooperative_id
             where a.cooperative_id = :cooperative and a.day <= :day and c.formed_on <= :day""";

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
}
