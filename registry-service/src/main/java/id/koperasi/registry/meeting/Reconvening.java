package id.koperasi.registry.meeting;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.StatedDates;
import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.meeting.CallRejection.AgendaRequired;
import id.koperasi.registry.meeting.CorrectionRejection.AttendedThen;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a meeting was held and called, and with what agenda, is told anew: held against the rules of the day as it is told
 * now, and against what is on record of that meeting and rests on it.
 */
@ApplicationScoped
class Reconvening {

    private final Meetings meetings;
    private final MeetingCalls calls;
    private final MeetingRules rules;
    private final FormationRules formationRules;
    private final Attendance attendance;
    private final FormationAttendance formationAttendance;
    private final ProvingMeetings proving;
    private final ServingResolutions serving;
    private final StatedDates dates;

    Reconvening(
            Meetings meetings,
            MeetingCalls calls,
            MeetingRules rules,
            FormationRules formationRules,
            Attendance attendance,
            FormationAttendance formationAttendance,
            ProvingMeetings proving,
            ServingResolutions serving,
            StatedDates dates) {
        this.meetings = meetings;
        this.calls = calls;
        this.rules = rules;
        this.formationRules = formationRules;
        this.attendance = attendance;
        this.formationAttendance = formationAttendance;
        this.proving = proving;
        this.serving = serving;
        this.dates = dates;
    }

    /** How it was convened in truth, when that keeps the rules; as before when nothing of it is told. */
    Convened settled(
            Meeting meeting,
            CooperativeProfile cooperative,
            @Nullable FormationMinutes formation,
            CorrectMinutes command) {
        Convened before = meeting.convened();
        Convened told = command.over(before);
        if (told.equals(before)) {
            return before;
        }
        dates.mustHaveCome(told.heldOn(), cooperative.zone());
        if (command.agenda() != null && told.agenda().isEmpty() && told.kind() != MeetingKind.ANNUAL) {
            throw new RejectedException(new AgendaRequired());
        }
        boolean onAnotherDay = !told.heldOn().equals(before.heldOn());
        if (onAnotherDay) {
            mustMove(meeting, told.heldOn());
        }
        if (formation == null) {
            checkMembers(meeting, cooperative, told, onAnotherDay);
        } else {
            checkFormation(meeting, formation, told, onAnotherDay);
        }
        return told;
    }

    /** Whoever was recorded one by one came on the day of before. */
    private void mustMove(Meeting meeting, LocalDate heldOn) {
        if (attendance.count(meeting.id()) > 0
                || !formationAttendance.of(meeting.id()).isEmpty()) {
            throw new RejectedException(new AttendedThen(meeting.heldOn()));
        }
        serving.mustFollow(meeting.id(), heldOn);
    }

    private void checkMembers(Meeting meeting, CooperativeProfile cooperative, Convened told, boolean onAnotherDay) {
        MeetingRule rule = rules.on(told.heldOn());
        var checks = new MeetingChecks(told, rule);
        checks.checkMatters();
        checks.checkDates(cooperative);
        Meeting first = meetings.first(cooperative.id(), told);
        checks.checkSecondCall(first);
        checks.bookYear(cooperative, first, meeting.bookYear());
        meetings.secondOf(meeting.id())
                .map(Meeting::convened)
                .ifPresent(second -> new MeetingChecks(second, rules.on(second.heldOn())).checkFollows(told));
        if (onAnotherDay) {
            prove(meeting, rule.minutesOnPaper());
        }
    }

    private void checkFormation(Meeting meeting, FormationMinutes formation, Convened told, boolean onAnotherDay) {
        FormationRule rule = formationRules.on(told.kind(), told.heldOn());
        List<ElementCount> invited = calls.of(meeting).map(MeetingCall::invited).orElse(List.of());
        new FormationCallChecks(told, invited, rule).check();
        LocalDate publicisedOn = formation.publicity().publicisedOn();
        if (publicisedOn != null) {
            dates.mustNotPrecede(publicisedOn, told.calledOn());
        }
        if (onAnotherDay) {
            prove(meeting, rule.minutesOnPaper());
        }
    }

    /** Nobody was recorded one by one, or the day could not be another. */
    private void prove(Meeting meeting, boolean onPaper) {
        proving.check(
                meeting.cooperativeId(),
                new Proof(meeting.paperId(), meeting.attendancePaperId(), meeting.attendanceEvidence()),
                meeting.kind().minutes(),
                onPaper,
                false);
    }
}
