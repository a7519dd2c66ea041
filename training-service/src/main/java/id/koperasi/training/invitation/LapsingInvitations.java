package id.koperasi.training.invitation;

import id.koperasi.platform.event.EventEnvelope;
import id.koperasi.platform.event.EventListener;
import id.koperasi.training.invitation.OfficeEvent.OfficerTermEnded;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Whoever is replaced before a session begins is not invited any more; his seat goes to the first who waits. */
@ApplicationScoped
class LapsingInvitations implements EventListener<OfficeEvent> {

    private final EntityManager entities;

    LapsingInvitations(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Class<OfficeEvent> hears() {
        return OfficeEvent.class;
    }

    @Override
    public void on(OfficeEvent event, EventEnvelope envelope) {
        switch (event) {
            case OfficerTermEnded e -> {
                Object lapsed = entities.createNativeQuery("select lapse_invitations(:appointment, :endedOn)")
                        .setParameter("appointment", e.appointmentId())
                        .setParameter("endedOn", e.endedOn())
                        .getSingleResult();
                Log.debugf("Invitations lapsed: appointment=%s invitations=%s", e.appointmentId(), lapsed);
            }
        }
    }
}
