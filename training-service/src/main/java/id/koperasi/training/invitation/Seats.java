package id.koperasi.training.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
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
              from substitute_seat(:session, :invitation, :office, :new, :by, :as, :at)""";
    private static final String EXPIRE = "select expire_seats(:now, :most)";

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

    /** Hands seat or place over to who holds an office of the same cooperative. */
    Handover handOver(Answer answer, String office, UUID newInvitation) {
        return database.createNativeQuery(HAND_OVER, Handover.class)
                .setParameter("session", answer.session())
                .setParameter("invitation", answer.invitation())
                .setParameter("office", office)
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
