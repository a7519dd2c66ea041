package id.koperasi.registry.registerreview;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.registry.registerline.ReviewKind;
import id.koperasi.registry.registerline.ReviewStatus;
import id.koperasi.registry.registerreview.ReviewRejection.LineForgotten;
import id.koperasi.registry.registerreview.ReviewRejection.ReviewSettled;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of a register that somebody has to look at. */
@Entity
public class RegisterReview {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID importId;
    private int line;
    private String regionCode;

    @Enumerated(EnumType.STRING)
    private ReviewKind kind;

    private @Nullable String statedName;
    private String statedDecree;
    private @Nullable String villageCode;
    private UUID[] candidates;
    private String[] villages;
    private byte @Nullable [] sealed;
    private Instant raisedAt;

    @Enumerated(EnumType.STRING)
    private ReviewStatus status;

    private @Nullable String placedIn;
    private @Nullable UUID cooperativeId;
    private @Nullable String reason;
    private @Nullable String settledBy;
    private @Nullable Instant settledAt;

    protected RegisterReview() {} // Hibernate

    void mustBeOpen() {
        if (status != ReviewStatus.OPEN) {
            throw new RejectedException(new ReviewSettled(status));
        }
    }

    void settle(ReviewStatus decision, @Nullable UUID cooperative, @Nullable String why, String who, Instant now) {
        mustBeOpen();
        status = decision;
        cooperativeId = cooperative;
        reason = why;
        settledBy = who;
        settledAt = now;
    }

    /** In which village it is, as long as nobody says otherwise. */
    void place(String village) {
        placedIn = village;
    }

    @Nullable String placedIn() {
        return placedIn;
    }

    UUID id() {
        return id;
    }

    UUID importId() {
        return importId;
    }

    int line() {
        return line;
    }

    String regionCode() {
        return regionCode;
    }

    ReviewKind kind() {
        return kind;
    }

    @Nullable String statedName() {
        return statedName;
    }

    String statedDecree() {
        return statedDecree;
    }

    @Nullable String villageCode() {
        return villageCode;
    }

    List<UUID> candidates() {
        return List.of(candidates);
    }

    /** Villages that its names may mean. */
    List<String> villages() {
        return List.of(villages);
    }

    /** The line as it is kept, until its import expires. */
    byte[] sealed() {
        if (sealed == null) {
            throw new RejectedException(new LineForgotten());
        }
        return sealed.clone();
    }

    Instant raisedAt() {
        return raisedAt;
    }

    ReviewStatus status() {
        return status;
    }

    @Nullable UUID cooperativeId() {
        return cooperativeId;
    }

    @Nullable String reason() {
        return reason;
    }

    @Nullable String settledBy() {
        return settledBy;
    }

    @Nullable Instant settledAt() {
        return settledAt;
    }
}
