package id.koperasi.funding.verification;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** That somebody without a stake has seen the place. */
@Entity
@Immutable
public class Verification {

    @Id
    private UUID id;

    private UUID applicationId;
    private LocalDate visitedOn;
    private BigDecimal latitude;
    private BigDecimal longitude;
    private String conclusion;
    private Instant recordedAt;
    private String recordedBy;

    @ElementCollection(fetch = FetchType.LAZY)
    @OrderColumn(name = "position")
    @CollectionTable(name = "verification_finding", joinColumns = @JoinColumn(name = "verification_id"))
    private List<Finding> findings;

    @ElementCollection(fetch = FetchType.LAZY)
    @OrderColumn(name = "position")
    @Column(name = "photograph_id")
    @CollectionTable(name = "verification_photograph", joinColumns = @JoinColumn(name = "verification_id"))
    private List<UUID> photographs;

    protected Verification() {} // Hibernate

    Verification(UUID id, UUID applicationId, Visit visit, Instant recordedAt, String recordedBy) {
        this.id = id;
        this.applicationId = applicationId;
        this.visitedOn = visit.visitedOn();
        this.latitude = visit.latitude();
        this.longitude = visit.longitude();
        this.conclusion = visit.conclusion();
        this.findings = visit.findings();
        this.photographs = visit.photographs();
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    /**
     * What an officer tells of his visit.
     *
     * @param visitedOn when he was there
     * @param latitude where
     * @param longitude where
     * @param conclusion what it comes to
     * @param findings of each line of the budget
     * @param photographs which pictures show it
     */
    record Visit(
            LocalDate visitedOn,
            BigDecimal latitude,
            BigDecimal longitude,
            String conclusion,
            List<Finding> findings,
            List<UUID> photographs) {

        Visit {
            findings = List.copyOf(findings);
            photographs = List.copyOf(photographs);
        }
    }

    UUID id() {
        return id;
    }

    UUID applicationId() {
        return applicationId;
    }

    Visit visit() {
        return new Visit(visitedOn, latitude, longitude, conclusion, findings, photographs);
    }

    Instant recordedAt() {
        return recordedAt;
    }

    String recordedBy() {
        return recordedBy;
    }
}
