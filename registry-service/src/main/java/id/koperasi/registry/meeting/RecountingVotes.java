package id.koperasi.registry.meeting;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.decision.Decision;
import id.koperasi.registry.meeting.CallRejection.AttendanceDiffers;
import id.koperasi.registry.meeting.Meeting.Outcome;
import id.koperasi.registry.meeting.MeetingRejection.NoQuorum;
import id.koperasi.registry.meeting.MeetingRejection.SecondCallHeldAlready;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts anew what minutes come to that are told anew, by the rules of the day of the meeting. */
@ApplicationScoped
class RecountingVotes {

    private final Meetings meetings;
    private final Attendance attendance;
    private final MeetingRules rules;
    private final FormationRules formationRules;
    private final SpecialMajorities majorities;
    private final LoanRateCaps caps;
    private final CountingMembers counting;

    RecountingVotes(
            Meetings meetings,
            Attendance attendance,
            MeetingRules rules,
            FormationRules formationRules,
            SpecialMajorities majorities,
            LoanRateCaps caps,
            CountingMembers counting) {
        this.meetings = meetings;
        this.attendance = attendance;
        this.rules = rules;
        this.formationRules = formationRules;
        this.majorities = majorities;
        this.caps = caps;
        this.counting = counting;
    }

    /** A meeting to which enough came stays one; one to which too few came does when its second call was held. */
    Outcome recount(
            Meeting meeting,
            Convened convened,
            CooperativeProfile cooperative,
            @Nullable FormationMinutes formation,
            HoldMeeting told) {
        new VoteChecks(told, caps.on(convened.heldOn())).check();
        Outcome outcome =
                formation == null ? ofMembers(meeting, told) : ofFormation(meeting, formation, told, cooperative);
        if (meeting.quorate() && !outcome.quorate()) {
            throw new RejectedException(new NoQuorum(outcome.electorate().members(), told.present()));
        }
        if (!meeting.quorate()
                && outcome.quorate()
                && meetings.secondOf(meeting.id()).isPresent()) {
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
        LocalDate heldOn = told.convened().heldOn();
        Electorate electorate = electorate(meeting, heldOn);
        boolean quorate = new MeetingChecks(told.convened(), rules.on(heldOn))
                .checkQuorum(electorate.members(), told.present(), !told.votes().isEmpty());
        return new Outcome(
                electorate,
                meeting.bookYear(),
                quorate,
                counted(electorate.members(), told, majorities.ordinary(heldOn), majorities.on(heldOn)));
    }

    /** On another day others are members: the roll of that day counts them, or else what was stated stays. */
    private Electorate electorate(Meeting meeting, LocalDate heldOn) {
        if (heldOn.equals(meeting.heldOn())) {
            return new Electorate(meeting.members(), meeting.membersSource());
        }
        Integer stated = meeting.membersSource() == MembersSource.STATED ? meeting.members() : null;
        return counting.of(meeting.cooperativeId(), heldOn, stated);
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
        List<Resolution> resolutions = counted(
                meeting.members(), told, majorities.ordinary(told.convened().heldOn()), Map.of());
        FormationRule rule = formationRules.on(meeting.kind(), told.convened().heldOn());
        boolean quorate = new FormationChecks(minutes, resolutions, rule)
                .check(meeting.members(), told.present(), cooperative.route());
        return new Outcome(
                new Electorate(meeting.members(), meeting.membersSource()), meeting.bookYear(), quorate, resolutions);
    }

    private static List<Resolution> counted(
            int members, HoldMeeting told, OrdinaryMajority ordinary, Map<Decision, SpecialMajority> special) {
        return told.votes().stream()
                .map(vote -> Resolution.counted(vote, ordinary, special.get(vote.decision()), members, told.present()))
                .toList();
    }
}
