package id.koperasi.training.invitation;

import id.koperasi.platform.event.EventEnvelope;
import id.koperasi.platform.event.EventListener;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.training.invitation.OfficeEvent.OfficerTermEnded;
import id.koperasi.training.registry.CooperativeEnded;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Whoever is replaced before a session begins is not invited any more; his seat goes to the first who waits. Word of an end
 * comes before word that the same person was elected again, so nothing lapses at once.
 */
@ApplicationScoped
class LapsingInvitations implements EventListener<OfficeEvent> {

    private final Seats seats;
    private final BusinessClock clock;

    LapsingInvitations(Seats seats, BusinessClock clock) {
        this.seats = seats;
        this.clock = clock;
    }

    /** Who held an office of a cooperative that is no more is not invited for it. */
    void end(@Observes CooperativeEnded cooperative) {
        int lapsed = seats.lapse(cooperative.cooperativeId(), cooperative.endedOn());
        Log.debugf("Invitations lapsed: cooperative=%s invitations=%d", cooperative.cooperativeId(), lapsed);
    }

    @Override
    public Class<OfficeEvent> hears() {
        return OfficeEvent.class;
    }

    @Override
    public void on(OfficeEvent event, EventEnvelope envelope) {
        switch (event) {
            case OfficerTermEnded e ->
                seats.holdBack(e.appointmentId(), e.endedOn(), clock.today(IndonesianZone.CAPITAL), clock.now());
        }
    }
}
