package id.koperasi.funding.holiday;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A day on which banks do not work.
 *
 * @param date the day
 * @param kind a national holiday, or leave that all take together (cuti bersama)
 * @param name what it is for
 */
@Schema(description = "A day on which banks do not work.")
public record Holiday(
        @NotNull @Schema(examples = "2027-01-01") LocalDate date,

        @NotNull @Pattern(regexp = "holiday|collective-leave") @Schema(examples = "holiday")
        String kind,

        @NotBlank @Size(max = 200) @Schema(examples = "Tahun Baru 2027 Masehi")
        String name) {}
