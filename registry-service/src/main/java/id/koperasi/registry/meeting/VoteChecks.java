package id.koperasi.registry.meeting;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.registry.decision.Decision;
import id.koperasi.registry.decision.RateRange;
import id.koperasi.registry.meeting.VoteRejection.DecisionRepeated;
import id.koperasi.registry.meeting.VoteRejection.LimitRequired;
import id.koperasi.registry.meeting.VoteRejection.NotOnTheAgenda;
import id.koperasi.registry.meeting.VoteRejection.RateAboveCap;
import id.koperasi.registry.meeting.VoteRejection.RateRangeWrong;
import id.koperasi.registry.meeting.VoteRejection.SurplusNotSplitWhole;
import id.koperasi.registry.meeting.VoteRejection.VotesDifferFromAttendance;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;

/**
 * Holds the votes of one meeting against the rules.
 *
 * @param command the meeting as it was told
 * @param rateCap the most that loans may cost on its day
 */
record VoteChecks(HoldMeeting command, BigDecimal rateCap) {

    void check() {
        Set<Decision> seen = EnumSet.noneOf(Decision.class);
        for (Vote vote : command.votes()) {
            if (!seen.add(vote.decision())) {
                throw new RejectedException(new DecisionRepeated(vote.decision()));
            }
            if (!command.convened().announced(vote.decision())) {
                throw new RejectedException(new NotOnTheAgenda(vote.decision()));
            }
            if (vote.cast() != command.present()) {
                throw new RejectedException(
                        new VotesDifferFromAttendance(vote.decision(), vote.cast(), command.present()));
            }
            checkNumbers(vote);
        }
    }

    private void checkNumbers(Vote vote) {
        if (!vote.limitFits()) {
            throw new RejectedException(new LimitRequired(vote.decision()));
        }
        if (!vote.ratesFit()) {
            throw new RejectedException(new RateRangeWrong(vote.decision()));
        }
        RateRange rates = vote.rates();
        if (rates != null && rates.maxPercent().compareTo(rateCap) > 0) {
            throw new RejectedException(new RateAboveCap(rates.maxPercent(), rateCap));
        }
        if (!vote.sharesFit()) {
            throw new RejectedException(new SurplusNotSplitWhole(vote.shared()));
        }
    }
}
