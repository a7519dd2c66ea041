package id.koperasi.ledger.admission;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.koperasi.ledger.admission.Application.Status;
import id.koperasi.ledger.member.IdentityWarning;
import id.koperasi.platform.privacy.Nik;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "MembershipApplication", description = "Somebody asks to become a member.")
record ApplicationView(
        UUID applicationId,
        @Schema(examples = "Siti Aminah") String name,

        @Schema(description = "Masked; absent since a correction, for the one that was stated was wrong.") @Nullable Nik nik,

        boolean extraordinary,
        Status status,
        Instant submittedAt,
        @Nullable Instant decidedAt,

        @Schema(description = "Why it was rejected.") @Nullable String reason,

        @Schema(description = "What he became.") @Nullable UUID memberId,

        @Schema(description = "What did not fit the number when it was stated; absent once it is corrected.") @Nullable List<IdentityWarning> warnings) {

    static ApplicationView of(Application application) {
        List<IdentityWarning> doubts = application.nik() == null ? List.of() : application.doubts();
        return new ApplicationView(
                application.id(),
                application.name(),
                application.nik(),
                application.extraordinary(),
                application.status(),
                application.submittedAt(),
                application.decidedAt(),
                application.reason(),
                application.memberId(),
                doubts.isEmpty() ? null : doubts);
    }
}
