package id.koperasi.training.invitation;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.training.invitation.InvitationRejection.Holder;
import id.koperasi.training.invitation.InvitationRejection.InvitedAfterTheEnd;
import id.koperasi.training.invitation.InvitationRejection.NobodyHoldsTheOffice;
import id.koperasi.training.invitation.InvitationRejection.RegionOutsideSession;
import id.koperasi.training.invitation.Invitations.Invited;
import id.koperasi.training.region.Jurisdiction;
import id.koperasi.training.session.TrainingSession;
import id.koperasi.training.session.TrainingSessions;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Officers are invited: those who hold the office on the first day of the session. */
@ApplicationScoped
class Inviting {

    private final TrainingSessions sessions;
    private final Invitations invitations;
    private final Jurisdiction jurisdiction;

    Inviting(TrainingSessions sessions, Invitations invitations, Jurisdiction jurisdiction) {
        this.sessions = sessions;
        this.invitations = invitations;
        this.jurisdiction = jurisdiction;
    }

    @Transactional
    Invited invite(UUID sessionId, Invite command) {
        TrainingSession session = sessions.locked(sessionId);
        jurisdiction.mustHaveCome(command.invitedOn(), session.region());
        if (command.invitedOn().isAfter(session.endsOn())) {
            throw new RejectedException(new InvitedAfterTheEnd(session.endsOn()));
        }
        Invited invited = switch (command) {
            case Invite.ByRule rule -> byRule(session, rule);
            case Invite.ByList list -> byList(session, list);
        };
        if (invited.invited() > 0) {
            session.mustBeOpen(); // what was asked before, asked again, is no change
        }
        Log.infof(
                "Officers invited: session=%s invited=%d already=%d",
                sessionId, invited.invited(), invited.alreadyInvited());
        return invited;
    }

    private Invited byRule(TrainingSession session, Invite.ByRule rule) {
        jurisdiction.mustReach(rule.region());
        if (!session.region().holds(rule.region())) {
            throw new RejectedException(
                    new RegionOutsideSession(session.region().code()));
        }
        return invitations.invite(session, rule);
    }

    private Invited byList(TrainingSession session, Invite.ByList list) {
        List<Holder> vacant = invitations.vacant(session, list);
        if (!vacant.isEmpty()) {
            throw new RejectedException(new NobodyHoldsTheOffice(vacant));
        }
        return invitations.invite(session, list);
    }
}
