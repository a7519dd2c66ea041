package id.koperasi.registry.registerreview;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.registry.cooperative.CooperativeRejection.VillageOutsideRegion;
import id.koperasi.registry.region.Region;
import id.koperasi.registry.registerfile.Heading;
import id.koperasi.registry.registerfile.RegisterLine;
import id.koperasi.registry.registerimport.SentRegisters;
import id.koperasi.registry.registerline.Candidate;
import id.koperasi.registry.registerline.Candidates;
import id.koperasi.registry.registerline.RegisterOrigin;
import id.koperasi.registry.registerline.ReviewStatus;
import id.koperasi.registry.registerline.SealedLines;
import id.koperasi.registry.registerreview.Decision.Belongs;
import id.koperasi.registry.registerreview.Decision.IsNothing;
import id.koperasi.registry.registerreview.Decision.IsSame;
import id.koperasi.registry.registerreview.Decision.IsSecond;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody has looked at a row and says what it is; the rules are those of the import. */
@ApplicationScoped
class DecidingReviews {

    private final RegisterReviews reviews;
    private final SentRegisters registers;
    private final SealedLines lines;
    private final Candidates candidates;
    private final TakingReviewed taking;
    private final CurrentCaller caller;
    private final BusinessClock clock;

    DecidingReviews(
            RegisterReviews reviews,
            SentRegisters registers,
            SealedLines lines,
            Candidates candidates,
            TakingReviewed taking,
            CurrentCaller caller,
            BusinessClock clock) {
        this.reviews = reviews;
        this.registers = registers;
        this.lines = lines;
        this.candidates = candidates;
        this.taking = taking;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    RegisterReview decide(UUID reviewId, Decision decision) {
        RegisterReview review = reviews.locked(reviewId);
        review.mustBeOpen();
        ReviewStatus status = switch (decision) {
            case IsSame same -> ReviewStatus.SAME;
            case IsSecond second -> ReviewStatus.SECOND;
            case Belongs place -> ReviewStatus.PLACED;
            case IsNothing nothing -> ReviewStatus.REJECTED;
        };
        UUID cooperative = decision instanceof IsNothing ? null : taken(review, decision);
        if (decision instanceof Belongs place) {
            review.place(place.villageCode());
        }
        review.settle(status, cooperative, decision.reason(), caller.get().subject(), clock.now());
        return review;
    }

    private @Nullable UUID taken(RegisterReview review, Decision decision) {
        RegisterOrigin register = registers.origin(review.importId());
        RegisterLine line = lines.open(register, review.line(), review.sealed());
        return switch (decision) {
            case IsSame same -> taking.same(register, review, candidate(register, line, review.villageCode()), same);
            case IsSecond second -> {
                second.because().mustBeStated();
                yield taking.beside(
                        register,
                        candidate(register, line, within(review.villageCode(), second.villageCode())),
                        second.because());
            }
            case Belongs place -> taking.placed(register, candidate(register, line, within(null, place.villageCode())));
            case IsNothing nothing -> null;
        };
    }

    /** The village that the row tells, or the one of his own region that somebody names for it. */
    private @Nullable String within(@Nullable String told, @Nullable String named) {
        if (told == null && named != null && !caller.reach().coversRegion(named)) {
            throw new RejectedException(new VillageOutsideRegion(named));
        }
        return told == null ? named : told;
    }

    private Candidate candidate(RegisterOrigin register, RegisterLine line, @Nullable String village) {
        Heading heading = Heading.of(register.columns());
        return village == null
                ? candidates.read(heading, List.of(line), Region.NATION).getFirst()
                : candidates.place(heading, line, village);
    }
}
