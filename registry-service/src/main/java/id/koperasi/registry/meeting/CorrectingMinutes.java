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
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Minutes were recorded wrongly: when the members were called and met, with what agenda, how many came and how they voted is
 * told anew, by the rules of that day. What rests on a resolution keeps it, what was told before stays known, figures and
 * deadlines follow, and others hear of the meeting again.
 */
@ApplicationScoped
class CorrectingMinutes {

    private final ChangingCooperatives changing;
    private final Meetings meetings;
    private final MeetingCalls calls;
    private final Reconvening reconvening;
    private final RecountingVotes recounting;
    private final ServingResolutions serving;
    private final HoldingMeetings holding;
    private final AnnouncingMeetings announcing;
    private final RecordCorrections corrections;
    private final EntityManager entities;

    CorrectingMinutes(
            ChangingCooperatives changing,
            Meetings meetings,
            MeetingCalls calls,
            Reconvening reconvening,
            RecountingVotes recounting,
            ServingResolutions serving,
            HoldingMeetings holding,
            AnnouncingMeetings announcing,
            RecordCorrections corrections,
            EntityManager entities) {
        this.changing = changing;
        this.meetings = meetings;
        this.calls = calls;
        this.reconvening = reconvening;
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
        Convened convened = reconvening.settled(meeting, cooperative, formation, command);
        HoldMeeting told = told(meeting, convened, command, recounting.present(meeting, command));
        Outcome outcome = recounting.recount(meeting, convened, cooperative, formation, told);
        if (meeting.says(convened, told.present(), outcome.resolutions())) {
            throw new RejectedException(new MinutesSaySoAlready());
        }
        serving.mustStillServe(meeting.id(), outcome.resolutions());
        reconvene(meeting, convened);
        tell(meeting, told, outcome, formation);
        return corrections.tell(
                CorrectedRecord.of(cooperative, Kind.MINUTES, meeting.id().toString()),
                before,
                MeetingView.of(meeting),
                command.why());
    }

    private static HoldMeeting told(Meeting meeting, Convened convened, CorrectMinutes command, int present) {
        return new HoldMeeting(
                meeting.cooperativeId(),
                convened,
                meeting.minutesNumber(),
                new Proof(meeting.paperId(), meeting.attendancePaperId(), meeting.attendanceEvidence()),
                meeting.bookYear(),
                meeting.members(),
                present,
                false,
                command.votes());
    }

    /** The call on record tells of it too, and whoever heard of the call hears it again. */
    private void reconvene(Meeting meeting, Convened convened) {
        if (!convened.equals(meeting.convened())) {
            calls.of(meeting).ifPresent(call -> {
                call.tell(convened);
                announcing.called(call);
            });
        }
    }

    private void tell(Meeting meeting, HoldMeeting told, Outcome outcome, @Nullable FormationMinutes formation) {
        boolean known = announcing.hasResolved(meeting);
        boolean nowQuorate = outcome.quorate() && !meeting.quorate();
        LocalDate heldBefore = meeting.heldOn();
        meeting.tell(told.convened(), told.present(), outcome);
        meetings.flush();
        if (meeting.kind().ofMembers() && meeting.quorate()) {
            if (nowQuorate) {
                holding.happened(meeting);
            } else if (!heldBefore.equals(meeting.heldOn())) {
                holding.moved(meeting, heldBefore);
            }
        }
        if (!meeting.quorate()) {
            announcing.withoutQuorum(meeting);
        }
        if (known || nowQuorate || announcing.hasResolved(meeting)) {
            announcing.corrected(meeting, formation == null ? null : formation.agreed());
        }
    }
}
