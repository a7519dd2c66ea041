package id.koperasi.training.coaching;

import id.koperasi.training.region.Region;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Which cooperative has which coach, within the caller's reach. */
@ApplicationScoped
class CoachAssignments {

    /** Few enough that one statement takes a fraction of what a statement may take. */
    private static final int AT_ONCE = 2_000;

    private static final String DISTRIBUTE =
            "select assignment_id, cooperative_id from assign_coaches(:region, :organisation, :assignedOn, :today, :most)";

    private static final String WITHOUT = """
            select count(*)
              from known_cooperative c
             where c.village_code collate "C" >= :from and c.village_code collate "C" < :until
               and c.formed_on <= :assignedOn and coalesce(c.ended_on > :today, true)
               and not exists (select from coach_assignment a
                                where a.cooperative_id = c.id and a.organisation = :organisation
                                  and coalesce(a.ended_on > :today, true))""";

    private static final String ROWS = """
            select a.id, a.cooperative_id, c.name as cooperative_name, a.village_code, a.coach_id, k.name as coach_name,
                   a.organisation, a.assigned_on
              from coach_assignment a
              join known_cooperative c on c.id = a.cooperative_id
              join coach k on k.id = a.coach_id\s""";

    private static final String IN_REGION = ROWS + """
             where a.ended_on is null and a.village_code >= :from and a.village_code < :until and (a.village_code, a.id) > (:village, :after)
             order by a.village_code, a.id
             limit :most""";

    private static final String OF_COOPERATIVE = ROWS + """
             where a.cooperative_id = :cooperative and a.ended_on is null and a.id > :after
             order by a.id
             limit :most""";

    private static final String KNOWN = "select exists (select from known_cooperative where id = :cooperative)";

    private final Session database;

    CoachAssignments(Session database) {
        this.database = database;
    }

    /** A cooperative that has a coach now. */
    record Assigned(UUID assignmentId, UUID cooperativeId) {}

    /** An assignment as it is read. */
    record Row(
            UUID assignmentId,
            UUID cooperativeId,
            String cooperativeName,
            String villageCode,
            UUID coachId,
            String coachName,
            String organisation,
            LocalDate assignedOn) {}

    /** Gives the cooperatives of a region to the free coaches of an organisation, all of them in as many statements as it takes. */
    List<Assigned> distribute(Region region, Organisation organisation, LocalDate assignedOn, LocalDate today) {
        List<Assigned> all = new ArrayList<>();
        List<Assigned> some;
        do {
            some = distributeSome(region, organisation, assignedOn, today);
            all.addAll(some);
        } while (some.size() == AT_ONCE);
        return all;
    }

    private List<Assigned> distributeSome(
            Region region, Organisation organisation, LocalDate assignedOn, LocalDate today) {
        return database.createNativeQuery(DISTRIBUTE, Assigned.class)
                .setParameter("region", region.code())
                .setParameter("organisation", organisation.name())
                .setParameter("assignedOn", assignedOn)
                .setParameter("today", today)
                .setParameter("most", AT_ONCE)
                .getResultList();
    }

    /** How many cooperatives of a region that were formed by a day have no coach of an organisation. */
    long without(Region region, Organisation organisation, LocalDate assignedOn, LocalDate today) {
        return database.createNativeQuery(WITHOUT, Long.class)
                .setParameter("from", region.code())
                .setParameter("until", region.end())
                .setParameter("today", today)
                .setParameter("assignedOn", assignedOn)
                .setParameter("organisation", organisation.name())
                .getSingleResult();
    }

    List<Row> in(Optional<Region> region, String village, UUID after, int most) {
        return database.createNativeQuery(IN_REGION, Row.class)
                .setParameter("from", region.map(Region::code).orElse(""))
                .setParameter("until", region.map(Region::end).orElse("~"))
                .setParameter("village", village)
                .setParameter("after", after)
                .setParameter("most", most)
                .getResultList();
    }

    /** Whether the cooperative is within the caller's reach at all. */
    boolean knows(UUID cooperative) {
        return database.createNativeQuery(KNOWN, Boolean.class)
                .setParameter("cooperative", cooperative)
                .getSingleResult();
    }

    List<Row> of(UUID cooperative, UUID after, int most) {
        return database.createNativeQuery(OF_COOPERATIVE, Row.class)
                .setParameter("cooperative", cooperative)
                .setParameter("after", after)
                .setParameter("most", most)
                .getResultList();
    }
}
