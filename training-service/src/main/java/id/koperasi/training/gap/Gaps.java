package id.koperasi.training.gap;

import id.koperasi.training.region.Region;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Who lacks what, within the caller's reach: the counted figures, and the officers behind them. */
@ApplicationScoped
class Gaps {

    /** Seats are summed once a region, not once an office: those of its own sessions, and those of the regions above it. */
    private static final String FIGURES = """
            with planned as materialized (
                select s.region_code, sum(s.seats) as seats
                  from training_session s
                 where s.curriculum_code = :curriculum and s.ends_on >= :today
                   and s.status in ('PLANNED', 'APPROVED', 'OPEN')
                 group by s.region_code
            ), own as (
                select left(region_code, :digits) as code, sum(seats) as seats
                  from planned where length(region_code) >= :digits group by 1
            )
            select g.region_code, g.office, g.holders, g.trained, g.ending, g.competent,
                   cast(coalesce(own.seats, 0) as bigint) as planned,
                   cast(coalesce(province.seats, 0) + coalesce(regency.seats, 0) as bigint) as above
              from gap_count g
              left join own on own.code = g.region_code
              left join planned province on :digits > 2 and province.region_code = left(g.region_code, 2)
              left join planned regency on :digits > 5 and regency.region_code = left(g.region_code, 5)
             where g.curriculum_code = :curriculum and g.level = :level
               and g.region_code >= :from and g.region_code < :until
               and (g.region_code, g.office) > (:after, :afterOffice)
             order by g.region_code, g.office
             limit :most""";

    private static final String OFFICERS = """
            select c.id, c.name as cooperative_name, c.village_code, t.appointment_id, t.office, t.name, has.until,
                   exists (select from competence_certificate b
                            where b.person = t.person and b.withdrawn_on is null
                              and b.issued_on <= :today and b.valid_until >= :today) as competent
              from known_cooperative c
              join officer_term t on t.cooperative_id = c.id
              join curriculum_office o on o.code = :curriculum and o.version = :version and o.office = t.office
             cross join lateral (
                 select max(coalesce(k.valid_until, date '9999-12-31')) as until
                   from certificate k
                  where k.person = t.person and k.curriculum_code = :curriculum and k.revoked_on is null
                    and (k.valid_until is null or k.valid_until >= :today)) as has
             where c.village_code collate "C" >= :from and c.village_code collate "C" < :until
               and (c.village_code collate "C", t.appointment_id) > (:afterVillage, :after)
               and c.formed_on <= :today and (c.ended_on is null or c.ended_on > :today) and t.term_from <= :today and t.term_until >= :today
               and (t.ended_on is null or t.ended_on > :today)
               and (:office = '' or t.office = :office)
               and (has.until is null or has.until < cast(:today as date) + :soon)
             order by c.village_code collate "C", t.appointment_id
             limit :most""";

    private static final String SOON = """
            select coalesce(max(days_before), 0)
              from certificate_reminder_rule
             where valid_from = (select max(valid_from) from certificate_reminder_rule where valid_from <= :today)""";

    private static final int PIECE = 2_000;

    private final Session database;

    Gaps(Session database) {
        this.database = database;
    }

    /**
     * What is asked.
     *
     * @param region within this; the whole nation without it
     * @param curriculum of which a certificate is wanted
     * @param version in force
     * @param today the day it is
     */
    record Asked(Optional<Region> region, String curriculum, int version, LocalDate today) {

        String from() {
            return region.map(Region::code).orElse("");
        }

        String until() {
            return region.map(Region::end).orElse("~");
        }
    }

    /** The figures of a region and office. */
    record Figure(
            String regionCode,
            String office,
            long holders,
            long trained,
            long ending,
            long competent,
            long seatsPlanned,
            long seatsAbove) {

        long lacking() {
            return holders - trained;
        }

        /** Who has none, and whose runs out soon, needs a seat. */
        long seatsNeeded() {
            return lacking() + ending;
        }
    }

    /** Somebody without a certificate that counts, or whose counts not much longer. */
    record Officer(
            UUID cooperativeId,
            String cooperativeName,
            String villageCode,
            UUID appointmentId,
            String office,
            String name,
            @Nullable LocalDate validUntil,
            boolean competent) {}

    List<Figure> figures(Asked asked, GapLevel level, String after, String afterOffice, int most) {
        return database.createNativeQuery(FIGURES, Figure.class)
                .setParameter("level", level.number())
                .setParameter("digits", level.codeLength())
                .setParameter("curriculum", asked.curriculum())
                .setParameter("today", asked.today())
                .setParameter("from", asked.from())
                .setParameter("until", asked.until())
                .setParameter("after", after)
                .setParameter("afterOffice", afterOffice)
                .setParameter("most", most)
                .getResultList();
    }

    List<Officer> officers(Asked asked, @Nullable String office, String afterVillage, UUID after, int most) {
        int soon = database.createNativeQuery(SOON, Integer.class)
                .setParameter("today", asked.today())
                .getSingleResult();
        return database.createNativeQuery(OFFICERS, Officer.class)
                .setParameter("curriculum", asked.curriculum())
                .setParameter("version", asked.version())
                .setParameter("today", asked.today())
                .setParameter("from", asked.from().compareTo(afterVillage) > 0 ? asked.from() : afterVillage)
                .setParameter("until", asked.until())
                .setParameter("afterVillage", afterVillage)
                .setParameter("after", after)
                .setParameter("office", office == null ? "" : office)
                .setParameter("soon", soon)
                .setParameter("most", most)
                .getResultList();
    }

    /** All of them, read by pieces while they are written. */
    Stream<Officer> allOfficers(Asked asked, @Nullable String office) {
        return Stream.iterate(
                        officers(asked, office, "", new UUID(0, 0), PIECE),
                        piece -> !piece.isEmpty(),
                        piece -> officers(
                                asked,
                                office,
                                piece.getLast().villageCode(),
                                piece.getLast().appointmentId(),
                                PIECE))
                .flatMap(List::stream);
    }
}
