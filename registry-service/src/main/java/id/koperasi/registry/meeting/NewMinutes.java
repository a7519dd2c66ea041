package id.koperasi.registry.meeting;

import id.koperasi.registry.cooperative.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "What happened at a meeting that was called.")
record NewMinutes(
        @NotBlank @Size(max = 100) @Pattern(regexp = PlainText.PATTERN) @Schema(examples = "BA-RAT/01/III/2026")
        String minutesNumber,

        @Schema(description = "The minutes as they were handed in: a paper of the kind MEMBERS_MINUTES.") @Nullable UUID paperId,

        @Min(1945) @Max(2999) @Schema(
                description = "Whose accounts an annual meeting heard: that of its call, and best left out.",
                examples = "2025")
        @Nullable Integer bookYear,

        @Min(1) @Max(NewResolution.MOST) @Schema(
                description = "How many the cooperative has; left out once its book of members is open.",
                examples = "120")
        @Nullable Integer members,

        @Min(0) @Max(NewResolution.MOST) @Schema(description = "How many came; left out where their attendance is recorded.", examples = "84")
        @Nullable Integer present,

        @Schema(
                description =
                        "The list of those present as it was handed in: a paper of the kind ATTENDANCE_LIST; needed "
                                + "since the rule where they were not recorded one by one.")
        @Nullable UUID attendancePaperId,

        @Size(max = 500) @Pattern(regexp = PlainText.WRITTEN) @Schema(
                description = "The paper that names them, where `present` is stated.",
                examples = "Daftar hadir RAT 20-03-2026, 4 lembar")
        @Nullable String attendanceEvidence,

        @NotNull @Size(max = 20) @Schema(description = "None when too few came.")
        List<@NotNull @Valid NewResolution> resolutions) {

    TakeMinutes command(UUID cooperativeId, UUID callId) {
        return new TakeMinutes(
                cooperativeId,
                callId,
                minutesNumber.strip(),
                new Proof(paperId, attendancePaperId, attendanceEvidence),
                bookYear,
                members,
                present,
                resolutions.stream().map(NewResolution::vote).toList());
    }
}
