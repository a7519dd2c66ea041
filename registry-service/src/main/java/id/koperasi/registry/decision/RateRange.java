package id.koperasi.registry.decision;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Within which range the board sets the rate of loans, per cent a year.
 *
 * @param minPercent the least
 * @param maxPercent the most
 */
@Schema(description = "Within which range the board sets the rate of loans, per cent a year.")
public record RateRange(
        @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) @Schema(examples = "6")
        BigDecimal minPercent,

        @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) @Schema(examples = "18")
        BigDecimal maxPercent) {}
