package id.koperasi.registry.meeting;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.registry.meeting.CallRejection.AttendanceListRequired;
import id.koperasi.registry.meeting.CallRejection.MinutesRequired;
import id.koperasi.registry.paper.PaperKind;
import id.koperasi.registry.paper.Papers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Holds what proves a meeting against the rule of its day: papers of this cooperative, or a count one by one. */
@ApplicationScoped
class ProvingMeetings {

    private final Papers papers;

    ProvingMeetings(Papers papers) {
        this.papers = papers;
    }

    /**
     * Refuses papers that are not what they are named as, and missing ones where the rule asks for them.
     *
     * @param minutes which kind of paper the minutes are
     * @param onPaper whether the rule of the day asks for papers
     * @param counted whether those who came were recorded one by one
     */
    void check(UUID cooperativeId, Proof proof, PaperKind minutes, boolean onPaper, boolean counted) {
        papers.mustBe(minutes, cooperativeId, proof.paperId());
        papers.mustBe(PaperKind.ATTENDANCE_LIST, cooperativeId, proof.attendancePaperId());
        if (!onPaper) {
            return;
        }
        if (proof.paperId() == null) {
            throw new RejectedException(new MinutesRequired(minutes));
        }
        if (!counted && proof.attendancePaperId() == null) {
            throw new RejectedException(new AttendanceListRequired());
        }
    }
}
