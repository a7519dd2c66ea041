package id.koperasi.registry.deadline;

import id.koperasi.registry.region.Region;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Which of the cooperatives within reach have heard a year's accounts; those formed after the year owe none. */
@ApplicationScoped
class AnnualMeetings {

    private static final String OWING = """
              from cooperative c
              left join lateral (
                   select min(m.held_on) as held_on
                     from meeting m
                    where m.book_year = :year and m.cooperative_id = c.id and m.kind = 'ANNUAL' and m.quorate) as held
                on true
             where c.status in ('FORMED', 'SUSPENDED') and c.formed_on < make_date(:year + 1, 1, 1)
               and c.village_code collate "C" >= :first and c.village_code collate "C" < :beyond
            """;
    private static final String LIST = "select c.id, c.village_code, c.name, held.held_on\n" + OWING + """
               and (cast(:held as boolean) is null or (held.held_on is not null) = :held)
               and (c.village_code collate "C", c.id) > (cast(:village as text) collate "C", cast(:id as uuid))
             order by c.village_code collate "C", c.id
             limit :rows""";
    private static final String COUNTS = "select count(*), count(held.held_on)\n" + OWING;

    private final Session session;

    AnnualMeetings(Session session) {
        this.session = session;
    }

    /** A cooperative and the day it heard the accounts, once it has. */
    record Row(
            UUID cooperativeId,
            String villageCode,
            String name,
            @Nullable LocalDate heldOn) {}

    /** How many owe the meeting, and how many of them have held it. */
    record Counts(long cooperatives, long held) {}

    /** Where a page ended. */
    record Place(String villageCode, UUID cooperativeId) {

        static final Place START = new Place("", new UUID(0, 0));
    }

    List<Row> list(String region, int year, @Nullable Boolean held, Place after, int rows) {
        return within(session.createNativeQuery(LIST, Object[].class), region, year)
                .setParameter("held", held, Boolean.class)
                .setParameter("village", after.villageCode())
                .setParameter("id", after.cooperativeId())
                .setParameter("rows", rows)
                .getResultStream()
                .map(row -> new Row((UUID) row[0], (String) row[1], (String) row[2], (LocalDate) row[3]))
                .toList();
    }

    Counts count(String region, int year) {
        Object[] row = within(session.createNativeQuery(COUNTS, Object[].class), region, year)
                .getSingleResult();
        return new Counts((Long) row[0], (Long) row[1]);
    }

    /** A region's codes stand together in the order of the index; row-level security only confirms. */
    static <T> NativeQuery<T> within(NativeQuery<T> query, String region, int year) {
        return Span.of(region).bind(query).setParameter("year", year);
    }

    /** The codes of a region: from the first to before the one beyond. */
    record Span(String first, String beyond) {

        static Span of(String region) {
            return region.equals(Region.NATION) ? new Span("", "~") : new Span(region, region + "/");
        }

        <T> NativeQuery<T> bind(NativeQuery<T> query) {
            return query.setParameter("first", first).setParameter("beyond", beyond);
        }
    }
}
