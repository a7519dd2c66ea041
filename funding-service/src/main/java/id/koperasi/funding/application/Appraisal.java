package id.koperasi.funding.application;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What the analyst found. */
@Entity
@Immutable
public class Appraisal {

    /** What the analyst advises the committee. */
    enum Recommendation {
        APPROVE,
        REJECT,
        /** Nothing yet: the proposal goes back to be mended, and is appraised when it comes again. */
        RETURN
    }

    @Id
    private UUID applicationId;

    private int score;

    @Enumerated(EnumType.STRING)
    private Recommendation recommendation;

    private String findings;
    private LocalDate appraisedOn;

    @ElementCollection(fetch = FetchType.LAZY)
    @OrderColumn(name = "position")
    @CollectionTable(name = "appraisal_point", joinColumns = @JoinColumn(name = "application_id"))
    private List<AppraisalPoint> points;

    protected Appraisal() {} // Hibernate

    Appraisal(
            UUID applicationId,
            int score,
            List<AppraisalPoint> points,
            Recommendation recommendation,
            String findings,
            LocalDate appraisedOn) {
        this.applicationId = applicationId;
        this.score = score;
        this.points = points;
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

    /** From what the score adds up; nothing when the analyst gave it himself. */
    List<AppraisalPoint> points() {
        return List.copyOf(points);
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
