package id.koperasi.registry.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * What cooperatives have reached. A fact counts once and on its earliest day, in whatever order and however often it is
 * told; nobody who tells one waits for another, not even in the same village.
 */
@ApplicationScoped
public class Milestones {

    private static final String REACHED = """
            with told as (
                select cooperative_id, village_code, fact, book_year, min(day) as day, min(until) as until
                  from unnest(?::uuid[], ?::text[], ?::text[], ?::integer[], ?::date[], ?::date[])
                       as t (cooperative_id, village_code, fact, book_year, day, until)
                 where not exists (select from cooperative c
                                    where c.id = cooperative_id and c.status in ('MERGED', 'DISSOLVED', 'WITHDRAWN'))
                 group by cooperative_id, village_code, fact, book_year
                 order by cooperative_id, fact, book_year
            ), changed as (
                insert into milestone as m (cooperative_id, village_code, fact, book_year, day, until)
                select cooperative_id, village_code, fact, book_year, day, until from told
                    on conflict (cooperative_id, fact, book_year) do update
                   set day = excluded.day where excluded.day < m.day
                returning m.village_code, m.fact, old.day as day_before, new.day as day_now, new.until as until_now
            )
            insert into progress_change (village_code, fact, day, change)
            select village_code, fact, day_now, 1 from changed
            union all
            select village_code, fact, day_before, -1 from changed where day_before is not null
            union all
            select village_code, fact, until_now, -1 from changed where day_before is null and until_now is not null""";

    /** Of one that has ended it is true until its end at most. */
    private static final String MOVED = """
            with moved as (
                update milestone m
                   set day = :day,
                       until = case when c.status in ('MERGED', 'DISSOLVED', 'WITHDRAWN')
                                    then greatest(:day, least(cast(:until as date), c.standing_since))
                                    else cast(:until as date) end
                  from cooperative c
                 where c.id = m.cooperative_id and m.cooperative_id = :cooperative and m.fact = :fact
                   and m.book_year = :bookYear and m.day <> :day
                returning m.village_code, m.fact, old.day as day_before, new.day as day_now,
                          old.until as until_before, new.until as until_now
            ), change (village_code, fact, day, change) as (
                select village_code, fact, day_now, 1 from moved
                union all
                select village_code, fact, day_before, -1 from moved
                union all
                select village_code, fact, until_before, 1 from moved
                union all
                select village_code, fact, until_now, -1 from moved
            )
            insert into progress_change (village_code, fact, day, change)
            select village_code, fact, day, change from change where day is not null""";

    private static final String NOT_REACHED = """
            with gone as (
                delete from milestone
                 where cooperative_id = :cooperative and fact = :fact and book_year = :bookYear
                returning village_code, fact, day, until
            )
            insert into progress_change (village_code, fact, day, change)
            select village_code, fact, day, -1 from gone
            union all
            select village_code, fact, until, 1 from gone where until is not null""";

    private final EntityManager entities;
    private final CountingDays days;
    private final DataSource database;

    Milestones(EntityManager entities, CountingDays days, DataSource database) {
        this.entities = entities;
        this.days = days;
        this.database = database;
    }

    /**
     * One cooperative has reached something.
     *
     * @param cooperativeId the cooperative
     * @param villageCode where it is
     * @param fact what it has reached
     * @param bookYear whose accounts were heard; 0 for what happens once
     * @param day the business date of it
     * @param until the first day on which it is not true any more; null while it stays true
     */
    public record Reached(
            UUID cooperativeId,
            String villageCode,
            Milestone fact,
            int bookYear,
            LocalDate day,
            @Nullable LocalDate until) {

        public Reached(UUID cooperativeId, String villageCode, Milestone fact, LocalDate day) {
            this(cooperativeId, villageCode, fact, 0, day, null);
        }

        /** A formation brings with it that no annual meeting is due before the next year. */
        private Stream<Reached> withWhatFollows() {
            return fact == Milestone.FORMED
                    ? Stream.of(
                            this,
                            new Reached(
                                    cooperativeId,
                                    villageCode,
                                    Milestone.ANNUAL_MEETING_NOT_DUE,
                                    0,
                                    day,
                                    yearAfter(day)))
                    : Stream.of(this);
        }
    }

    /** A cooperative has reached something on a day; a part of the running transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void reached(UUID cooperativeId, String villageCode, Milestone fact, LocalDate day) {
        reached(List.of(new Reached(cooperativeId, villageCode, fact, day)));
    }

    /** Members heard the accounts of a year, which counts from when that year is over until the next one is. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void annualMeetingHeld(UUID cooperativeId, String villageCode, int bookYear, LocalDate heldOn) {
        LocalDate due = LocalDate.of(bookYear + 1, Month.JANUARY, 1);
        LocalDate day = heldOn.isBefore(due) ? due : heldOn;
        LocalDate until = due.plusYears(1);
        if (day.isBefore(until)) {
            reached(List.of(
                    new Reached(cooperativeId, villageCode, Milestone.ANNUAL_MEETING_HELD, bookYear, day, until)));
        }
    }

    /** They heard them on another day; so late that the next year was due already, it counts no more. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void annualMeetingMoved(UUID cooperativeId, String villageCode, int bookYear, LocalDate heldOn) {
        LocalDate due = LocalDate.of(bookYear + 1, Month.JANUARY, 1);
        LocalDate until = due.plusYears(1);
        LocalDate day = heldOn.isBefore(due) ? due : heldOn;
        annualMeetingHeld(cooperativeId, villageCode, bookYear, heldOn);
        if (day.isBefore(until)) {
            move(cooperativeId, Milestone.ANNUAL_MEETING_HELD, bookYear, day, until);
        } else {
            entities.unwrap(Session.class)
                    .createNativeMutationQuery(NOT_REACHED)
                    .setParameter("cooperative", cooperativeId)
                    .setParameter("fact", Milestone.ANNUAL_MEETING_HELD.name())
                    .setParameter("bookYear", bookYear)
                    .executeUpdate();
        }
    }

    /** The same for many, in one statement. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void reached(Collection<Reached> told) {
        entities.flush();
        List<Reached> facts = told.stream().flatMap(Reached::withWhatFollows).toList();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(REACHED)) {
            insert.setArray(1, connection.createArrayOf("uuid", column(facts, Reached::cooperativeId)));
            insert.setArray(2, connection.createArrayOf("text", column(facts, Reached::villageCode)));
            insert.setArray(
                    3,
                    connection.createArrayOf(
                            "text", column(facts, reached -> reached.fact().name())));
            insert.setArray(4, connection.createArrayOf("integer", column(facts, Reached::bookYear)));
            insert.setArray(5, connection.createArrayOf("date", column(facts, Reached::day)));
            insert.setArray(6, connection.createArrayOf("date", column(facts, Reached::until)));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the milestones could not be written", e);
        }
    }

    /**
     * What a cooperative has reached, it has reached on another day; nothing happens when it has not. Its life, and when it
     * owes a meeting, are counted from the day of its formation on.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void moved(UUID cooperativeId, Milestone fact, LocalDate day) {
        entities.flush();
        move(cooperativeId, fact, 0, day, null);
        if (fact == Milestone.FORMED) {
            move(cooperativeId, Milestone.ANNUAL_MEETING_NOT_DUE, 0, day, yearAfter(day));
            days.otherwise(cooperativeId);
        }
    }

    private void move(UUID cooperativeId, Milestone fact, int bookYear, LocalDate day, @Nullable LocalDate until) {
        entities.unwrap(Session.class)
                .createNativeMutationQuery(MOVED)
                .setParameter("cooperative", cooperativeId)
                .setParameter("fact", fact.name())
                .setParameter("bookYear", bookYear)
                .setParameter("day", day)
                .setParameter("until", until, LocalDate.class)
                .executeUpdate();
    }

    private static LocalDate yearAfter(LocalDate day) {
        return LocalDate.of(day.getYear() + 1, Month.JANUARY, 1);
    }

    private static Object[] column(Collection<Reached> facts, Function<Reached, @Nullable Object> value) {
        return facts.stream().map(value).toArray();
    }
}
