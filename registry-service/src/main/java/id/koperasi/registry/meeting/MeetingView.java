package id.koperasi.registry.meeting;

import id.koperasi.registry.decision.Decision;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Meeting", description = "A meeting of the members.")
record MeetingView(
        UUID meetingId,
        MeetingKind kind,
        LocalDate calledOn,
        LocalDate heldOn,
        String minutesNumber,

        @Schema(description = "The minutes as they were handed in.") @Nullable UUID paperId,

        @Schema(description = "Whose accounts an annual meeting heard.") @Nullable Integer bookYear,

        int members,

        @Schema(description = "Whether the roll or whoever recorded the meeting says so.")
        MembersSource membersSource,

        int present,

        @Schema(description = "The list of those present as it was handed in.") @Nullable UUID attendancePaperId,

        @Schema(description = "The paper that names those present, where they are not recorded one by one.") @Nullable String attendanceEvidence,

        @Schema(description = "Whether enough came to decide anything.")
        boolean quorate,

        @Nullable UUID secondCallOf,

        @Schema(
                description =
                        "What the members were told they would decide; absent of what was told before this was kept.")
        @Nullable List<Decision> agenda,

        List<ResolutionView> resolutions) {

    static MeetingView of(Meeting meeting) {
        return new MeetingView(
                meeting.id(),
                meeting.kind(),
                meeting.calledOn(),
                meeting.heldOn(),
                meeting.minutesNumber(),
                meeting.paperId(),
                meeting.bookYear(),
                meeting.members(),
                meeting.membersSource(),
                meeting.present(),
                meeting.attendancePaperId(),
                meeting.attendanceEvidence(),
                meeting.quorate(),
                meeting.secondCallOf(),
                meeting.convened().agenda().stream().sorted().toList(),
                meeting.resolutions().stream().map(ResolutionView::of).toList());
    }
}
