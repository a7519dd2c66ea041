package id.koperasi.registry.business;

import id.koperasi.platform.money.Rupiah;
import id.koperasi.registry.cooperative.CooperativeProfile;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A business plan and, once the office has read it, its rating. A better plan is a new plan. */
@Entity
public class BusinessPlan {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID cooperativeId;
    private String villageCode;
    private String title;
    private String summary;
    private LocalDate submittedOn;

    @Column(name = "expected_revenue_per_year_sen")
    private @Nullable Rupiah expectedRevenuePerYear;

    @Enumerated(EnumType.STRING)
    private @Nullable Rating rating;

    private @Nullable String reason;
    private @Nullable LocalDate ratedOn;

    private @Nullable UUID potentialId;
    private @Nullable UUID adoptedFrom;

    protected BusinessPlan() {} // Hibernate

    BusinessPlan(UUID id, CooperativeProfile cooperative, SubmitPlan command) {
        this.id = id;
        this.cooperativeId = cooperative.id();
        this.villageCode = cooperative.villageCode();
        this.title = command.title();
        this.summary = command.summary();
        this.submittedOn = command.submittedOn();
        this.expectedRevenuePerYear = command.expectedRevenuePerYear();
        this.potentialId = command.potentialId();
        this.adoptedFrom = command.adoptedFrom();
    }

    /** It said something else from the start. */
    void tell(PlanContent content) {
        title = content.title();
        summary = content.summary();
        submittedOn = content.submittedOn();
        expectedRevenuePerYear = content.expectedRevenuePerYear();
        potentialId = content.potentialId();
    }

    void rate(RatePlan command) {
        rating = command.rating();
        reason = command.reason();
        ratedOn = command.ratedOn();
    }

    UUID id() {
        return id;
    }

    UUID cooperativeId() {
        return cooperativeId;
    }

    String villageCode() {
        return villageCode;
    }

    String title() {
        return title;
    }

    String summary() {
        return summary;
    }

    LocalDate submittedOn() {
        return submittedOn;
    }

    @Nullable Rupiah expectedRevenuePerYear() {
        return expectedRevenuePerYear;
    }

    /** The potential of the village that it builds on. */
    @Nullable UUID potentialId() {
        return potentialId;
    }

    /** The model plan that it follows. */
    @Nullable UUID adoptedFrom() {
        return adoptedFrom;
    }

    @Nullable Rating rating() {
        return rating;
    }

    @Nullable String reason() {
        return reason;
    }

    @Nullable LocalDate ratedOn() {
        return ratedOn;
    }
}
