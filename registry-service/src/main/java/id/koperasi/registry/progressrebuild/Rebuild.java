package id.koperasi.registry.progressrebuild;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A comparison of all figures with the facts, province by province. */
@Entity
@Table(name = "progress_rebuild")
public class Rebuild {

    @Id
    private UUID id;

    private Instant askedAt;
    private String afterRegion;
    private int regions;
    private long differences;
    private @Nullable Instant finishedAt;

    protected Rebuild() {} // Hibernate

    private Rebuild(UUID id, Instant askedAt) {
        this.id = id;
        this.askedAt = askedAt;
        this.afterRegion = "";
    }

    static Rebuild asked(UUID id, Instant now) {
        return new Rebuild(id, now);
    }

    /** A province was compared. */
    void compared(String province, long differing) {
        afterRegion = province;
        regions++;
        differences += differing;
    }

    /** The nation was compared too. */
    void finished(long differing, Instant now) {
        differences += differing;
        finishedAt = now;
    }

    UUID id() {
        return id;
    }

    Instant askedAt() {
        return askedAt;
    }

    /** The last province that was compared. */
    String afterRegion() {
        return afterRegion;
    }

    /** How many provinces were compared. */
    int regions() {
        return regions;
    }

    /** How many figures differed from the facts. */
    long differences() {
        return differences;
    }

    @Nullable Instant finishedAt() {
        return finishedAt;
    }
}
