package id.koperasi.registry.meeting;

import id.koperasi.registry.decision.Decision;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "MeetingCall", description = "A meeting to which the members are called.")
record MeetingCallView(
        @Schema(description = "The meeting will have the same id.")
        UUID callId,

        MeetingKind kind,
        LocalDate calledOn,
        LocalDate meetsOn,
        @Nullable String place,
        @Nullable String onlineLink,
        List<Decision> agenda,

        @Schema(description = "Whose accounts an annual meeting is called to hear.", examples = "2025") @Nullable Integer bookYear,

        @Schema(
                description =
                        "Who is invited to a village or founding meeting; nobody in particular to one of members.")
        List<ElementCount> invited,

        @Nullable UUID secondCallOf,
        MeetingCall.Status status,
        @Nullable LocalDate cancelledOn,
        @Nullable String cancelledBecause) {

    static MeetingCallView of(MeetingCall call) {
        Convened convened = call.convened();
        return new MeetingCallView(
                call.id(),
                convened.kind(),
                convened.calledOn(),
                convened.heldOn(),
                call.place(),
                call.onlineLink(),
                call.agenda().stream().sorted().toList(),
                call.bookYear(),
                call.invited(),
                convened.secondCallOf(),
                call.status(),
                call.cancelledOn(),
                call.cancelledBecause());
    }
}
