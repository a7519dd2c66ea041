package id.koperasi.registry.office;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.Rejection;
import id.koperasi.registry.founding.BrokenRule;
import java.util.List;

/** Why new officers are refused: everything that is wrong with the boards they would make, at once. */
sealed interface BoardRejection extends Rejection {

    @Refusal(
            status = 422,
            code = "board-rules-broken",
            en = "The boards would break rules",
            id = "Susunan pengurus dan pengawas akan melanggar ketentuan",
            enDetail = "`rules` lists each of them with its source. The whole boards count, those who stay included.",
            idDetail = "`rules` memuat setiap ketentuan beserta sumbernya, termasuk bagi yang tetap menjabat.")
    record BoardRulesBroken(List<BrokenRule> rules) implements BoardRejection {}

    /** Refuses unless nothing is broken. */
    static void refuse(List<? extends Rejection> broken) {
        if (!broken.isEmpty()) {
            throw new RejectedException(
                    new BoardRulesBroken(broken.stream().map(BrokenRule::of).toList()));
        }
    }
}
