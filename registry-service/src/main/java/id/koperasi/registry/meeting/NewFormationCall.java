package id.koperasi.registry.meeting;

import id.koperasi.registry.cooperative.PlainText;
import id.koperasi.registry.decision.Decision;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A call to a village or founding meeting.")
record NewFormationCall(
        @NotNull @Schema(examples = "VILLAGE") MeetingKind kind,

        @NotNull @Schema(examples = "2025-05-12") LocalDate calledOn,

        @NotNull @Schema(examples = "2025-05-22") LocalDate meetsOn,

        @Size(min = 1, max = 200) @Pattern(regexp = PlainText.PATTERN) @Schema(examples = "Balai desa") @Nullable String place,

        @Size(max = 500) @Pattern(regexp = "https://\\S+") @Schema(examples = "https://rapat.example/musdesus-2025")
        @Nullable String onlineLink,

        @NotNull @Size(max = 6) @Schema(
                description = "What shall be decided; nothing else may be.",
                examples = "[\"ROUTE\", \"OFFICERS\", \"SAVINGS\", \"BUSINESS_PLAN\", \"OFFICE_ADDRESS\"]")
        Set<@NotNull Decision> agenda,

        @NotNull @Size(min = 1, max = 10) @Schema(description = "How many of which part of the village; the founders, to a founding meeting.")
        List<@NotNull @Valid ElementCount> invited) {

    CallMeeting command(UUID cooperativeId) {
        return new CallMeeting(
                cooperativeId, new Convened(kind, calledOn, meetsOn, null, agenda), place, onlineLink, null);
    }
}
