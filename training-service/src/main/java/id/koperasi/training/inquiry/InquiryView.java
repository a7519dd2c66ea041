package id.koperasi.training.inquiry;

import id.koperasi.training.inquiry.Inquiries.Inquiry;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "RoomQuestion", description = "A question that was asked in the room.")
record InquiryView(
        UUID questionId,
        UUID sessionId,
        String sessionTitle,
        String regionCode,
        @Nullable Integer lesson,

        @Nullable @Schema(description = "Whence it comes; absent where nobody noted it, and for other participants.")
        UUID cooperativeId,

        @Nullable String cooperativeName,
        String question,
        Instant askedAt,

        @Schema(description = "For how many days it was or has been open.")
        long openDays,

        @Nullable String answer,

        @Nullable @Schema(description = "Among the materials of the session.")
        UUID answerFileId,

        @Nullable @Schema(description = "Absent while it is open.")
        Instant answeredAt) {

    static InquiryView of(Inquiry inquiry, Instant now) {
        Instant until = inquiry.answeredAt() == null ? now : inquiry.answeredAt();
        return new InquiryView(
                inquiry.id(),
                inquiry.sessionId(),
                inquiry.sessionTitle(),
                inquiry.regionCode(),
                inquiry.lesson(),
                inquiry.cooperativeId(),
                inquiry.cooperativeName(),
                inquiry.question(),
                inquiry.askedAt(),
                Duration.between(inquiry.askedAt(), until).toDays(),
                inquiry.answer(),
                inquiry.answerFile(),
                inquiry.answeredAt());
    }
}
