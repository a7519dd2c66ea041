package id.koperasi.registry.meeting;

import id.koperasi.registry.cooperative.PlainText;
import id.koperasi.registry.decision.Decision;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A call of the members to a meeting.")
record NewMeetingCall(
        @NotNull MeetingKind kind,

        @NotNull @Schema(description = "When the members are called, 14 days before at least.", examples = "2026-03-02")
        LocalDate calledOn,

        @NotNull @Schema(examples = "2026-03-20") LocalDate meetsOn,

        @Size(min = 1, max = 200) @Pattern(regexp = PlainText.PATTERN) @Schema(examples = "Balai desa") @Nullable String place,

        @Size(max = 500) @Pattern(regexp = "https://\\S+") @Schema(examples = "https://rapat.example/rat-2026")
        @Nullable String onlineLink,

        @NotNull @Size(max = 20) @Schema(
                description = "What shall be decided; nothing else may be, save that an annual meeting always hears "
                        + "the year's accounts and splits the surplus.")
        Set<@NotNull Decision> agenda,

        @Schema(description = "The meeting whose place it takes because too few came; held at most 30 days before.")
        @Nullable UUID secondCallOf,

        @Min(1945) @Max(2999) @Schema(
                description = "Whose accounts an annual meeting is called to hear; the year before it when left out.",
                examples = "2025")
        @Nullable Integer bookYear) {

    CallMeeting command(UUID cooperativeId) {
        return new CallMeeting(
                cooperativeId,
                new Convened(kind, calledOn, meetsOn, secondCallOf, agenda),
                place,
                onlineLink,
                bookYear);
    }
}
