package id.koperasi.registry.meeting;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.Ids;
import id.koperasi.platform.time.StatedDates;
import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.cooperative.FormedCooperatives;
import id.koperasi.registry.decision.Decision;
import id.koperasi.registry.meeting.CallRejection.AttendanceRequired;
import id.koperasi.registry.meeting.Meeting.Outcome;
import id.koperasi.registry.progress.Activities;
import id.koperasi.registry.progress.Milestones;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Members met, and what passed is announced: it unlocks what needs their consent elsewhere. */
@ApplicationScoped
class HoldingMeetings {

    private final FormedCooperatives cooperatives;
    private final Meetings meetings;
    private final MeetingRules rules;
    private final SpecialMajorities majorities;
    private final LoanRateCaps caps;
    private final CountingMembers counting;
    private final ProvingMeetings proving;
    private final Milestones milestones;
    private final Activities activities;
    private final StatedDates dates;
    private final AnnouncingMeetings announcing;
    private final Ids ids;

    HoldingMeetings(
            FormedCooperatives cooperatives,
            Meetings meetings,
            MeetingRules rules,
            SpecialMajorities majorities,
            LoanRateCaps caps,
            CountingMembers counting,
            ProvingMeetings proving,
            Milestones milestones,
            Activities activities,
            StatedDates dates,
            AnnouncingMeetings announcing,
            Ids ids) {
        this.cooperatives = cooperatives;
        this.meetings = meetings;
        this.rules = rules;
        this.majorities = majorities;
        this.caps = caps;
        this.counting = counting;
        this.proving = proving;
        this.milestones = milestones;
        this.activities = activities;
        this.dates = dates;
        this.announcing = announcing;
        this.ids = ids;
    }

    /** After the fact: once there is a roll, something must prove who of it came. */
    @Transactional
    Meeting hold(HoldMeeting command) {
        boolean proven = command.proof().tellsWhoCame() || command.proof().paperId() != null;
        if (!proven
                && counting.knows(command.cooperativeId(), command.convened().heldOn())) {
            throw new RejectedException(new AttendanceRequired());
        }
        return hold(ids.next(), command);
    }

    /** Under an id that those who were called know already. */
    @Transactional
    Meeting hold(UUID id, HoldMeeting command) {
        command.convened().mustBeOfMembers();
        CooperativeProfile cooperative = cooperatives.living(command.cooperativeId());
        LocalDate heldOn = command.convened().heldOn();
        dates.mustHaveCome(heldOn, cooperative.zone());
        MeetingRule rule = rules.on(heldOn);
        proving.check(
                cooperative.id(),
                command.proof(),
                command.convened().kind().minutes(),
                rule.minutesOnPaper(),
                command.counted());
        Electorate electorate = counting.of(cooperative.id(), heldOn, command.members());
        var checks = new MeetingChecks(command.convened(), rule);
        checks.checkMatters();
        checks.checkDates(cooperative);
        Meeting first = meetings.first(cooperative.id(), command.convened());
        checks.checkSecondCall(first);
        Integer bookYear = checks.bookYear(cooperative, first, command.bookYear());
        boolean quorate = checks.checkQuorum(
                electorate.members(), command.present(), !command.votes().isEmpty());
        new VoteChecks(command, caps.on(heldOn)).check();
        Map<Decision, SpecialMajority> special = majorities.on(heldOn);
        OrdinaryMajority ordinary = majorities.ordinary(heldOn);
        List<Resolution> resolutions = command.votes().stream()
                .map(vote -> Resolution.counted(
                        vote, ordinary, special.get(vote.decision()), electorate.members(), command.present()))
                .toList();
        var meeting = new Meeting(id, cooperative, command, new Outcome(electorate, bookYear, quorate, resolutions));
        meetings.persist(meeting);
        if (quorate) {
            happened(meeting);
            announcing.resolved(meeting);
        } else {
            announcing.withoutQuorum(meeting);
        }
        return meeting;
    }

    /** It was held on another day than was told: that was the sign of life, and then the accounts were heard. */
    void moved(Meeting meeting, LocalDate before) {
        activities.moved(
                meeting.cooperativeId(),
                meeting.villageCode(),
                before,
                meetings.anyOfMembersOn(meeting.cooperativeId(), before),
                meeting.heldOn(),
                "meeting-held");
        Integer bookYear = meeting.bookYear();
        if (bookYear != null) {
            milestones.annualMeetingMoved(
                    meeting.cooperativeId(),
                    meeting.villageCode(),
                    bookYear,
                    meetings.heard(meeting.cooperativeId(), bookYear).orElse(meeting.heldOn()));
        }
    }

    /** Enough came: a sign of life, and of an annual meeting that the accounts were heard. */
    void happened(Meeting meeting) {
        activities.happened(meeting.cooperativeId(), meeting.villageCode(), meeting.heldOn(), "meeting-held");
        Integer bookYear = meeting.bookYear();
        if (bookYear != null) {
            milestones.annualMeetingHeld(meeting.cooperativeId(), meeting.villageCode(), bookYear, meeting.heldOn());
        }
    }
}
