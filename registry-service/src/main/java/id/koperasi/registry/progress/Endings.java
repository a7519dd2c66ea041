package id.koperasi.registry.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A cooperative has ended: it counts in the figures of every day before, and in none from then on. What is told of it
 * later is not counted any more.
 */
@ApplicationScoped
public class Endings {

    private static final String REACHED_NO_MORE = """
            with ended as (
                update milestone set until = greatest(day, :day)
                 where cooperative_id = :cooperative and (until is null or until > greatest(day, :day))
                returning village_code, fact, old.until as until_before, new.until as until_now
            )
            insert into progress_change (village_code, fact, day, change)
            select village_code, fact, until_now, -1 from ended
            union all
            select village_code, fact, until_before, 1 from ended where until_before is not null""";

    private final EntityManager entities;
    private final CountingDays days;

    Endings(EntityManager entities, CountingDays days) {
        this.entities = entities;
        this.days = days;
    }

    /** It ended on another day than was told: its life is counted until then. A part of the running transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void otherwise(UUID cooperativeId) {
        entities.flush();
        days.otherwise(cooperativeId);
    }

    /** From this day on; a part of the running transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void ended(UUID cooperativeId, LocalDate day) {
        entities.flush();
        entities.createNativeQuery(REACHED_NO_MORE)
                .setParameter("cooperative", cooperativeId)
                .setParameter("day", day)
                .executeUpdate();
        days.otherwise(cooperativeId);
    }
}
