package id.koperasi.registry.standing;

import id.koperasi.registry.standing.StandingChange.Change;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** From which day on a cooperative stands otherwise, as it was told. */
@Schema(name = "StandingDay", description = "From which day on a cooperative stands otherwise.")
record StandingDay(
        Change change,
        LocalDate on,

        @Schema(description = "Until when the assets shall have passed over, of a merger.") @Nullable LocalDate assetsDueOn) {

    static StandingDay of(StandingChange change) {
        return new StandingDay(change.change(), change.occurredOn(), change.assetsDueOn());
    }
}
