package id.koperasi.registry.founding;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.Rejection;
import java.util.List;

/** Why a founding is refused: everything that is wrong with it at once, so that nobody corrects it rule by rule. */
public sealed interface FoundingRejection extends Rejection {

    @Refusal(
            status = 422,
            code = "founding-rules-broken",
            en = "The founding breaks rules",
            id = "Pembentukan melanggar ketentuan",
            enDetail = "`rules` lists each of them with its source.",
            idDetail = "`rules` memuat setiap ketentuan beserta sumbernya.")
    record FoundingRulesBroken(List<BrokenRule> rules) implements FoundingRejection {}

    /** Refuses unless nothing is broken. */
    static void refuse(List<? extends Rejection> broken) {
        if (!broken.isEmpty()) {
            throw new RejectedException(
                    new FoundingRulesBroken(broken.stream().map(BrokenRule::of).toList()));
        }
    }
}
