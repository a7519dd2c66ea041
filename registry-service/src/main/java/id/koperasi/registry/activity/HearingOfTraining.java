package id.koperasi.registry.activity;

import id.koperasi.platform.event.EventEnvelope;
import id.koperasi.platform.event.EventListener;
import id.koperasi.registry.activity.TrainingEvent.CertificateIssued;
import id.koperasi.registry.activity.TrainingEvent.CertificateRevoked;
import id.koperasi.registry.activity.TrainingEvent.CoachAssigned;
import id.koperasi.registry.activity.TrainingEvent.CoachAssignmentEnded;
import id.koperasi.registry.activity.TrainingEvent.MentoringVisitRecorded;
import id.koperasi.registry.progress.Milestone;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Who coaches a cooperative, what he found there, and which of its officers are trained, as training tells. */
@ApplicationScoped
class HearingOfTraining implements EventListener<TrainingEvent> {

    private final HeardFacts facts;
    private final HeardCoaches coaches;
    private final HeardVisits visits;

    HearingOfTraining(HeardFacts facts, HeardCoaches coaches, HeardVisits visits) {
        this.facts = facts;
        this.coaches = coaches;
        this.visits = visits;
    }

    @Override
    public Class<TrainingEvent> hears() {
        return TrainingEvent.class;
    }

    @Override
    public void on(TrainingEvent event, EventEnvelope envelope) {
        switch (event) {
            case CoachAssigned e -> coaches.assigned(e, facts.villageOf(e.cooperativeId()), envelope);
            case CoachAssignmentEnded e -> coaches.ended(e, facts.villageOf(e.cooperativeId()), envelope);
            case CertificateIssued e -> fact(e.office()).ifPresent(milestone -> facts.trained(e, milestone, envelope));
            case CertificateRevoked e -> fact(e.office()).ifPresent(milestone -> facts.revoked(e, milestone, envelope));
            case MentoringVisitRecorded e -> visits.hear(e, facts.villageOf(e.cooperativeId()), envelope);
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
