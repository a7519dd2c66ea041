package id.koperasi.registry.amendment;

import id.koperasi.registry.cooperative.Particular;
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

/** One particular of a cooperative was told anew. Never updated: who errs again tells it anew again. */
@Entity
@Immutable
public class ParticularChange {

    @Id
    private UUID id;

    private UUID cooperativeId;
    private String villageCode;

    @Enumerated(EnumType.STRING)
    private Particular particular;

    private @Nullable LocalDate effectiveOn;
    private Instant recordedAt;
    private String actor;
    private List<String> roles;
    private @Nullable String toldBefore;
    private String toldNow;
    private String reason;
    private String evidence;
    private @Nullable UUID meetingId;

    protected ParticularChange() {} // Hibernate

    ParticularChange(UUID id, String villageCode, TellAnew command, @Nullable String toldBefore, Told told) {
        this.id = id;
        this.cooperativeId = command.cooperativeId();
        this.villageCode = villageCode;
        this.particular = command.particular();
        this.effectiveOn = command.effectiveOn();
        this.toldBefore = toldBefore;
        this.toldNow = command.value();
        this.reason = command.reason();
        this.evidence = command.evidence();
        this.recordedAt = told.at();
        this.actor = told.actor();
        this.roles = told.roles();
        this.meetingId = told.meetingId();
    }

    /** Who told it when, and which meeting had decided it. */
    record Told(
            Instant at,
            String actor,
            List<String> roles,
            @Nullable UUID meetingId) {}

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

    UUID cooperativeId() {
        return cooperativeId;
    }

    Particular particular() {
        return particular;
    }

    @Nullable LocalDate effectiveOn() {
        return effectiveOn;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    @Nullable String toldBefore() {
        return toldBefore;
    }

    String toldNow() {
        return toldNow;
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
}
