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
                 where cooperative_id = :cooperative
                returning village_code, fact, until
            )
            insert into progress_change (village_code, fact, day, change)
            select village_code, fact, until, -1 from ended""";

    /** Takes back what was counted of its days and counts all of them anew, cut off at its end. */
    private static final String LIVES_NO_MORE = """
            with told as (
                select a.village_code, greatest(a.day, c.formed_on) as day, a.counted
                  from activity_day a
                  join cooperative c on c.id = a.cooperative_id
                 where a.cooperative_id = :cooperative
            ), before_and_after as (
                select village_code, day, 1 as sign from told
                union all
                select village_code, day, -1 from told where counted
            ), neighbour as (
                select *, lag(day) over run as day_before, lead(day) over run as day_after
                  from before_and_after
                window run as (partition by sign order by day)
            ), edge as (
                select village_code, 'ACTIVE' as fact, day, sign, sign as change
                  from neighbour where day_before is null or day - day_before > :active
                union all
                select village_code, 'ACTIVE', day + :active, sign, -sign
                  from neighbour where day_after is null or day_after - day > :active
                union all
                select village_code, 'LIVED', day, sign, sign from neighbour where day_before is null
                union all
                select village_code, 'LIVED', greatest(day, :day), sign, -1
                  from neighbour where day_before is null and sign = 1
            ), cut as (
                select village_code, fact, case when sign = 1 then least(day, :day) else day end as day, change from edge
            ), counted as (
                update activity_day set counted = true where cooperative_id = :cooperative and not counted
            )
            insert into progress_change (village_code, fact, day, change)
            select village_code, fact, day, sum(change)
              from cut group by village_code, fact, day having sum(change) <> 0""";

    private final EntityManager entities;

    Endings(EntityManager entities) {
        this.entities = entities;
    }

    /** From this day on; a part of the running transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void ended(UUID cooperativeId, LocalDate day) {
        entities.flush();
        entities.createNativeQuery(REACHED_NO_MORE)
                .setParameter("cooperative", cooperativeId)
                .setParameter("day", day)
                .executeUpdate();
        entities.createNativeQuery(LIVES_NO_MORE)
                .setParameter("cooperative", cooperativeId)
                .setParameter("day", day)
                .setParameter("active", Activities.DAYS_ACTIVE)
                .executeUpdate();
    }
}
