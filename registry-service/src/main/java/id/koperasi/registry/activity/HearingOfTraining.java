package id.koperasi.registry.activity;

import id.koperasi.platform.event.EventEnvelope;
import id.koperasi.platform.event.EventListener;
import id.koperasi.registry.activity.TrainingEvent.CertificateIssued;
import id.koperasi.registry.activity.TrainingEvent.CertificateRevoked;
import id.koperasi.registry.activity.TrainingEvent.CoachAssigned;
import id.koperasi.registry.activity.TrainingEvent.MentoringVisitRecorded;
import id.koperasi.registry.progress.Milestone;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Who coaches a cooperative, what he found there, and which of its officers are trained, as training tells. */
@ApplicationScoped
class HearingOfTraining implements EventListener<TrainingEvent> {

    private final HeardFacts facts;
    private final HeardVisits visits;

    HearingOfTraining(HeardFacts facts, HeardVisits visits) {
        this.facts = facts;
        this.visits = visits;
    }

    @Override
    public Class<TrainingEvent> hears() {
        return TrainingEvent.class;
    }

    @Override
    public void on(TrainingEvent event, EventEnvelope envelope) {
        switch (event) {
            case CoachAssigned e -> coached(e, envelope);
            case CertificateIssued e -> fact(e.office()).ifPresent(milestone -> facts.trained(e, milestone, envelope));
            case CertificateRevoked e -> fact(e.office()).ifPresent(milestone -> facts.revoked(e, milestone, envelope));
            case MentoringVisitRecorded e -> visits.hear(e, facts.villageOf(e.cooperativeId()), envelope);
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

    /** The figures ask for chair and treasurer, who answer for the money. */
    private static Optional<Milestone> fact(String office) {
        return switch (office) {
            case "chair" -> Optional.of(Milestone.CHAIR_TRAINED);
            case "treasurer" -> Optional.of(Milestone.TREASURER_TRAINED);
            default -> Optional.empty();
        };
    }
}
