package id.koperasi.funding.proposal;

import id.koperasi.funding.filing.HandedInFile;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A document of a proposal; of each code the last one counts. */
@Entity
@Immutable
public class ProposalDocument {

    @Id
    private UUID id;

    private UUID applicationId;
    private String code;

    @Embedded
    private HandedInFile file;

    private Instant handedInAt;
    private String handedInBy;

    protected ProposalDocument() {} // Hibernate

    ProposalDocument(
            UUID id, UUID applicationId, String code, HandedInFile file, Instant handedInAt, String handedInBy) {
        this.id = id;
        this.applicationId = applicationId;
        this.code = code;
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

    String code() {
        return code;
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
