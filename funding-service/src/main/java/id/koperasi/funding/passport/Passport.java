package id.koperasi.funding.passport;

import id.koperasi.funding.passport.PassportRejection.CriteriaNotMet;
import id.koperasi.funding.passport.PassportRejection.LackingCriterion;
import id.koperasi.funding.programme.Gate;
import id.koperasi.funding.programme.ProgrammeVersion;
import id.koperasi.funding.standing.StandingHistory;
import id.koperasi.funding.standing.StandingRejection.NotInGoodStanding;
import id.koperasi.funding.standing.State;
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
 * @param standing whether the cooperative may act at all
 * @param judgements on each criterion that concerns it
 */
public record Passport(
        UUID cooperativeId,
        ProgrammeVersion version,
        LocalDate asOf,
        StandingHistory standing,
        List<Judgement> judgements) {

    public Passport {
        judgements = List.copyOf(judgements);
    }

    /** Whether it stood well and everything was met that binds this gate and those before it. */
    public boolean passes(Gate gate) {
        return state() == State.GOOD && lacking(gate).isEmpty();
    }

    /** How the cooperative stood on the day. */
    State state() {
        return standing.stateOn(asOf);
    }

    /** Whether it says of another day what this one says of its own. */
    boolean readsAs(Passport other) {
        return version.version() == other.version.version()
                && state() == other.state()
                && judgements.stream()
                        .map(Judgement::met)
                        .toList()
                        .equals(other.judgements.stream().map(Judgement::met).toList());
    }

    /** Refuses with everything that is lacking, so that nobody has to ask twice. */
    public void mustPass(Gate gate) {
        standing.against(asOf).ifPresent(change -> {
            throw new RejectedException(NotInGoodStanding.because(change));
        });
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
