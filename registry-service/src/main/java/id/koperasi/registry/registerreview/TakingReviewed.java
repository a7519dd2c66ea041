package id.koperasi.registry.registerreview;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.Ids;
import id.koperasi.registry.cooperative.CooperativeRejection.DecreeOfAnother;
import id.koperasi.registry.cooperative.CooperativeRejection.HasEnded;
import id.koperasi.registry.cooperative.CooperativeRejection.NoFirstCooperative;
import id.koperasi.registry.cooperative.RegisteredCooperative.Told;
import id.koperasi.registry.cooperative.RegisteredCooperatives;
import id.koperasi.registry.cooperative.RegisteredCooperatives.Known;
import id.koperasi.registry.cooperative.Second;
import id.koperasi.registry.cooperative.Status;
import id.koperasi.registry.naming.NameRule;
import id.koperasi.registry.naming.Names;
import id.koperasi.registry.naming.Names.Named;
import id.koperasi.registry.region.Village;
import id.koperasi.registry.registerline.Candidate;
import id.koperasi.registry.registerline.GatheringFacts;
import id.koperasi.registry.registerline.Judged;
import id.koperasi.registry.registerline.Judgement.Doubtful;
import id.koperasi.registry.registerline.Judgement.Incomplete;
import id.koperasi.registry.registerline.Judgement.More;
import id.koperasi.registry.registerline.Judgement.Placed;
import id.koperasi.registry.registerline.Judgement.Refused;
import id.koperasi.registry.registerline.Judgement.Same;
import id.koperasi.registry.registerline.Judgement.Unheard;
import id.koperasi.registry.registerline.JudgingRows;
import id.koperasi.registry.registerline.KnownFacts;
import id.koperasi.registry.registerline.LegalName;
import id.koperasi.registry.registerline.RegisterOrigin;
import id.koperasi.registry.registerline.StatedAdditions;
import id.koperasi.registry.registerline.WritingRows;
import id.koperasi.registry.registerreview.Decision.IsSame;
import id.koperasi.registry.registerreview.ReviewRejection.DecisionIncomplete;
import id.koperasi.registry.registerreview.ReviewRejection.DecreeNotStated;
import id.koperasi.registry.registerreview.ReviewRejection.NotACandidate;
import id.koperasi.registry.registerreview.ReviewRejection.StillDoubtful;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes a row for what somebody has found it to be. */
@ApplicationScoped
class TakingReviewed {

    private final GatheringFacts gathering;
    private final RegisteredCooperatives cooperatives;
    private final Names names;
    private final WritingRows writing;
    private final CurrentCaller caller;
    private final Ids ids;

    TakingReviewed(
            GatheringFacts gathering,
            RegisteredCooperatives cooperatives,
            Names names,
            WritingRows writing,
            CurrentCaller caller,
            Ids ids) {
        this.gathering = gathering;
        this.cooperatives = cooperatives;
        this.names = names;
        this.writing = writing;
        this.caller = caller;
        this.ids = ids;
    }

    /** Adds what is missing to one of the candidates, or to the cooperative that the decree has formed since. */
    UUID same(RegisterOrigin register, RegisterReview review, Candidate candidate, IsSame same) {
        UUID id = same.cooperativeId();
        Known cooperative = cooperatives.known(List.of(), List.of(), List.of(id)).stream()
                .filter(known -> review.villageCode() == null
                        || review.candidates().contains(known.id())
                        || candidate.decree().equals(known.decreeNumber()))
                .findFirst()
                .orElseThrow(() -> new RejectedException(new NotACandidate()));
        if (cooperative.status().ended()) {
            throw new RejectedException(new HasEnded(cooperative.status()));
        }
        var stated = new StatedAdditions(gathering.about(candidate, cooperative), register.statedOn());
        writing.add(register, new Judged(candidate, new More(cooperative, stated.additions(candidate, cooperative))));
        return id;
    }

    /** Takes it as another cooperative of a village that has one. */
    UUID beside(RegisterOrigin register, Candidate candidate, Second because) {
        mustBeWhole(candidate);
        if (candidate.decree().isEmpty() || candidate.row().decreeOn() == null) {
            throw new RejectedException(new DecreeNotStated());
        }
        Village village = candidate.village();
        if (village == null) {
            throw new RejectedException(new DecisionIncomplete("villageCode"));
        }
        List<Known> there = cooperatives.known(List.of(village.code()), List.of(), List.of()).stream()
                .filter(each -> !each.status().ended())
                .toList();
        if (there.isEmpty()) {
            throw new RejectedException(new NoFirstCooperative());
        }
        LegalName name = nameBeside(candidate, village, there.size());
        var second = new Known(ids.next(), village.code(), name.text(), Status.FORMED, candidate.decree(), false);
        var stated = new StatedAdditions(gathering.about(candidate, second), register.statedOn());
        Unheard formed = new Unheard(second.id(), village, name, stated.additions(candidate, second));
        write(register, candidate, formed, because);
        return formed.id();
    }

    /** As the register says where that keeps the rules for one beside the first, or else numbered. */
    private LegalName nameBeside(Candidate candidate, Village village, int there) {
        String stated = candidate.row().name();
        List<NameRule> broken =
                stated == null ? List.of() : names.brokenBeside(new Named(stated, village, candidate.decreeOn()));
        return stated != null && broken.isEmpty()
                ? new LegalName(stated, broken)
                : new LegalName(cooperatives.furtherName(village, there), broken);
    }

    /** Takes it in the village that somebody names. */
    @Nullable UUID placed(RegisterOrigin register, Candidate candidate) {
        KnownFacts known = gathering.meeting(candidate);
        return switch (new JudgingRows(known, ids, register.statedOn()).judge(candidate)) {
            case Unheard unheard -> {
                write(register, candidate, unheard, null);
                yield unheard.id();
            }
            case More more -> {
                writing.add(register, new Judged(candidate, more));
                yield more.cooperative().id();
            }
            case Same same -> {
                Known formed = known.formedBy(candidate.decree());
                yield formed == null ? null : formed.id();
            }
            case Incomplete incomplete -> {
                writing.add(register, new Judged(candidate, incomplete));
                yield null;
            }
            case Placed place -> null;
            case Refused refused ->
                throw new RejectedException(refused.faults().getFirst().rejection());
            case Doubtful doubtful -> throw new RejectedException(new StillDoubtful(doubtful.kind()));
        };
    }

    private static void mustBeWhole(Candidate candidate) {
        if (!candidate.faults().isEmpty()) {
            throw new RejectedException(candidate.faults().getFirst().rejection());
        }
    }

    private void write(RegisterOrigin register, Candidate candidate, Unheard formed, @Nullable Second because) {
        var judged = new Judged(candidate, formed);
        Told told = writing.told(
                register, judged, caller.get().subject(), caller.get().rolesInOrder());
        var cooperative = WritingRows.cooperative(candidate, formed, because, told);
        if (cooperatives.record(List.of(cooperative)).isEmpty()) {
            throw new RejectedException(new DecreeOfAnother());
        }
        writing.add(register, judged);
    }
}
