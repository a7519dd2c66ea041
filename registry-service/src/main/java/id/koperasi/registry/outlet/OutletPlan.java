package id.koperasi.registry.outlet;

import id.koperasi.registry.business.UnitFunction;
import id.koperasi.registry.cooperative.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is planned.
 *
 * @param function what the outlet (gerai) will be for
 * @param plannedFor when it shall open, where that is settled
 * @param filledBy which office told the ministry of it (pengisi)
 * @param facilityId in which facility it will be
 */
@Schema(name = "OutletPlan", description = "An outlet that a cooperative plans.")
record OutletPlan(
        @NotNull UnitFunction function,

        @NotBlank @Size(max = 200) @Pattern(regexp = PlainText.NO_NIK) @Schema(examples = "Gerai Sembako")
        String name,

        @Schema(description = "When it shall open; it may be past.", examples = "2026-09-01") @Nullable LocalDate plannedFor,

        @Size(max = 200) @Pattern(regexp = PlainText.NO_NIK) @Schema(description = "The office that tells of it.", examples = "Pendamping Desa/BA/PMO")
        @Nullable String filledBy,

        @Schema(description = "In which facility of the cooperative it will be.") @Nullable UUID facilityId) {}
