package id.koperasi.registry.meeting;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.meeting.MeetingRejection.DecisionRepeated;
import id.koperasi.registry.meeting.MeetingRejection.HeldBeforeFormation;
import id.koperasi.registry.meeting.MeetingRejection.LimitRequired;
import id.koperasi.registry.meeting.MeetingRejection.MorePresentThanMembers;
import id.koperasi.registry.meeting.MeetingRejection.NoQuorum;
import id.koperasi.registry.meeting.MeetingRejection.NotASecondCall;
import id.koperasi.registry.meeting.MeetingRejection.NoticeTooShort;
import id.koperasi.registry.meeting.MeetingRejection.SecondCallTooLate;
import id.koperasi.registry.meeting.MeetingRejection.VotesDifferFromAttendance;
import id.koperasi.registry.meeting.MeetingRejection.WithoutSecondCall;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds one meeting against the rule of its day.
 *
 * @param command the meeting as it was told
 * @param rule the rule of its day
 */
record MeetingChecks(HoldMeeting command, MeetingRule rule) {

    void checkDates(CooperativeProfile cooperative) {
        LocalDate formedOn = cooperative.formedOn();
        if (formedOn != null && command.heldOn().isBefore(formedOn)) {
            throw new RejectedException(new HeldBeforeFormation(formedOn));
        }
        long notice = ChronoUnit.DAYS.between(command.calledOn(), command.heldOn());
        if (notice < rule.noticeDays()) {
            throw new RejectedException(new NoticeTooShort(notice, rule.noticeDays()));
        }
    }

    /** Whether the first meeting is one whose place this meeting may take; null when it names none. */
    void checkSecondCall(@Nullable Meeting first) {
        if (command.secondCallOf() == null) {
            return;
        }
        if (first == null || first.kind() != command.kind() || first.secondCallOf() != null) {
            throw new RejectedException(new NotASecondCall());
        }
        if (first.quorate() || !command.heldOn().isAfter(first.heldOn())) {
            throw new RejectedException(new WithoutSecondCall());
        }
        if (ChronoUnit.DAYS.between(first.heldOn(), command.heldOn()) > rule.secondCallDays()) {
            throw new RejectedException(
                    new SecondCallTooLate(first.heldOn().plusDays(rule.secondCallDays()), rule.secondCallDays()));
        }
    }

    /** Whether enough came; when not, nothing may have been decided. */
    boolean checkQuorum() {
        if (command.present() > command.members()) {
            throw new RejectedException(new MorePresentThanMembers());
        }
        boolean quorate = command.secondCallOf() == null
                ? rule.quorate(command.members(), command.present())
                : rule.quorateAtSecondCall(command.members(), command.present());
        if (!quorate && !command.votes().isEmpty()) {
            throw new RejectedException(new NoQuorum(command.members(), command.present()));
        }
        return quorate;
    }

    void checkVotes() {
        Set<Decision> seen = EnumSet.noneOf(Decision.class);
        for (Vote vote : command.votes()) {
            if (!seen.add(vote.decision())) {
                throw new RejectedException(new DecisionRepeated(vote.decision()));
            }
            if (vote.cast() != command.present()) {
                throw new RejectedException(
                        new VotesDifferFromAttendance(vote.decision(), vote.cast(), command.present()));
            }
            boolean limited = vote.limit() != null && vote.limit().isPositive();
            if (vote.decision() == Decision.BORROWING ? !limited : vote.limit() != null && !limited) {
                throw new RejectedException(new LimitRequired(vote.decision()));
            }
        }
    }
}
