package id.koperasi.registry.activity;

import id.koperasi.platform.event.EventEnvelope;
import id.koperasi.registry.activity.TrainingEvent.CoachAssigned;
import id.koperasi.registry.activity.TrainingEvent.CoachAssignmentEnded;
import id.koperasi.registry.progress.Periods;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

/**
 * The coaches of cooperatives, as training told of each from when and until when he is there. A cooperative is coached for as
 * long as one of them stays, so who hands it to another on the same day ends nothing.
 */
@ApplicationScoped
class HeardCoaches {

    private static final String ASSIGNED = """
            insert into heard_coaching (cooperative_id, village_code, assignment_id, organisation, assigned_on, assigned_event)
            select :cooperative, :village, :assignment, :organisation, :day, :event
             where not exists (select from cooperative where id = :cooperative and status in ('MERGED', 'DISSOLVED', 'WITHDRAWN'))
                on conflict (cooperative_id, assignment_id) do update
               set assigned_on = excluded.assigned_on, assigned_event = excluded.assigned_event""";

    private static final String ENDED = """
            insert into heard_coaching (cooperative_id, village_code, assignment_id, organisation, ended_on, ended_event)
            values (:cooperative, :village, :assignment, :organisation, :day, :event)
                on conflict (cooperative_id, assignment_id) do update
               set ended_on = excluded.ended_on, ended_event = excluded.ended_event""";

    private final Session session;
    private final Periods periods;

    HeardCoaches(Session session, Periods periods) {
        this.session = session;
        this.periods = periods;
    }

    void assigned(CoachAssigned told, String villageCode, EventEnvelope envelope) {
        session.createNativeMutationQuery(ASSIGNED)
                .setParameter("cooperative", told.cooperativeId())
                .setParameter("village", villageCode)
                .setParameter("assignment", told.assignmentId())
                .setParameter("organisation", told.organisation())
                .setParameter("day", told.assignedOn())
                .setParameter("event", envelope.id())
                .executeUpdate();
        periods.otherwise(told.cooperativeId());
    }

    /** Whether it began before or is told later. */
    void ended(CoachAssignmentEnded told, String villageCode, EventEnvelope envelope) {
        session.createNativeMutationQuery(ENDED)
                .setParameter("cooperative", told.cooperativeId())
                .setParameter("village", villageCode)
                .setParameter("assignment", told.assignmentId())
                .setParameter("organisation", told.organisation())
                .setParameter("day", told.endedOn())
                .setParameter("event", envelope.id())
                .executeUpdate();
        periods.otherwise(told.cooperativeId());
    }
}
