package id.koperasi.registry.meeting;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.decision.Decision;
import id.koperasi.registry.meeting.CallRejection.AttendanceDiffers;
import id.koperasi.registry.meeting.Meeting.Outcome;
import id.koperasi.registry.meeting.MeetingRejection.NoQuorum;
import id.koperasi.registry.meeting.MeetingRejection.SecondCallHeldAlready;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Counts anew what minutes come to that are told anew, by the rules of the day of the meeting. */
@ApplicationScoped
class RecountingVotes {

    private final Meetings meetings;
    private final MeetingCalls calls;
    private final Attendance attendance;
    private final MeetingRules rules;
    private final FormationRules formationRules;
    private final SpecialMajorities majorities;
    private final LoanRateCaps caps;

    RecountingVotes(
            Meetings meetings,
            MeetingCalls calls,
            Attendance attendance,
            MeetingRules rules,
            FormationRules formationRules,
            SpecialMajorities majorities,
            LoanRateCaps caps) {
        this.meetings = meetings;
        this.calls = calls;
        this.attendance = attendance;
        this.rules = rules;
        this.formationRules = formationRules;
        this.majorities = majorities;
        this.caps = caps;
    }

    /** A meeting to which enough came stays one; one to which too few came does when its second call was held. */
    Outcome recount(
            Meeting meeting,
            CooperativeProfile cooperative,
            @Nullable FormationMinutes formation,
            CorrectMinutes command,
            int present) {
        HoldMeeting told = told(meeting, command, present);
        new VoteChecks(told, caps.on(meeting.heldOn())).check();
        Outcome outcome =
                formation == null ? ofMembers(meeting, told) : ofFormation(meeting, formation, told, cooperative);
        if (meeting.quorate() && !outcome.quorate()) {
            throw new RejectedException(new NoQuorum(meeting.members(), present));
        }
        if (!meeting.quorate() && outcome.quorate() && meetings.hadSecondCall(meeting.id())) {
            throw new RejectedException(new SecondCallHeldAlready());
        }
        return outcome;
    }

    /** How many came: whoever was recorded one by one, or by part of the village, is not told otherwise in one number. */
    int present(Meeting meeting, CorrectMinutes command) {
        Integer stated = command.present();
        int known = meeting.present();
        boolean counted = !meeting.kind().ofMembers() || attendance.count(meeting.id()) > 0;
        if (counted && stated != null && stated != known) {
            throw new RejectedException(new AttendanceDiffers(known));
        }
        return stated == null ? known : stated;
    }

    private Outcome ofMembers(Meeting meeting, HoldMeeting told) {
        boolean quorate = new MeetingChecks(told.convened(), rules.on(meeting.heldOn()))
                .checkQuorum(meeting.members(), told.present(), !told.votes().isEmpty());
        return outcome(meeting, quorate, counted(meeting, told, majorities.on(meeting.heldOn())));
    }

    private Outcome ofFormation(
            Meeting meeting, FormationMinutes formation, HoldMeeting told, CooperativeProfile cooperative) {
        var minutes = new TakeFormationMinutes(
                meeting.cooperativeId(),
                meeting.id(),
                meeting.minutesNumber(),
                told.proof(),
                formation.present(),
                formation.publicity(),
                told.votes(),
                formation.agreed());
        List<Resolution> resolutions = counted(meeting, told, Map.of());
        boolean quorate = new FormationChecks(minutes, resolutions, formationRules.on(meeting.kind(), meeting.heldOn()))
                .check(meeting.members(), told.present(), cooperative.route());
        return outcome(meeting, quorate, resolutions);
    }

    private static List<Resolution> counted(Meeting meeting, HoldMeeting told, Map<Decision, SpecialMajority> special) {
        return told.votes().stream()
                .map(vote -> Resolution.counted(vote, special.get(vote.decision()), meeting.members(), told.present()))
                .toList();
    }

    private static Outcome outcome(Meeting meeting, boolean quorate, List<Resolution> resolutions) {
        return new Outcome(
                new Electorate(meeting.members(), meeting.membersSource()), meeting.bookYear(), quorate, resolutions);
    }

    /** What was on the agenda is what the call said, and without one what they voted on. */
    private HoldMeeting told(Meeting meeting, CorrectMinutes command, int present) {
        Set<Decision> agenda = calls.of(meeting)
                .map(MeetingCall::agenda)
                .orElseGet(() ->
                        meeting.resolutions().stream().map(Resolution::decision).collect(Collectors.toSet()));
        return new HoldMeeting(
                meeting.cooperativeId(),
                new Convened(meeting.kind(), meeting.calledOn(), meeting.heldOn(), meeting.secondCallOf(), agenda),
                meeting.minutesNumber(),
                new Proof(meeting.paperId(), meeting.attendancePaperId(), meeting.attendanceEvidence()),
                meeting.bookYear(),
                meeting.members(),
                present,
                false,
                command.votes());
    }
}
