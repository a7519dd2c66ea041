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
