package id.koperasi.training.attendance;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.training.attendance.AttendanceRejection.ActionPlanExists;
import id.koperasi.training.attendance.AttendanceRejection.DoneBeforeTheSession;
import id.koperasi.training.attendance.AttendanceRejection.DueBeforeTheSession;
import id.koperasi.training.attendance.AttendanceRejection.PlannedActionDoneAlready;
import id.koperasi.training.attendance.AttendanceRejection.TooManyPlannedActions;
import id.koperasi.training.attendance.AttendanceRejection.WasNotThere;
import id.koperasi.training.attendance.AttendanceRejection.WithoutASeat;
import id.koperasi.training.region.Jurisdiction;
import id.koperasi.training.region.Region;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** What the guests of a session take home to do, and until when. */
@ApplicationScoped
class ActionPlans {

    private static final int MOST_ACTIONS = 40;

    private static final String GUEST = """
            select s.starts_on, i.status = 'CONFIRMED',
                   s.held_on is null or exists (select from attendance a where a.invitation_id = i.id),
                   (select coalesce(max(p.number), 0) from action_plan p where p.invitation_id = i.id)
              from invitation i
              join training_session s on s.id = i.session_id
             where i.id = :invitation and s.id = :session
               for update of i""";

    private static final String ADD = """
            insert into action_plan (invitation_id, number, what, due_on, recorded_by, recorded_at)
            values (:invitation, :number, :what, :dueOn, :by, :at)""";

    private static final String LIST = """
            select p.invitation_id, i.cooperative_id, i.cooperative_name, i.office, p.number, p.what, p.due_on, p.done_on, p.evidence
              from invitation i
              join action_plan p on p.invitation_id = i.id
             where i.session_id = :session and (p.invitation_id, p.number) > (:after, :afterNumber)
               and (not :open or p.done_on is null)
             order by p.invitation_id, p.number
             limit :most""";

    private static final String SESSION_OF_ACTION = """
            select s.starts_on, s.region_code, p.done_on
              from invitation i
              join training_session s on s.id = i.session_id
              join action_plan p on p.invitation_id = i.id and p.number = :number
             where i.id = :invitation and s.id = :session""";

    private static final String COMPLETE = """
            update action_plan set done_on = :day, evidence = :evidence, done_by = :by, done_noted_at = :at
             where invitation_id = :invitation and number = :number and done_on is null""";

    private final Session database;
    private final Jurisdiction jurisdiction;
    private final CurrentCaller caller;
    private final BusinessClock clock;

    ActionPlans(Session database, Jurisdiction jurisdiction, CurrentCaller caller, BusinessClock clock) {
        this.database = database;
        this.jurisdiction = jurisdiction;
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
            LocalDate dueOn,
            @Nullable LocalDate doneOn,
            @Nullable String evidence) {}

    /** When and where the session was that an action comes from, and whether it is done. */
    record Origin(
            LocalDate startsOn, String regionCode, @Nullable LocalDate doneOn) {}

    /** Who makes a plan. */
    record Guest(LocalDate startsOn, boolean seated, boolean there, int actions) {}

    @Transactional
    void make(UUID session, UUID invitation, List<Action> actions) {
        Guest guest = guest(session, invitation);
        if (guest.actions() > 0) {
            throw new RejectedException(new ActionPlanExists());
        }
        int number = 0;
        for (Action action : actions) {
            number++;
            add(guest, invitation, number, action);
        }
    }

    /** Something that comes to mind later; its number. */
    @Transactional
    int add(UUID session, UUID invitation, Action action) {
        Guest guest = guest(session, invitation);
        if (guest.actions() >= MOST_ACTIONS) {
            throw new RejectedException(new TooManyPlannedActions(MOST_ACTIONS));
        }
        int number = guest.actions() + 1;
        add(guest, invitation, number, action);
        return number;
    }

    /** Who has a seat and, once the session was held, was there; his row stays as it is until the end of the transaction. */
    private Guest guest(UUID session, UUID invitation) {
        Guest guest = database.createNativeQuery(GUEST, Guest.class)
                .setParameter("session", session)
                .setParameter("invitation", invitation)
                .uniqueResultOptional()
                .orElseThrow(() -> new RejectedException(new NotFound()));
        if (!guest.seated()) {
            throw new RejectedException(new WithoutASeat(List.of(invitation)));
        }
        if (!guest.there()) {
            throw new RejectedException(new WasNotThere());
        }
        return guest;
    }

    /** Notes that an action is done, and by what that is known. */
    @Transactional
    void complete(UUID session, UUID invitation, int number, LocalDate doneOn, String evidence) {
        Origin origin = database.createNativeQuery(SESSION_OF_ACTION, Origin.class)
                .setParameter("session", session)
                .setParameter("invitation", invitation)
                .setParameter("number", number)
                .uniqueResultOptional()
                .orElseThrow(() -> new RejectedException(new NotFound()));
        if (doneOn.isBefore(origin.startsOn())) {
            throw new RejectedException(new DoneBeforeTheSession(origin.startsOn()));
        }
        jurisdiction.mustHaveCome(doneOn, new Region(origin.regionCode()));
        int completed = database.createNativeMutationQuery(COMPLETE)
                .setParameter("day", doneOn)
                .setParameter("evidence", evidence)
                .setParameter("by", caller.get().subject())
                .setParameter("at", clock.now())
                .setParameter("invitation", invitation)
                .setParameter("number", number)
                .executeUpdate();
        if (completed == 0) {
            throw new RejectedException(
                    new PlannedActionDoneAlready(origin.doneOn() == null ? doneOn : origin.doneOn()));
        }
    }

    /** The actions of a session, or only those still to be done. */
    List<PlannedAction> after(UUID session, boolean open, UUID invitation, long number, int most) {
        return database.createNativeQuery(LIST, PlannedAction.class)
                .setParameter("session", session)
                .setParameter("open", open)
                .setParameter("after", invitation)
                .setParameter("afterNumber", number)
                .setParameter("most", most)
                .getResultList();
    }

    private void add(Guest guest, UUID invitation, int number, Action action) {
        if (action.dueOn().isBefore(guest.startsOn())) {
            throw new RejectedException(new DueBeforeTheSession(guest.startsOn()));
        }
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
