package id.koperasi.registry.standing;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A change of how a cooperative stands. Never updated: what is undone is undone by another change. */
@Entity
@Immutable
public class StandingChange {

    /** What changed. */
    enum Change {
        SUSPENDED,
        REINSTATED,
        MERGED,
        DISSOLVED,
        ASSETS_TRANSFERRED,
        WITHDRAWN
    }

    @Id
    private UUID id;

    private UUID cooperativeId;
    private String villageCode;

    @Enumerated(EnumType.STRING)
    private Change change;

    private LocalDate occurredOn;
    private Instant recordedAt;
    private String actor;
    private List<String> roles;
    private String reason;
    private String evidence;
    private @Nullable UUID meetingId;
    private @Nullable UUID receivingMeetingId;
    private @Nullable UUID mergedInto;
    private @Nullable LocalDate assetsDueOn;

    protected StandingChange() {} // Hibernate

    StandingChange(UUID id, String villageCode, Change change, StandingOrder order, Told told) {
        this.id = id;
        this.cooperativeId = order.cooperativeId();
        this.villageCode = villageCode;
        this.change = change;
        this.occurredOn = order.on();
        this.reason = order.reason();
        this.evidence = order.evidence();
        this.recordedAt = told.at();
        this.actor = told.actor();
        this.roles = told.roles();
    }

    /** Who told it when. */
    record Told(Instant at, String actor, List<String> roles) {}

    /** The meeting that decided it. */
    StandingChange decidedBy(@Nullable UUID meeting) {
        meetingId = meeting;
        return this;
    }

    /** The meeting at which the members of the receiving cooperative agreed. */
    StandingChange receivedBy(@Nullable UUID meeting) {
        receivingMeetingId = meeting;
        return this;
    }

    /** Into which one it merged, and until when its assets shall have passed over. */
    StandingChange into(UUID other, LocalDate assetsDue) {
        mergedInto = other;
        assetsDueOn = assetsDue;
        return this;
    }

    UUID id() {
        return id;
    }

    String villageCode() {
        return villageCode;
    }

    String actor() {
        return actor;
    }

    List<String> roles() {
        return List.copyOf(roles);
    }

    Instant recordedAt() {
        return recordedAt;
    }

    UUID cooperativeId() {
        return cooperativeId;
    }

    Change change() {
        return change;
    }

    LocalDate occurredOn() {
        return occurredOn;
    }

    String reason() {
        return reason;
    }

    String evidence() {
        return evidence;
    }

    @Nullable UUID meetingId() {
        return meetingId;
    }

    @Nullable UUID receivingMeetingId() {
        return receivingMeetingId;
    }

    @Nullable UUID mergedInto() {
        return mergedInto;
    }

    @Nullable LocalDate assetsDueOn() {
        return assetsDueOn;
    }
}
