package id.koperasi.funding.office;

import id.koperasi.funding.office.OfficerEvent.OfficerAppointed;
import id.koperasi.funding.office.OfficerEvent.OfficerTermEnded;
import id.koperasi.platform.event.EventEnvelope;
import id.koperasi.platform.event.EventListener;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps the projection of officers in step with the registry. */
@ApplicationScoped
class HearingOfOfficers implements EventListener<OfficerEvent> {

    private final Officers officers;

    HearingOfOfficers(Officers officers) {
        this.officers = officers;
    }

    @Override
    public Class<OfficerEvent> hears() {
        return OfficerEvent.class;
    }

    @Override
    public void on(OfficerEvent event, EventEnvelope envelope) {
        Officer said = switch (event) {
            case OfficerAppointed e ->
                new Officer(
                        e.appointmentId(),
                        e.cooperativeId(),
                        e.person().value(),
                        e.office(),
                        e.termFrom(),
                        e.termUntil(),
                        null);
            case OfficerTermEnded e ->
                new Officer(
                        e.appointmentId(), e.cooperativeId(), e.person().value(), e.office(), null, null, e.endedOn());
        };
        officers.note(said);
    }
}
