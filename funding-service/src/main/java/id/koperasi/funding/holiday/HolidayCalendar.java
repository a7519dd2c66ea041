package id.koperasi.funding.holiday;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A calendar of holidays, whose years are recorded one by one.
 *
 * @param code by which programme versions name it
 * @param name what it is
 */
@Schema(description = "A calendar of holidays, whose years are recorded one by one.")
public record HolidayCalendar(
        @NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{1,39}") @Schema(description = "By which programme versions name it.", examples = "BALI")
        String code,

        @NotBlank @Size(max = 200) @Schema(examples = "Hari libur Provinsi Bali")
        String name) {}
