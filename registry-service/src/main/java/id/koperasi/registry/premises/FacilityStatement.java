package id.koperasi.registry.premises;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Everything that is told of a facility itself. */
@Schema(description = "A facility as it is in truth: what the last survey found, and its end where it has one.")
record FacilityStatement(
        @NotNull @Valid FacilityDescription facility,

        @Valid @Schema(description = "Left out while the cooperative uses it.") @Nullable FacilityEnd ended) {

    static FacilityStatement of(Facility facility) {
        return new FacilityStatement(facility.description(), facility.ended());
    }
}
