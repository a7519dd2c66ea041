package id.koperasi.funding.application;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Something that happened to an application. */
@Entity
@Immutable
public class ApplicationStep {

    @Id
    private UUID id;

    private UUID applicationId;

    @Enumerated(EnumType.STRING)
    private Step step;

    @Enumerated(EnumType.STRING)
    private @Nullable Status fromStatus;

    @Enumerated(EnumType.STRING)
    private Status toStatus;

    private LocalDate happenedOn;
    private String actor;
    private @Nullable String person;

    @Column(name = "role")
    private String actorRole;

    private Instant recordedAt;

    protected ApplicationStep() {} // Hibernate

    ApplicationStep(
            UUID id,
            UUID applicationId,
            Step step,
            @Nullable Status fromStatus,
            Status toStatus,
            LocalDate happenedOn,
            Actor actor,
            Instant recordedAt) {
        this.id = id;
        this.applicationId = applicationId;
        this.step = step;
        this.fromStatus = fromStatus;
        this.toStatus = toStatus;
        this.happenedOn = happenedOn;
        this.actor = actor.subject();
        this.person = actor.person();
        this.actorRole = actor.role();
        this.recordedAt = recordedAt;
    }

    UUID id() {
        return id;
    }

    UUID applicationId() {
        return applicationId;
    }

    Step step() {
        return step;
    }

    @Nullable Status fromStatus() {
        return fromStatus;
    }

    Status toStatus() {
        return toStatus;
    }

    LocalDate happenedOn() {
        return happenedOn;
    }

    Actor actor() {
        return new Actor(actor, person, actorRole);
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
