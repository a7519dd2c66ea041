package id.koperasi.registry.standing;

import id.koperasi.platform.event.Outbox;
import id.koperasi.registry.cooperative.Status;
import id.koperasi.registry.event.FormationEvent;
import id.koperasi.registry.event.FormationEvent.CooperativeDissolved;
import id.koperasi.registry.event.FormationEvent.CooperativeMerged;
import id.koperasi.registry.event.FormationEvent.CooperativeReinstated;
import id.koperasi.registry.event.FormationEvent.CooperativeSuspended;
import id.koperasi.registry.event.FormationEvent.CooperativeWithdrawn;
import id.koperasi.registry.standing.Dissolve.By;
import id.koperasi.registry.standing.StandingChange.Change;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Announces how a cooperative stood from a change on, change by change: whoever keeps the last word knows how it stands. */
@ApplicationScoped
class AnnouncingStanding {

    private final Outbox outbox;

    AnnouncingStanding(Outbox outbox) {
        this.outbox = outbox;
    }

    /** The changes from this one on, as they are told now. */
    void from(List<StandingChange> told, StandingChange first) {
        told.stream()
                .dropWhile(change -> !change.id().equals(first.id()))
                .filter(change -> change.change() != Change.ASSETS_TRANSFERRED)
                .forEach(change -> outbox.append(event(change)));
    }

    /** How it stands by a change; null when the change is none of its standing. */
    static @Nullable Status status(Change change) {
        return switch (change) {
            case SUSPENDED -> Status.SUSPENDED;
            case REINSTATED -> Status.FORMED;
            case MERGED -> Status.MERGED;
            case DISSOLVED -> Status.DISSOLVED;
            case WITHDRAWN -> Status.WITHDRAWN;
            case ASSETS_TRANSFERRED -> null;
        };
    }

    private static FormationEvent event(StandingChange change) {
        return switch (change.change()) {
            case SUSPENDED -> new CooperativeSuspended(change.cooperativeId(), change.occurredOn());
            case REINSTATED -> new CooperativeReinstated(change.cooperativeId(), change.occurredOn());
            case MERGED ->
                new CooperativeMerged(
                        change.cooperativeId(),
                        Objects.requireNonNull(change.mergedInto()),
                        change.occurredOn(),
                        Objects.requireNonNull(change.assetsDueOn()));
            case WITHDRAWN -> new CooperativeWithdrawn(change.cooperativeId(), change.occurredOn());
            case DISSOLVED ->
                new CooperativeDissolved(
                        change.cooperativeId(),
                        (change.meetingId() == null ? By.GOVERNMENT : By.MEMBERS).name(),
                        change.occurredOn());
            case ASSETS_TRANSFERRED -> throw new IllegalStateException("nobody hears that assets passed over");
        };
    }
}
