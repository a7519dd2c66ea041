package id.koperasi.registry.meeting;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.registry.cooperative.ChangingCooperatives;
import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.correction.CorrectedRecord;
import id.koperasi.registry.correction.CorrectedRecord.Kind;
import id.koperasi.registry.correction.RecordCorrections;
import id.koperasi.registry.correction.RecordCorrections.Correction;
import id.koperasi.registry.meeting.CorrectionRejection.MinutesSaySoAlready;
import id.koperasi.registry.meeting.Meeting.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/**
 * Minutes were recorded wrongly: how many came and how they voted is told anew, by the rules of that day. What rests on a
 * resolution keeps it, what was told before stays known, and others hear of the meeting again.
 */
@ApplicationScoped
class CorrectingMinutes {

    private final ChangingCooperatives changing;
    private final Meetings meetings;
    private final RecountingVotes recounting;
    private final ServingResolutions serving;
    private final HoldingMeetings holding;
    private final AnnouncingMeetings announcing;
    private final RecordCorrections corrections;
    private final EntityManager entities;

    CorrectingMinutes(
            ChangingCooperatives changing,
            Meetings meetings,
            RecountingVotes recounting,
            ServingResolutions serving,
            HoldingMeetings holding,
            AnnouncingMeetings announcing,
            RecordCorrections corrections,
            EntityManager entities) {
        this.changing = changing;
        this.meetings = meetings;
        this.recounting = recounting;
        this.serving = serving;
        this.holding = holding;
        this.announcing = announcing;
        this.corrections = corrections;
        this.entities = entities;
    }

    /** The cooperative is locked: whoever has a resolution serve something comes before or after it. */
    @Transactional
    Correction<MeetingView> correct(CorrectMinutes command) {
        CooperativeProfile cooperative = changing.lock(command.cooperativeId());
        Meeting meeting = meetings.find(cooperative.id(), command.meetingId())
                .orElseThrow(() -> new RejectedException(new NotFound()));
        FormationMinutes formation = entities.find(FormationMinutes.class, meeting.id());
        MeetingView before = MeetingView.of(meeting);
        int present = recounting.present(meeting, command);
        Outcome outcome = recounting.recount(meeting, cooperative, formation, command, present);
        if (meeting.says(present, outcome.resolutions())) {
            throw new RejectedException(new MinutesSaySoAlready());
        }
        serving.mustStillServe(meeting.id(), outcome.resolutions());
        tell(meeting, present, outcome, formation);
        return corrections.tell(
                CorrectedRecord.of(cooperative, Kind.MINUTES, meeting.id().toString()),
                before,
                MeetingView.of(meeting),
                command.why());
    }

    private void tell(Meeting meeting, int present, Outcome outcome, @Nullable FormationMinutes formation) {
        boolean known = announcing.hasResolved(meeting);
        boolean nowQuorate = outcome.quorate() && !meeting.quorate();
        meeting.tell(present, outcome);
        meetings.flush();
        if (nowQuorate && meeting.kind().ofMembers()) {
            holding.happened(meeting);
        }
        if (!meeting.quorate()) {
            announcing.withoutQuorum(meeting);
        }
        if (known || nowQuorate || announcing.hasResolved(meeting)) {
            announcing.corrected(meeting, formation == null ? null : formation.agreed());
        }
    }
}
