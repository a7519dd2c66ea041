package id.koperasi.registry.meeting;

import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.time.Ids;
import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.cooperative.FormedCooperatives;
import id.koperasi.registry.date.BusinessDates;
import id.koperasi.registry.event.RegistryEvent;
import id.koperasi.registry.event.RegistryEvent.MeetingResolved;
import id.koperasi.registry.progress.Activities;
import id.koperasi.registry.progress.Milestone;
import id.koperasi.registry.progress.Milestones;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Members met, and what passed is announced: it unlocks what needs their consent elsewhere. */
@ApplicationScoped
class HoldingMeetings {

    private final FormedCooperatives cooperatives;
    private final Meetings meetings;
    private final MeetingRules rules;
    private final Milestones milestones;
    private final Activities activities;
    private final BusinessDates dates;
    private final Outbox outbox;
    private final Ids ids;

    HoldingMeetings(
            FormedCooperatives cooperatives,
            Meetings meetings,
            MeetingRules rules,
            Milestones milestones,
            Activities activities,
            BusinessDates dates,
            Outbox outbox,
            Ids ids) {
        this.cooperatives = cooperatives;
        this.meetings = meetings;
        this.rules = rules;
        this.milestones = milestones;
        this.activities = activities;
        this.dates = dates;
        this.outbox = outbox;
        this.ids = ids;
    }

    @Transactional
    Meeting hold(HoldMeeting command) {
        CooperativeProfile cooperative = cooperatives.formed(command.cooperativeId());
        dates.mustHaveCome(command.heldOn(), cooperative.zone());
        MeetingRule rule = rules.on(command.heldOn());
        var checks = new MeetingChecks(command, rule);
        checks.checkDates(cooperative);
        checks.checkSecondCall(first(command));
        boolean quorate = checks.checkQuorum();
        checks.checkVotes();
        List<Resolution> resolutions = command.votes().stream()
                .map(vote -> Resolution.counted(vote, rule, command.members(), command.present()))
                .toList();
        var meeting = new Meeting(ids.next(), cooperative, command, quorate, resolutions);
        meetings.persist(meeting);
        if (quorate) {
            tell(meeting);
        }
        return meeting;
    }

    private @Nullable Meeting first(HoldMeeting command) {
        UUID secondCallOf = command.secondCallOf();
        return secondCallOf == null
                ? null
                : meetings.find(command.cooperativeId(), secondCallOf).orElse(null);
    }

    private void tell(Meeting meeting) {
        activities.happened(meeting.cooperativeId(), meeting.villageCode(), meeting.heldOn(), "meeting-held");
        if (meeting.kind() == MeetingKind.ANNUAL) {
            milestones.reached(
                    meeting.cooperativeId(), meeting.villageCode(), Milestone.ANNUAL_MEETING_HELD, meeting.heldOn());
        }
        List<RegistryEvent.Resolution> passed = meeting.resolutions().stream()
                .filter(Resolution::passed)
                .map(resolution -> new RegistryEvent.Resolution(
                        resolution.decision().name(),
                        resolution.limit(),
                        resolution.inFavour(),
                        resolution.against(),
                        resolution.abstained()))
                .toList();
        if (!passed.isEmpty()) {
            outbox.append(new MeetingResolved(
                    meeting.cooperativeId(), meeting.id(), meeting.kind().name(), meeting.heldOn(), passed));
        }
    }
}
