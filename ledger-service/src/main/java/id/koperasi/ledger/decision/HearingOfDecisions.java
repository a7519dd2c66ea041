package id.koperasi.ledger.decision;

import id.koperasi.ledger.decision.DecisionEvent.CooperativeDissolved;
import id.koperasi.ledger.decision.DecisionEvent.CooperativeMerged;
import id.koperasi.ledger.decision.DecisionEvent.CooperativeReinstated;
import id.koperasi.ledger.decision.DecisionEvent.CooperativeSuspended;
import id.koperasi.ledger.decision.DecisionEvent.MeetingResolved;
import id.koperasi.ledger.decision.DecisionEvent.Resolution;
import id.koperasi.ledger.decision.Standings.Standing;
import id.koperasi.platform.event.EventEnvelope;
import id.koperasi.platform.event.EventListener;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps decisions and standings in step with the registry. */
@ApplicationScoped
class HearingOfDecisions implements EventListener<DecisionEvent> {

    private final MeetingDecisions decisions;
    private final Standings standings;

    HearingOfDecisions(MeetingDecisions decisions, Standings standings) {
        this.decisions = decisions;
        this.standings = standings;
    }

    @Override
    public Class<DecisionEvent> hears() {
        return DecisionEvent.class;
    }

    @Override
    public void on(DecisionEvent event, EventEnvelope envelope) {
        switch (event) {
            case MeetingResolved e ->
                decisions.decided(
                        e.cooperativeId(),
                        e.meetingId(),
                        e.resolutions().stream()
                                .map(resolution -> decision(e, resolution))
                                .toList());
            case CooperativeSuspended e -> standings.changed(e.cooperativeId(), Standing.SUSPENDED, e.suspendedOn());
            case CooperativeReinstated e -> standings.changed(e.cooperativeId(), Standing.ACTIVE, e.reinstatedOn());
            case CooperativeMerged e -> standings.changed(e.cooperativeId(), Standing.MERGED, e.mergedOn());
            case CooperativeDissolved e -> standings.changed(e.cooperativeId(), Standing.DISSOLVED, e.dissolvedOn());
        }
    }

    private static MeetingDecision decision(MeetingResolved meeting, Resolution resolution) {
        return new MeetingDecision(
                meeting.meetingId(),
                meeting.kind(),
                meeting.heldOn(),
                resolution.decision(),
                resolution.limit(),
                resolution.rates() == null ? null : resolution.rates().minPercent(),
                resolution.rates() == null ? null : resolution.rates().maxPercent(),
                resolution.shares(),
                resolution.inFavour(),
                resolution.against(),
                resolution.abstained());
    }
}
