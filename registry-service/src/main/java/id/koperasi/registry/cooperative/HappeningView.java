package id.koperasi.registry.cooperative;

import id.koperasi.registry.cooperative.Happening.Change;
import id.koperasi.registry.cooperative.Happening.What;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Happening", description = "Something that happened to a cooperative.")
record HappeningView(
        What step,

        @Schema(description = "The business date; absent for a correction, which is true from the start.") @Nullable LocalDate occurredOn,

        @Schema(description = "When it was told.") Instant recordedAt,

        @Schema(
                description = "Who told it, by his account at the identity provider, which knows his name.",
                examples = "5b0c7c0e-6f8f-4b73-9d55-3a2f0d3b9a11")
        String actor,

        @Schema(description = "In which roles it was told.") List<String> actorRoles,

        @Nullable String reason,
        @Schema(description = "What proves it.") String evidence,

        @Schema(description = "What was told anew.") @Nullable Change change,

        @Nullable UUID mergedInto,

        @Schema(description = "The meetings on record that decided it.")
        List<UUID> meetingIds) {

    static HappeningView of(Happening happening) {
        return new HappeningView(
                happening.what(),
                happening.occurredOn(),
                happening.recordedAt(),
                happening.actor(),
                happening.roles(),
                happening.reason(),
                happening.evidence(),
                happening.change(),
                happening.mergedInto(),
                happening.meetingIds());
    }
}
