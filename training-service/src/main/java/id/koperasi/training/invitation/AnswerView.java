package id.koperasi.training.invitation;

import id.koperasi.training.invitation.Seats.Decision;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Answer", description = "What has become of an invitation.")
record AnswerView(
        UUID invitationId,
        InvitationStatus status,

        @Nullable @Schema(description = "His seat, when he is confirmed.")
        Integer seat,

        @Nullable @Schema(description = "His place on the waiting list, from 1, when no seat is free.")
        Integer position) {

    static AnswerView of(UUID invitationId, Decision decision) {
        return new AnswerView(
                invitationId, InvitationStatus.valueOf(decision.outcome()), decision.seat(), decision.position());
    }
}
