package id.koperasi.registry.activity;

import id.koperasi.platform.event.EventEnvelope;
import id.koperasi.platform.event.EventListener;
import id.koperasi.registry.activity.TrainingEvent.CertificateIssued;
import id.koperasi.registry.activity.TrainingEvent.CoachAssigned;
import id.koperasi.registry.progress.Milestone;
import jakarta.enterprise.context.ApplicationScoped;

/** Who coaches a cooperative and which of its officers are trained, as training tells. */
@ApplicationScoped
class HearingOfTraining implements EventListener<TrainingEvent> {

    private final HeardFacts facts;

    HearingOfTraining(HeardFacts facts) {
        this.facts = facts;
    }

    @Override
    public Class<TrainingEvent> hears() {
        return TrainingEvent.class;
    }

    @Override
    public void on(TrainingEvent event, EventEnvelope envelope) {
        switch (event) {
            case CoachAssigned e -> coached(e, envelope);
            case CertificateIssued e -> trained(e, envelope);
        }
    }

    private void coached(CoachAssigned event, EventEnvelope envelope) {
        facts.reached(event.cooperativeId(), Milestone.COACHED, event.assignedOn(), envelope);
        switch (event.organisation()) {
            case "DINAS" ->
                facts.reached(event.cooperativeId(), Milestone.COACHED_BY_DINAS, event.assignedOn(), envelope);
            case "DEKOPIN" ->
                facts.reached(event.cooperativeId(), Milestone.COACHED_BY_DEKOPIN, event.assignedOn(), envelope);
            default -> {
                // Coached all the same; nobody counts other organisations apart.
            }
        }
    }

    private void trained(CertificateIssued event, EventEnvelope envelope) {
        switch (event.office()) {
            case "chair" -> facts.trained(event, Milestone.CHAIR_TRAINED, envelope);
            case "treasurer" -> facts.trained(event, Milestone.TREASURER_TRAINED, envelope);
            default -> {
                // The figures ask for chair and treasurer, who answer for the money.
            }
        }
    }
}
