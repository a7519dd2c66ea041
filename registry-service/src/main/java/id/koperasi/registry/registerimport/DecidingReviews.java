package id.koperasi.registry.registerimport;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.Ids;
import id.koperasi.registry.cooperative.CooperativeRejection.DecreeOfAnother;
import id.koperasi.registry.cooperative.CooperativeRejection.NoFirstCooperative;
import id.koperasi.registry.cooperative.CooperativeRejection.VillageOutsideRegion;
import id.koperasi.registry.cooperative.RegisteredCooperative.Told;
import id.koperasi.registry.cooperative.RegisteredCooperatives;
import id.koperasi.registry.cooperative.RegisteredCooperatives.Known;
import id.koperasi.registry.cooperative.Second;
import id.koperasi.registry.cooperative.Status;
import id.koperasi.registry.region.Region;
import id.koperasi.registry.region.Village;
import id.koperasi.registry.registerfile.Heading;
import id.koperasi.registry.registerfile.RegisterLine;
import id.koperasi.registry.registerimport.Decision.Belongs;
import id.koperasi.registry.registerimport.Decision.IsNothing;
import id.koperasi.registry.registerimport.Decision.IsSame;
import id.koperasi.registry.registerimport.Decision.IsSecond;
import id.koperasi.registry.registerimport.ImportRejection.DecisionIncomplete;
import id.koperasi.registry.registerimport.ImportRejection.NotACandidate;
import id.koperasi.registry.registerimport.ImportRejection.StillDoubtful;
import id.koperasi.registry.registerimport.Judgement.Doubtful;
import id.koperasi.registry.registerimport.Judgement.More;
import id.koperasi.registry.registerimport.Judgement.Refused;
import id.koperasi.registry.registerimport.Judgement.Same;
import id.koperasi.registry.registerimport.Judgement.Unheard;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody has looked at a row and says what it is; the rules are those of the import. */
@ApplicationScoped
class DecidingReviews {

    private final RegisterReviews reviews;
    private final RegisterImports imports;
    private final SealedLines lines;
    private final Candidates candidates;
    private final GatheringFacts gathering;
    private final RegisteredCooperatives cooperatives;
    private final WritingRows writing;
    private final CurrentCaller caller;
    private final BusinessClock clock;
    private final Ids ids;

    DecidingReviews(
            RegisterReviews reviews,
            RegisterImports imports,
            SealedLines lines,
            Candidates candidates,
            GatheringFacts gathering,
            RegisteredCooperatives cooperatives,
            WritingRows writing,
            CurrentCaller caller,
            BusinessClock clock,
            Ids ids) {
        this.reviews = reviews;
        this.imports = imports;
        this.lines = lines;
        this.candidates = candidates;
        this.gathering = gathering;
        this.cooperatives = cooperatives;
        this.writing = writing;
        this.caller = caller;
        this.clock = clock;
        this.ids = ids;
    }

    @Transactional
    RegisterReview decide(UUID reviewId, Decision decision) {
        RegisterReview review = reviews.locked(reviewId);
        review.mustBeOpen();
        // Who decides in his region need not see the import, which may be the nation's.
        RegisterImport register =
                caller.asService(() -> QuarkusTransaction.requiringNew().call(() -> imports.get(review.importId())));
        RegisterLine line = lines.open(register.id(), register.key(), review.line(), review.sealed());
        Heading heading = Heading.of(register.columns());
        ReviewStatus status = switch (decision) {
            case IsSame same -> ReviewStatus.SAME;
            case IsSecond second -> ReviewStatus.SECOND;
            case Belongs place -> ReviewStatus.PLACED;
            case IsNothing nothing -> ReviewStatus.REJECTED;
        };
        UUID cooperative = switch (decision) {
            case IsSame same -> merge(register, review, candidate(heading, line, review), same);
            case IsSecond second -> beside(register, candidate(heading, line, review), second.because());
            case Belongs place -> place(register, heading, line, place.villageCode());
            case IsNothing nothing -> null;
        };
        review.settle(status, cooperative, decision.reason(), caller.get().subject(), clock.now());
        return review;
    }

    private Candidate candidate(Heading heading, RegisterLine line, RegisterReview review) {
        return review.villageCode() == null
                ? candidates.read(heading, List.of(line), Region.NATION).getFirst()
                : candidates.place(heading, line, review.villageCode(), Region.NATION);
    }

    private UUID merge(RegisterImport register, RegisterReview review, Candidate candidate, IsSame same) {
        UUID id = same.cooperativeId();
        Known cooperative = cooperatives.known(List.of(), List.of(), List.of(id)).stream()
                .filter(known -> review.candidates().contains(known.id()))
                .findFirst()
                .orElseThrow(() -> new RejectedException(new NotACandidate()));
        KnownFacts known = gathering.about(candidate, cooperative);
        var judging = new JudgingRows(known, ids, register.facts().statedOn());
        writing.add(register, new Judged(candidate, new More(cooperative, judging.additions(candidate, cooperative))));
        return id;
    }

    private UUID beside(RegisterImport register, Candidate candidate, Second because) {
        Village village = candidate.village();
        if (village == null) {
            throw new RejectedException(new DecisionIncomplete("villageCode"));
        }
        List<Known> there = cooperatives.known(List.of(village.code()), List.of(), List.of());
        if (there.isEmpty()) {
            throw new RejectedException(new NoFirstCooperative());
        }
        UUID id = ids.next();
        var second = new Known(
                id,
                village.code(),
                village.cooperativeName() + " " + (there.size() + 1),
                Status.FORMED,
                candidate.decree(),
                false);
        var judging = new JudgingRows(
                gathering.about(candidate, second), ids, register.facts().statedOn());
        var formed = new Unheard(id, village, judging.additions(candidate, second));
        write(register, new Judged(candidate, formed), because);
        return id;
    }

    private @Nullable UUID place(RegisterImport register, Heading heading, RegisterLine line, String code) {
        if (!caller.reach().coversRegion(code)) {
            throw new RejectedException(new VillageOutsideRegion(code));
        }
        Candidate candidate = candidates.place(heading, line, code, Region.NATION);
        KnownFacts known = gathering.meeting(candidate);
        Judgement judgement = new JudgingRows(known, ids, register.facts().statedOn()).judge(candidate);
        return switch (judgement) {
            case Unheard unheard -> {
                write(register, new Judged(candidate, unheard), null);
                yield unheard.id();
            }
            case More more -> {
                writing.add(register, new Judged(candidate, more));
                yield more.cooperative().id();
            }
            case Same same -> null;
            case Refused refused ->
                throw new RejectedException(refused.faults().getFirst().rejection());
            case Doubtful doubtful -> throw new RejectedException(new StillDoubtful(doubtful.kind()));
        };
    }

    private void write(RegisterImport register, Judged judged, @Nullable Second because) {
        if (!(judged.judgement() instanceof Unheard formed)) {
            return;
        }
        Told told = writing.told(
                register, judged, caller.get().subject(), caller.get().rolesInOrder());
        var cooperative = WritingRows.cooperative(judged.candidate(), formed, because, told);
        if (cooperatives.record(List.of(cooperative)).isEmpty()) {
            throw new RejectedException(new DecreeOfAnother());
        }
        writing.add(register, judged);
    }
}
