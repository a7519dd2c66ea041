package id.koperasi.registry.business;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What may be wrong about a unit from the start. */
@Schema(name = "UnitFacts", description = "Since when a unit is open, what it is for and where in the chain it stands.")
record UnitFacts(
        @NotNull @Schema(examples = "2025-07-24") LocalDate openedOn,
        @NotNull UnitFunction function,

        @NotNull @Schema(description = "Where in the chain from field to table it works.")
        ValueChain chain,

        @NotNull @Pattern(regexp = "[0-9]{5}") @Schema(description = "KBLI 2020.", examples = "01441")
        String kbli) {

    static UnitFacts of(BusinessUnit unit) {
        return new UnitFacts(unit.openedOn(), unit.function(), unit.chain(), unit.kbli());
    }
}
