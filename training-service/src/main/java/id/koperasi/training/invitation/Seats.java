package id.koperasi.training.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * The seats of sessions. One statement decides, in the database and under the lock of the session, so that no two get the
 * same seat and nobody waits beside an empty one.
 */
@ApplicationScoped
class Seats {

    private static final String TAKE =
            "select outcome, seat_number, place from take_seat(:session, :invitation, :by, :as, :at)";
    private static final String GIVE_UP =
            "select outcome, seat_number, place from give_up_seat(:session, :invitation, :by, :as, :at)";

    private static final String HAND_OVER = """
            select outcome, substitute, seat_number, place
              from substitute_seat(:session, :invitation, :office, :appointment, :new, :by, :as, :at)""";
    private static final String EXPIRE = "select expire_seats(:now, :most)";

    private static final String HOLD_BACK = """
            insert into seat_release (appointment_id, ended_on, due_at)
            select :appointment, :endedOn, cast(:now as timestamptz) + make_interval(mins => r.minutes)
              from seat_release_rule r where r.valid_from <= :today order by r.valid_from desc limit 1
                on conflict (appointment_id) do update set ended_on = excluded.ended_on, due_at = excluded.due_at""";

    private static final String LAPSE = "select lapse_cooperative(:cooperative, :day)";
    private static final String RELEASE = "select release_seats(:now, :most)";

    private static final String MOVED = """
            with moved as (
                delete from seat_move
                 where id in (select id from seat_move order by id limit :most)
                returning id, invitation_id, keep_until
            )
            select i.id as invitation_id, i.session_id, i.cooperative_id, i.person, m.keep_until
              from moved m
              join invitation i on i.id = m.invitation_id
             order by m.id""";

    private final Session database;

    Seats(Session database) {
        this.database = database;
    }

    /**
     * Who answers an invitation.
     *
     * @param session the session
     * @param invitation the invitation
     * @param by the token's subject
     * @param self whether it is the invited person himself
     * @param at when
     */
    record Answer(UUID session, UUID invitation, String by, boolean self, Instant at) {}

    /**
     * What the database decided.
     *
     * @param outcome the status the invitation has now, or {@code HELD}
     * @param seat his seat
     * @param position his place on the waiting list
     */
    record Decision(
            String outcome,
            @Nullable Integer seat,
            @Nullable Integer position) {}

    /**
     * What has become of a handover.
     *
     * @param outcome what the substitute has now, or why there is none
     * @param invitation of the substitute
     * @param seat his seat
     * @param position his place on the waiting list
     */
    record Handover(
            String outcome,
            @Nullable UUID invitation,
            @Nullable Integer seat,
            @Nullable Integer position) {}

    /** Hands seat or place over to who holds an office of the same cooperative, by this appointment if one is named. */
    Handover handOver(Answer answer, String office, @Nullable UUID appointment, UUID newInvitation) {
        return database.createNativeQuery(HAND_OVER, Handover.class)
                .setParameter("session", answer.session())
                .setParameter("invitation", answer.invitation())
                .setParameter("office", office)
                .setParameter("appointment", appointment, UUID.class)
                .setParameter("new", newInvitation)
                .setParameter("by", answer.by())
                .setParameter("as", answer.self() ? "SELF" : "ON_BEHALF")
                .setParameter("at", answer.at())
                .getSingleResult();
    }

    /** Passes the seats on of who moved up and did not confirm in time; answers how many. */
    int expire(Instant now, int most) {
        return database.createNativeQuery(EXPIRE, Integer.class)
                .setParameter("now", now)
                .setParameter("most", most)
                .getSingleResult();
    }

    /** Somebody who moved up from the waiting list, and until when he keeps the seat unless he confirms again. */
    record Moved(
            UUID invitationId,
            UUID sessionId,
            UUID cooperativeId,
            String person,
            @Nullable Instant keepUntil) {}

    /** Notes that the invitations of an ended appointment lapse soon, unless its holder is elected again. */
    void holdBack(UUID appointment, LocalDate endedOn, LocalDate today, Instant now) {
        database.createNativeMutationQuery(HOLD_BACK)
                .setParameter("appointment", appointment)
                .setParameter("endedOn", endedOn)
                .setParameter("today", today)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Lets the invitations of a cooperative lapse for sessions from a day on; answers how many. */
    int lapse(UUID cooperative, LocalDate day) {
        return database.createNativeQuery(LAPSE, Integer.class)
                .setParameter("cooperative", cooperative)
                .setParameter("day", day)
                .getSingleResult();
    }

    /** Lets invitations lapse whose holders lost their office and did not get it back; answers how many. */
    int release(Instant now, int most) {
        return database.createNativeQuery(RELEASE, Integer.class)
                .setParameter("now", now)
                .setParameter("most", most)
                .getSingleResult();
    }

    /** Takes some of those who moved up and were not told yet. */
    List<Moved> moved(int most) {
        return database.createNativeQuery(MOVED, Moved.class)
                .setParameter("most", most)
                .getResultList();
    }

    Decision take(Answer answer) {
        return ask(TAKE, answer);
    }

    Decision giveUp(Answer answer) {
        return ask(GIVE_UP, answer);
    }

    private Decision ask(String statement, Answer answer) {
        return database.createNativeQuery(statement, Decision.class)
                .setParameter("session", answer.session())
                .setParameter("invitation", answer.invitation())
                .setParameter("by", answer.by())
                .setParameter("as", answer.self() ? "SELF" : "ON_BEHALF")
                .setParameter("at", answer.at())
                .getSingleResult();
    }
}
