package id.koperasi.funding.application;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What the analyst found. */
@Entity
@Immutable
public class Appraisal {

    /** What the analyst advises the committee. */
    enum Recommendation {
        APPROVE,
        REJECT
    }

    @Id
    private UUID applicationId;

    private int score;

    @Enumerated(EnumType.STRING)
    private Recommendation recommendation;

    private String findings;
    private LocalDate appraisedOn;

    protected Appraisal() {} // Hibernate

    Appraisal(UUID applicationId, int score, Recommendation recommendation, String findings, LocalDate appraisedOn) {
        this.applicationId = applicationId;
        this.score = score;
        this.recommendation = recommendation;
        this.findings = findings;
        this.appraisedOn = appraisedOn;
    }

    UUID applicationId() {
        return applicationId;
    }

    int score() {
        return score;
    }

    Recommendation recommendation() {
        return recommendation;
    }

    String findings() {
        return findings;
    }

    LocalDate appraisedOn() {
        return appraisedOn;
    }
}
