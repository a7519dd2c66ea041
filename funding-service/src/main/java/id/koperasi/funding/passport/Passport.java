package id.koperasi.funding.passport;

import id.koperasi.funding.passport.PassportRejection.CriteriaNotMet;
import id.koperasi.funding.passport.PassportRejection.LackingCriterion;
import id.koperasi.funding.programme.Gate;
import id.koperasi.funding.programme.ProgrammeVersion;
import id.koperasi.platform.problem.RejectedException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * How far a cooperative is on the way to the money of a programme. It is computed each time: nobody types "met".
 *
 * @param cooperativeId whose
 * @param version under which terms
 * @param asOf on which business date
 * @param judgements on each criterion that concerns it
 */
public record Passport(UUID cooperativeId, ProgrammeVersion version, LocalDate asOf, List<Judgement> judgements) {

    public Passport {
        judgements = List.copyOf(judgements);
    }

    /** Whether everything is met that binds this gate and those before it. */
    public boolean passes(Gate gate) {
        return lacking(gate).isEmpty();
    }

    /** Whether it says of another day what this one says of its own. */
    boolean readsAs(Passport other) {
        return version.version() == other.version.version()
                && judgements.stream()
                        .map(Judgement::met)
                        .toList()
                        .equals(other.judgements.stream().map(Judgement::met).toList());
    }

    /** Refuses with everything that is lacking, so that nobody has to ask twice. */
    public void mustPass(Gate gate) {
        List<LackingCriterion> lacking = lacking(gate);
        if (!lacking.isEmpty()) {
            throw new RejectedException(new CriteriaNotMet(gate, lacking));
        }
    }

    private List<LackingCriterion> lacking(Gate gate) {
        return judgements.stream()
                .filter(judgement ->
                        !judgement.met() && gate.includes(judgement.criterion().gate()))
                .map(judgement -> LackingCriterion.of(judgement.criterion()))
                .toList();
    }
}
