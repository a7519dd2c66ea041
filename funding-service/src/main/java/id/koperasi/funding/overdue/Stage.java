package id.koperasi.funding.overdue;

import id.koperasi.funding.application.Status;
import id.koperasi.funding.application.Step;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A stretch of an application's way, and whose turn it is. */
public enum Stage {
    /** The analyst looks whether everything is there. */
    COMPLETENESS(Status.SUBMITTED, Step.SUBMITTED, Step.CHECKED, "fund-analyst"),
    /** The analyst judges. */
    ANALYSIS(Status.SUBMITTED, Step.SUBMITTED, null, "fund-analyst"),
    /** The cooperative mends what was sent back. */
    MENDING(Status.RETURNED, Step.RETURNED, null, "chair"),
    /** The committee decides. */
    DECISION(Status.APPRAISED, Step.APPRAISED, null, "fund-committee"),
    /** The fund offers. */
    OFFERING(Status.APPROVED, Step.APPROVED, null, "fund-treasurer"),
    /** Both sign. */
    SIGNING(Status.ACCEPTED, Step.ACCEPTED, null, "fund-treasurer");

    private final Status status;
    private final Step entered;
    private final @Nullable Step left;
    private final String who;

    Stage(Status status, Step entered, @Nullable Step left, String who) {
        this.status = status;
        this.entered = entered;
        this.left = left;
        this.who = who;
    }

    /** The state an application is in meanwhile. */
    Status status() {
        return status;
    }

    /** The step it begins with. */
    Step entered() {
        return entered;
    }

    /** The step that ends it although the state stays. */
    Optional<Step> left() {
        return Optional.ofNullable(left);
    }

    /** Whose turn it is, by role. */
    String who() {
        return who;
    }
}
