package id.koperasi.funding.verification;

import id.koperasi.funding.filing.HandedInFile;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A picture of a place. */
@Entity
@Immutable
public class Photograph {

    @Id
    private UUID id;

    private UUID applicationId;

    @Embedded
    private HandedInFile file;

    private Instant handedInAt;
    private String handedInBy;

    protected Photograph() {} // Hibernate

    Photograph(UUID id, UUID applicationId, HandedInFile file, Instant handedInAt, String handedInBy) {
        this.id = id;
        this.applicationId = applicationId;
        this.file = file;
        this.handedInAt = handedInAt;
        this.handedInBy = handedInBy;
    }

    UUID id() {
        return id;
    }

    UUID applicationId() {
        return applicationId;
    }

    HandedInFile file() {
        return file;
    }

    Instant handedInAt() {
        return handedInAt;
    }

    String handedInBy() {
        return handedInBy;
    }
}
