package id.koperasi.registry.verification;

import id.koperasi.registry.authority.AuthorityAnswer.Element;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Verification", description = "Whether what was told was held against the authority that knows.")
record VerificationView(
        @Schema(description = "Whether it was found to be as it was told.")
        boolean verified,

        Verification.@Nullable Method method,
        @Nullable String evidence,
        @Nullable LocalDate verifiedOn,
        @Nullable InquiryView inquiry) {

    /**
     * The last question to the authority.
     *
     * @param status what became of it
     * @param differing what the authority has otherwise
     * @param requestedAt when somebody wanted to know
     * @param attempts how often the authority was asked
     * @param answeredAt when that was settled
     */
    @Schema(
            name = "AuthorityInquiry",
            description = "The last question to the authority; what it has otherwise is not kept.")
    record InquiryView(
            Inquiry.Status status,
            List<Element> differing,
            Instant requestedAt,
            int attempts,
            @Nullable Instant answeredAt) {

        static InquiryView of(Inquiry inquiry) {
            return new InquiryView(
                    inquiry.status(),
                    inquiry.differing(),
                    inquiry.requestedAt(),
                    inquiry.attempts(),
                    inquiry.answeredAt());
        }
    }

    static VerificationView of(Optional<Verification> found, Optional<Inquiry> inquiry) {
        return new VerificationView(
                found.isPresent(),
                found.map(Verification::method).orElse(null),
                found.map(Verification::evidence).orElse(null),
                found.map(Verification::verifiedOn).orElse(null),
                inquiry.map(InquiryView::of).orElse(null));
    }
}
