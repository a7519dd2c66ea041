package id.koperasi.funding.consent;

import id.koperasi.funding.filing.HandedInFile;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** The minutes of the deliberation behind a consent, as a file. */
@Entity
@Immutable
public class ConsentMinutes {

    @Id
    private UUID consentId;

    @Embedded
    private HandedInFile file;

    private Instant handedInAt;
    private String handedInBy;

    protected ConsentMinutes() {} // Hibernate

    ConsentMinutes(UUID consentId, HandedInFile file, Instant handedInAt, String handedInBy) {
        this.consentId = consentId;
        this.file = file;
        this.handedInAt = handedInAt;
        this.handedInBy = handedInBy;
    }

    UUID consentId() {
        return consentId;
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
