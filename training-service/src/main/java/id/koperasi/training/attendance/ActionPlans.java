package id.koperasi.training.attendance;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.training.attendance.AttendanceRejection.ActionPlanExists;
import id.koperasi.training.attendance.AttendanceRejection.DueBeforeTheSession;
import id.koperasi.training.attendance.AttendanceRejection.WithoutASeat;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** What the guests of a session take home to do, and until when. */
@ApplicationScoped
class ActionPlans {

    private static final String GUEST = """
            select s.starts_on, i.status = 'CONFIRMED', exists (select from action_plan p where p.invitation_id = i.id)
              from invitation i
              join training_session s on s.id = i.session_id
             where i.id = :invitation and s.id = :session""";

    private static final String ADD = """
            insert into action_plan (invitation_id, number, what, due_on, recorded_by, recorded_at)
            values (:invitation, :number, :what, :dueOn, :by, :at)""";

    private static final String LIST = """
            select p.invitation_id, i.cooperative_id, i.cooperative_name, i.office, p.number, p.what, p.due_on
              from invitation i
              join action_plan p on p.invitation_id = i.id
             where i.session_id = :session and (p.invitation_id, p.number) > (:after, :afterNumber)
             order by p.invitation_id, p.number
             limit :most""";

    private final Session database;
    private final CurrentCaller caller;
    private final BusinessClock clock;

    ActionPlans(Session database, CurrentCaller caller, BusinessClock clock) {
        this.database = database;
        this.caller = caller;
        this.clock = clock;
    }

    /** A thing to do. */
    record Action(String what, LocalDate dueOn) {}

    /** A thing to do, and who does it. */
    record PlannedAction(
            UUID invitationId,
            UUID cooperativeId,
            String cooperativeName,
            String office,
            int number,
            String what,
            LocalDate dueOn) {}

    /** Who makes a plan. */
    record Guest(LocalDate startsOn, boolean seated, boolean hasPlan) {}

    @Transactional
    void make(UUID session, UUID invitation, List<Action> actions) {
        Guest guest = database.createNativeQuery(GUEST, Guest.class)
                .setParameter("session", session)
                .setParameter("invitation", invitation)
                .uniqueResultOptional()
                .orElseThrow(() -> new RejectedException(new NotFound()));
        if (!guest.seated()) {
            throw new RejectedException(new WithoutASeat(List.of(invitation)));
        }
        if (guest.hasPlan()) {
            throw new RejectedException(new ActionPlanExists());
        }
        int number = 0;
        for (Action action : actions) {
            if (action.dueOn().isBefore(guest.startsOn())) {
                throw new RejectedException(new DueBeforeTheSession(guest.startsOn()));
            }
            number++;
            add(invitation, number, action);
        }
    }

    List<PlannedAction> after(UUID session, UUID invitation, long number, int most) {
        return database.createNativeQuery(LIST, PlannedAction.class)
                .setParameter("session", session)
                .setParameter("after", invitation)
                .setParameter("afterNumber", number)
                .setParameter("most", most)
                .getResultList();
    }

    private void add(UUID invitation, int number, Action action) {
        database.createNativeMutationQuery(ADD)
                .setParameter("invitation", invitation)
                .setParameter("number", number)
                .setParameter("what", action.what())
                .setParameter("dueOn", action.dueOn())
                .setParameter("by", caller.get().subject())
                .setParameter("at", clock.now())
                .executeUpdate();
    }
}
