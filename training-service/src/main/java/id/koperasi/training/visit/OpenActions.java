package id.koperasi.training.visit;

import id.koperasi.training.region.Region;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** What was agreed on visits within the caller's reach and is not done. */
@ApplicationScoped
class OpenActions {

    private static final String LIST = """
            select a.visit_id, a.number, v.cooperative_id, c.name, v.village_code, v.coach_id, a.what, a.owner, a.due_on
              from visit_action a
              join coaching_visit v on v.id = a.visit_id
              join known_cooperative c on c.id = v.cooperative_id
             where a.done_on is null and (a.due_on, a.visit_id, a.number) > (:due, :after, :afterNumber)
               and v.village_code >= :from and v.village_code < :until
               and (cast(:coach as uuid) is null or v.coach_id = :coach)
             order by a.due_on, a.visit_id, a.number
             limit :most""";

    private final Session database;

    OpenActions(Session database) {
        this.database = database;
    }

    /** Who is to do what until when. */
    record OpenAction(
            UUID visitId,
            int number,
            UUID cooperativeId,
            String cooperativeName,
            String villageCode,
            UUID coachId,
            String what,
            String owner,
            LocalDate dueOn) {}

    List<OpenAction> in(
            Optional<Region> region, @Nullable UUID coach, LocalDate due, UUID after, long afterNumber, int most) {
        return database.createNativeQuery(LIST, OpenAction.class)
                .setParameter("from", region.map(Region::code).orElse(""))
                .setParameter("until", region.map(Region::end).orElse("~"))
                .setParameter("coach", coach, UUID.class)
                .setParameter("due", due)
                .setParameter("after", after)
                .setParameter("afterNumber", afterNumber)
                .setParameter("most", most)
                .getResultList();
    }
}
