package id.koperasi.registry.meeting;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.Ids;
import id.koperasi.platform.time.StatedDates;
import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.cooperative.FormedCooperatives;
import id.koperasi.registry.meeting.CallRejection.NotOnTheDay;
import id.koperasi.registry.meeting.CallRejection.NowhereToMeet;
import id.koperasi.registry.meeting.Meeting.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Village and founders meet about a cooperative that was proposed: called, attended, held or cancelled as others are. */
@ApplicationScoped
class HoldingFormationMeetings {

    private final FormedCooperatives cooperatives;
    private final MeetingCalls calls;
    private final FormationRules rules;
    private final FormationAttendance attendance;
    private final LoanRateCaps caps;
    private final ProvingMeetings proving;
    private final AnnouncingMeetings announcing;
    private final SpecialMajorities majorities;
    private final EntityManager entities;
    private final StatedDates dates;
    private final Ids ids;

    HoldingFormationMeetings(
            FormedCooperatives cooperatives,
            MeetingCalls calls,
            FormationRules rules,
            FormationAttendance attendance,
            LoanRateCaps caps,
            ProvingMeetings proving,
            AnnouncingMeetings announcing,
            SpecialMajorities majorities,
            EntityManager entities,
            StatedDates dates,
            Ids ids) {
        this.cooperatives = cooperatives;
        this.calls = calls;
        this.rules = rules;
        this.attendance = attendance;
        this.caps = caps;
        this.proving = proving;
        this.announcing = announcing;
        this.majorities = majorities;
        this.entities = entities;
        this.dates = dates;
        this.ids = ids;
    }

    @Transactional
    MeetingCall call(CallMeeting command, List<ElementCount> invited) {
        Convened convened = command.convened();
        convened.mustBeOfFormation();
        CooperativeProfile cooperative = cooperatives.proposed(command.cooperativeId());
        dates.mustHaveCome(convened.calledOn(), cooperative.zone());
        if (command.place() == null && command.onlineLink() == null) {
            throw new RejectedException(new NowhereToMeet());
        }
        FormationRule rule = rules.on(convened.kind(), convened.heldOn());
        new FormationCallChecks(convened, invited, rule).check();
        var call = new MeetingCall(ids.next(), cooperative, command).inviting(invited);
        calls.persist(call);
        announcing.called(call);
        return call;
    }

    @Transactional
    MeetingCall cancel(UUID cooperativeId, UUID callId, LocalDate cancelledOn, String reason) {
        CooperativeProfile cooperative = cooperatives.any(cooperativeId);
        dates.mustHaveCome(cancelledOn, cooperative.zone());
        MeetingCall call = calls.lockedOfFormation(cooperativeId, callId);
        dates.mustNotPrecede(cancelledOn, call.convened().calledOn());
        call.cancelled(cancelledOn, reason);
        announcing.cancelled(call, cancelledOn);
        return call;
    }

    /** A list tells many of one part of the village at once, a scan at the door one by one. */
    @Transactional
    FormationTurnout attend(AttendFormationMeeting command) {
        CooperativeProfile cooperative = cooperatives.proposed(command.cooperativeId());
        MeetingCall call = calls.lockedOfFormation(command.cooperativeId(), command.callId());
        call.mustBeOpen();
        LocalDate meetsOn = call.convened().heldOn();
        dates.mustHaveCome(meetsOn, cooperative.zone());
        if (!LocalDate.ofInstant(command.presentAt(), cooperative.zone().id()).equals(meetsOn)) {
            throw new RejectedException(new NotOnTheDay(meetsOn));
        }
        attendance.record(ids.next(), call, command);
        List<ElementCount> came = attendance.of(call.id());
        new FormationPresence(call.invited(), came).check();
        int invited = ElementCount.sum(call.invited());
        int present = ElementCount.sum(came);
        boolean quorate = rules.on(call.convened().kind(), meetsOn).quorate(invited, present);
        return new FormationTurnout(came, present, invited, quorate);
    }

    @Transactional
    FormationMinutes take(TakeFormationMinutes command) {
        CooperativeProfile cooperative = cooperatives.proposed(command.cooperativeId());
        MeetingCall call = calls.lockedOfFormation(command.cooperativeId(), command.callId());
        call.held();
        Convened convened = call.convened();
        dates.mustHaveCome(convened.heldOn(), cooperative.zone());
        List<ElementCount> came = FormationPresence.settled(attendance.of(call.id()), command);
        new FormationPresence(call.invited(), came).check();
        var electorate = new Electorate(ElementCount.sum(call.invited()), MembersSource.INVITED);
        HoldMeeting held = held(command, convened, ElementCount.sum(came));
        FormationRule rule = rules.on(convened.kind(), convened.heldOn());
        proving.check(
                cooperative.id(),
                command.proof(),
                convened.kind().minutes(),
                rule.minutesOnPaper(),
                attendance.scanned(call.id()));
        LocalDate publicisedOn = command.publicity().publicisedOn();
        if (publicisedOn != null) {
            dates.mustHaveCome(publicisedOn, cooperative.zone());
            dates.mustNotPrecede(publicisedOn, convened.calledOn());
        }
        new VoteChecks(held, caps.on(convened.heldOn())).check();
        OrdinaryMajority ordinary = majorities.ordinary(convened.heldOn());
        List<Resolution> resolutions = command.votes().stream()
                .map(vote -> Resolution.counted(vote, ordinary, null, electorate.members(), held.present()))
                .toList();
        boolean quorate = new FormationChecks(command, resolutions, rule)
                .check(electorate.members(), held.present(), cooperative.route());
        var meeting = new Meeting(call.id(), cooperative, held, new Outcome(electorate, null, quorate, resolutions));
        entities.persist(meeting);
        var minutes = new FormationMinutes(meeting, command.publicity(), command.agreed(), came);
        entities.persist(minutes);
        announcing.agreed(meeting, command.agreed());
        if (!quorate) {
            announcing.withoutQuorum(meeting);
        }
        return minutes;
    }

    private static HoldMeeting held(TakeFormationMinutes command, Convened convened, int present) {
        return new HoldMeeting(
                command.cooperativeId(),
                convened,
                command.minutesNumber(),
                command.proof(),
                null,
                null,
                present,
                false,
                command.votes());
    }
}
