package id.koperasi.registry.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * What cooperatives have reached. A fact counts once and on its earliest day, in whatever order and however often it is
 * told; nobody who tells one waits for another, not even in the same village.
 */
@ApplicationScoped
public class Milestones {

    private static final String REACHED = """
            with told as (
                select cooperative_id, village_code, fact, min(day) as day
                  from unnest(?::uuid[], ?::text[], ?::text[], ?::date[]) as t (cooperative_id, village_code, fact, day)
                 where not exists (select from cooperative c
                                    where c.id = cooperative_id and c.status in ('MERGED', 'DISSOLVED'))
                 group by cooperative_id, village_code, fact
                 order by cooperative_id, fact
            ), changed as (
                insert into milestone as m (cooperative_id, village_code, fact, day)
                select cooperative_id, village_code, fact, day from told
                    on conflict (cooperative_id, fact) do update set day = excluded.day where excluded.day < m.day
                returning m.village_code, m.fact, old.day as day_before, new.day as day_now
            )
            insert into progress_change (village_code, fact, day, change)
            select village_code, fact, day_now, 1 from changed
            union all
            select village_code, fact, day_before, -1 from changed where day_before is not null""";

    private static final String MOVED = """
            with moved as (
                update milestone set day = :day
                 where cooperative_id = :cooperative and fact = :fact and day <> :day
                returning village_code, fact, old.day as day_before, new.day as day_now
            )
            insert into progress_change (village_code, fact, day, change)
            select village_code, fact, day_now, 1 from moved
            union all
            select village_code, fact, day_before, -1 from moved""";

    private final EntityManager entities;
    private final DataSource database;

    Milestones(EntityManager entities, DataSource database) {
        this.entities = entities;
        this.database = database;
    }

    /**
     * One cooperative has reached something.
     *
     * @param cooperativeId the cooperative
     * @param villageCode where it is
     * @param fact what it has reached
     * @param day the business date of it
     */
    public record Reached(UUID cooperativeId, String villageCode, Milestone fact, LocalDate day) {}

    /** A cooperative has reached something on a day; a part of the running transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void reached(UUID cooperativeId, String villageCode, Milestone fact, LocalDate day) {
        reached(List.of(new Reached(cooperativeId, villageCode, fact, day)));
    }

    /** The same for many, in one statement. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void reached(Collection<Reached> facts) {
        entities.flush();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(REACHED)) {
            insert.setArray(1, connection.createArrayOf("uuid", column(facts, Reached::cooperativeId)));
            insert.setArray(2, connection.createArrayOf("text", column(facts, Reached::villageCode)));
            insert.setArray(
                    3,
                    connection.createArrayOf(
                            "text", column(facts, reached -> reached.fact().name())));
            insert.setArray(4, connection.createArrayOf("date", column(facts, Reached::day)));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the milestones could not be written", e);
        }
    }

    /** What a cooperative has reached, it has reached on another day; nothing happens when it has not. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void moved(UUID cooperativeId, Milestone fact, LocalDate day) {
        entities.flush();
        entities.createNativeQuery(MOVED)
                .setParameter("cooperative", cooperativeId)
                .setParameter("fact", fact.name())
                .setParameter("day", day)
                .executeUpdate();
    }

    private static Object[] column(Collection<Reached> facts, Function<Reached, Object> value) {
        return facts.stream().map(value).toArray();
    }
}
