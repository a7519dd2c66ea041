package id.koperasi.registry.revision;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A newer official file, from the day it was checked. */
@Entity
@DynamicUpdate
public class RegionRevision {

    @Id
    private UUID id;

    private String decree;
    private LocalDate effectiveOn;
    private UUID fileId;
    private Instant checkedAt;
    private String actor;
    private @Nullable UUID basedOn;
    private @Nullable Instant appliedAt;

    protected RegionRevision() {} // Hibernate

    RegionRevision(UUID id, CheckRevision command, UUID fileId, Checked checked) {
        this.id = id;
        this.decree = command.decree();
        this.effectiveOn = command.effectiveOn();
        this.fileId = fileId;
        this.checkedAt = checked.at();
        this.actor = checked.actor();
        this.basedOn = checked.basedOn();
    }

    /** Who checked it when, and which one counted then. */
    record Checked(Instant at, String actor, @Nullable UUID basedOn) {}

    void applied(Instant now) {
        appliedAt = now;
    }

    UUID id() {
        return id;
    }

    String decree() {
        return decree;
    }

    LocalDate effectiveOn() {
        return effectiveOn;
    }

    UUID fileId() {
        return fileId;
    }

    String actor() {
        return actor;
    }

    Instant checkedAt() {
        return checkedAt;
    }

    /** The revision that counted when it was checked; null for the first file. */
    @Nullable UUID basedOn() {
        return basedOn;
    }

    /** Since when it counts; null when it was only checked. */
    @Nullable Instant appliedAt() {
        return appliedAt;
    }
}
