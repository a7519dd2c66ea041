package id.koperasi.training.coaching;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** How assignments end, within the caller's reach. */
@ApplicationScoped
class AssignmentEnds {

    private static final String ONE = """
            select id, cooperative_id, village_code, organisation, assigned_on, ended_on from coach_assignment
             where id = :id for update""";

    private static final String OF_COACH =
            "select id from coach_assignment where coach_id = :coach and ended_on is null order by id";

    private static final String OF_COOPERATIVE =
            "select id from coach_assignment where cooperative_id = :cooperative and ended_on is null order by id";

    private static final String END = """
            select assignment_id, cooperative_id, organisation
              from end_assignments(cast(string_to_array(:which, ',') as uuid[]), :day, :why)""";

    private static final String GIVE = "select give_to_coach(:cooperative, :coach, :organisation, :day, :today)";

    private static final String RETIRE = "update coach set retired_on = :day where id = :coach and retired_on is null";

    private static final String CAPACITY =
            "update coach set capacity = :capacity where id = :coach and assigned <= :capacity";

    private final Session database;

    AssignmentEnds(Session database) {
        this.database = database;
    }

    /** An assignment, in force or ended. */
    record Assignment(
            UUID id,
            UUID cooperativeId,
            String villageCode,
            String organisation,
            LocalDate assignedOn,
            @Nullable LocalDate endedOn) {}

    /** An assignment that has just ended. */
    record Ended(UUID assignmentId, UUID cooperativeId, String organisation) {}

    /** The assignment, which stays as it is until the end of the transaction. */
    Optional<Assignment> locked(UUID id) {
        return database.createNativeQuery(ONE, Assignment.class)
                .setParameter("id", id)
                .uniqueResultOptional();
    }

    List<UUID> ofCoach(UUID coach) {
        return database.createNativeQuery(OF_COACH, UUID.class)
                .setParameter("coach", coach)
                .getResultList();
    }

    List<UUID> ofCooperative(UUID cooperative) {
        return database.createNativeQuery(OF_COOPERATIVE, UUID.class)
                .setParameter("cooperative", cooperative)
                .getResultList();
    }

    /** Ends these and gives their coaches room again. */
    List<Ended> end(List<UUID> which, LocalDate day, AssignmentEnd why) {
        return database.createNativeQuery(END, Ended.class)
                .setParameter(
                        "which",
                        String.join(",", which.stream().map(UUID::toString).toList()))
                .setParameter("day", day)
                .setParameter("why", why.name())
                .getResultList();
    }

    /** Gives a cooperative to a coach; the assignment, or nothing when he cannot take it. */
    Optional<UUID> give(Assignment before, UUID coach, LocalDate day, LocalDate today) {
        return Optional.ofNullable(database.createNativeQuery(GIVE, UUID.class)
                .setParameter("cooperative", before.cooperativeId())
                .setParameter("coach", coach)
                .setParameter("organisation", before.organisation())
                .setParameter("day", day)
                .setParameter("today", today)
                .getSingleResultOrNull());
    }

    /** Retires a coach; false when he has retired. */
    boolean retire(UUID coach, LocalDate day) {
        return database.createNativeMutationQuery(RETIRE)
                        .setParameter("coach", coach)
                        .setParameter("day", day)
                        .executeUpdate()
                == 1;
    }

    /** Says how many a coach can take; false when he has more. */
    boolean capacity(UUID coach, int capacity) {
        return database.createNativeMutationQuery(CAPACITY)
                        .setParameter("coach", coach)
                        .setParameter("capacity", capacity)
                        .executeUpdate()
                == 1;
    }
}
