package id.koperasi.registry.meeting;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.Ids;
import id.koperasi.platform.time.StatedDates;
import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.cooperative.FormedCooperatives;
import id.koperasi.registry.meeting.CallRejection.AgendaRequired;
import id.koperasi.registry.meeting.CallRejection.AttendanceDiffers;
import id.koperasi.registry.meeting.CallRejection.AttendanceRequired;
import id.koperasi.registry.meeting.CallRejection.BookYearDiffers;
import id.koperasi.registry.meeting.CallRejection.NotOnTheDay;
import id.koperasi.registry.meeting.CallRejection.NotOnTheRoll;
import id.koperasi.registry.meeting.CallRejection.NowhereToMeet;
import id.koperasi.registry.roll.Roll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** From the call of a meeting to its minutes: members are called, they come, they decide; or it is cancelled. */
@ApplicationScoped
class CallingMeetings {

    private final FormedCooperatives cooperatives;
    private final MeetingCalls calls;
    private final Meetings meetings;
    private final HoldingMeetings holding;
    private final MeetingRules rules;
    private final Attendance attendance;
    private final Roll roll;
    private final AnnouncingMeetings announcing;
    private final StatedDates dates;
    private final Ids ids;

    CallingMeetings(
            FormedCooperatives cooperatives,
            MeetingCalls calls,
            Meetings meetings,
            HoldingMeetings holding,
            MeetingRules rules,
            Attendance attendance,
            Roll roll,
            AnnouncingMeetings announcing,
            StatedDates dates,
            Ids ids) {
        this.cooperatives = cooperatives;
        this.calls = calls;
        this.meetings = meetings;
        this.holding = holding;
        this.rules = rules;
        this.attendance = attendance;
        this.roll = roll;
        this.announcing = announcing;
        this.dates = dates;
        this.ids = ids;
    }

    @Transactional
    MeetingCall call(CallMeeting command) {
        Convened convened = command.convened();
        convened.mustBeOfMembers();
        CooperativeProfile cooperative = cooperatives.living(command.cooperativeId());
        dates.mustHaveCome(convened.calledOn(), cooperative.zone());
        if (command.place() == null && command.onlineLink() == null) {
            throw new RejectedException(new NowhereToMeet());
        }
        if (convened.kind() == MeetingKind.EXTRAORDINARY && command.agenda().isEmpty()) {
            throw new RejectedException(new AgendaRequired());
        }
        var checks = new MeetingChecks(convened, rules.on(convened.heldOn()));
        checks.checkMatters();
        checks.checkDates(cooperative);
        Meeting first = meetings.first(cooperative.id(), convened);
        checks.checkSecondCall(first);
        Integer bookYear = checks.bookYear(cooperative, first, command.bookYear());
        var call = new MeetingCall(ids.next(), cooperative, command).about(bookYear);
        calls.persist(call);
        announcing.called(call);
        return call;
    }

    @Transactional
    MeetingCall cancel(UUID cooperativeId, UUID callId, LocalDate cancelledOn, String reason) {
        CooperativeProfile cooperative = cooperatives.living(cooperativeId);
        dates.mustHaveCome(cancelledOn, cooperative.zone());
        MeetingCall call = calls.lockedOfMembers(cooperativeId, callId);
        dates.mustNotPrecede(cancelledOn, call.convened().calledOn());
        call.cancelled(cancelledOn, reason);
        announcing.cancelled(call, cancelledOn);
        return call;
    }

    /** Those who came are recorded each once, however often they are told. */
    @Transactional
    Turnout attend(Attend command) {
        CooperativeProfile cooperative = cooperatives.living(command.cooperativeId());
        MeetingCall call = calls.lockedOfMembers(command.cooperativeId(), command.callId());
        call.mustBeOpen();
        LocalDate meetsOn = call.convened().heldOn();
        dates.mustHaveCome(meetsOn, cooperative.zone());
        if (!LocalDate.ofInstant(command.presentAt(), cooperative.zone().id()).equals(meetsOn)) {
            throw new RejectedException(new NotOnTheDay(meetsOn));
        }
        Set<UUID> strangers = roll.notOnRoll(cooperative.id(), meetsOn, command.memberIds());
        if (!strangers.isEmpty()) {
            throw new RejectedException(
                    new NotOnTheRoll(strangers.stream().sorted().toList()));
        }
        int added = attendance.record(call, command);
        int members = roll.membersOn(cooperative.id(), meetsOn).orElse(0);
        int present = attendance.count(call.id());
        var checks = new MeetingChecks(call.convened(), rules.on(meetsOn));
        return new Turnout(added, present, members, checks.quorate(members, present));
    }

    @Transactional
    Meeting take(TakeMinutes command) {
        cooperatives.living(command.cooperativeId());
        MeetingCall call = calls.lockedOfMembers(command.cooperativeId(), command.callId());
        call.held();
        int recorded = attendance.count(call.id());
        return holding.hold(
                call.id(),
                new HoldMeeting(
                        command.cooperativeId(),
                        call.convened(),
                        command.minutesNumber(),
                        command.proof(),
                        bookYear(call, command.bookYear()),
                        command.members(),
                        present(recorded, command),
                        recorded > 0,
                        command.votes()));
    }

    /** The members came to hear the accounts of the year they were called for. */
    private static @Nullable Integer bookYear(MeetingCall call, @Nullable Integer stated) {
        Integer called = call.bookYear();
        if (stated != null && called != null && !stated.equals(called)) {
            throw new RejectedException(new BookYearDiffers(stated, called));
        }
        return called == null ? stated : called;
    }

    private static int present(int recorded, TakeMinutes command) {
        Integer stated = command.present();
        if (recorded == 0) {
            if (stated == null || !command.proof().tellsWhoCame()) {
                throw new RejectedException(new AttendanceRequired());
            }
            return stated;
        }
        if (stated != null && stated != recorded) {
            throw new RejectedException(new AttendanceDiffers(recorded));
        }
        return recorded;
    }
}
