package id.koperasi.training.invitation;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.Ids;
import id.koperasi.training.attendance.AttendanceCorrected;
import id.koperasi.training.attendance.CorrectionReason;
import id.koperasi.training.invitation.InvitationRejection.InvitationLapsed;
import id.koperasi.training.invitation.InvitationRejection.NoSubstitute;
import id.koperasi.training.invitation.InvitationRejection.NothingToHandOver;
import id.koperasi.training.invitation.InvitationRejection.SubstituteComesHimself;
import id.koperasi.training.invitation.Seats.Answer;
import id.koperasi.training.invitation.Seats.Decision;
import id.koperasi.training.invitation.Seats.Handover;
import id.koperasi.training.session.TrainingSessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The invited person comes or does not; he says so himself, or the office writes it down for him. */
@ApplicationScoped
class AnsweringInvitations {

    private final TrainingSessions sessions;
    private final Invitations invitations;
    private final Seats seats;
    private final CurrentCaller caller;
    private final BusinessClock clock;
    private final Event<AttendanceCorrected> corrected;
    private final Ids ids;

    AnsweringInvitations(
            TrainingSessions sessions,
            Invitations invitations,
            Seats seats,
            CurrentCaller caller,
            BusinessClock clock,
            Event<AttendanceCorrected> corrected,
            Ids ids) {
        this.sessions = sessions;
        this.invitations = invitations;
        this.seats = seats;
        this.caller = caller;
        this.clock = clock;
        this.corrected = corrected;
        this.ids = ids;
    }

    @Transactional
    Decision confirm(UUID sessionId, UUID invitationId) {
        return settled(sessionId, seats.take(answer(sessionId, invitationId)));
    }

    @Transactional
    Decision cancel(UUID sessionId, UUID invitationId) {
        return settled(sessionId, seats.giveUp(answer(sessionId, invitationId)));
    }

    /** Somebody else of the same cooperative comes instead. */
    @Transactional
    Handover substitute(UUID sessionId, UUID invitationId, String office, @Nullable UUID appointmentId) {
        Handover handover = seats.handOver(answer(sessionId, invitationId), office, appointmentId, ids.next());
        switch (handover.outcome()) {
            case "NOT_OPEN" -> sessions.required(sessionId).mustBeOpen();
            case "NOTHING_TO_GIVE" -> throw new RejectedException(new NothingToHandOver());
            case "NOBODY" -> throw new RejectedException(new NoSubstitute(office));
            case "HAS_A_SEAT" -> throw new RejectedException(new SubstituteComesHimself());
            default ->
                // Handed over, with whatever he had: a seat, a place on the waiting list or the invitation alone. After
                // the session that includes presence, on which a certificate may rest.
                corrected.fire(new AttendanceCorrected(invitationId, CorrectionReason.WRONG_PERSON));
        }
        return handover;
    }

    private Answer answer(UUID sessionId, UUID invitationId) {
        String person =
                invitations.personOf(sessionId, invitationId).orElseThrow(() -> new RejectedException(new NotFound()));
        return new Answer(
                sessionId,
                invitationId,
                caller.get().subject(),
                person.equals(caller.get().person()),
                clock.now());
    }

    private Decision settled(UUID sessionId, Decision decision) {
        if (decision.outcome().equals("HELD")) {
            sessions.required(sessionId).mustNotBeHeld();
        }
        if (decision.outcome().equals(InvitationStatus.LAPSED.name())) {
            sessions.required(sessionId).mustBeAhead(); // a session that was cancelled is the reason, and no office
            throw new RejectedException(new InvitationLapsed());
        }
        return decision;
    }
}
