package id.koperasi.registry.premises;

import id.koperasi.registry.cooperative.PlainText;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a survey says about a facility. */
@Embeddable
@Schema(description = "A facility as a survey describes it.")
record FacilityDescription(
        @NotNull @Enumerated(EnumType.STRING) FacilityKind kind,

        @NotBlank @Size(max = 200) @Pattern(regexp = PlainText.PATTERN) @Schema(examples = "Gedung KDKMP")
        String name,

        @NotNull @Enumerated(EnumType.STRING) Ownership ownership,

        @Enumerated(EnumType.STRING) @Schema(description = "By what right, when it is not its own.") @Nullable Usage usage,

        @Size(max = 200) @Pattern(regexp = PlainText.PATTERN) @Schema(examples = "Bangunan permanen satu lantai")
        @Nullable String building,

        @DecimalMin("0") @Digits(integer = 8, fraction = 2) @Schema(examples = "500.00") @Nullable BigDecimal landAreaSquareMetres,

        @DecimalMin("0") @Digits(integer = 6, fraction = 2) @Schema(examples = "25.00") @Nullable BigDecimal landLengthMetres,

        @DecimalMin("0") @Digits(integer = 6, fraction = 2) @Schema(examples = "20.00") @Nullable BigDecimal landWidthMetres,

        @Enumerated(EnumType.STRING) @Nullable RoadAccess roadAccess,
        @NotNull @Enumerated(EnumType.STRING) Finding electricity,
        @NotNull @Enumerated(EnumType.STRING) Finding internet,
        @NotNull @Enumerated(EnumType.STRING) Finding water,

        @Size(max = 100) @Pattern(regexp = PlainText.PATTERN) @Schema(description = "Where the water comes from.", examples = "PAM")
        @Nullable String waterSource,

        @DecimalMin("-11") @DecimalMax("6") @Schema(description = "Kept with two decimals, about a kilometre.", examples = "-6.18")
        @Nullable BigDecimal latitude,

        @DecimalMin("95") @DecimalMax("141") @Schema(description = "Kept with two decimals, about a kilometre.", examples = "106.63")
        @Nullable BigDecimal longitude,

        @Enumerated(EnumType.STRING)
        @Schema(description = "How far the ministry's check of the land has come.")
        @Nullable LandStatus landStatus,

        @NotNull @Schema(examples = "2026-01-31") LocalDate surveyedOn,

        @NotBlank @Size(max = 200) @Pattern(regexp = PlainText.PATTERN) @Schema(description = "The office or person who looked.", examples = "Pendamping Desa")
        String surveyedBy) {

    private static final int COORDINATE_DECIMALS = 2;

    FacilityDescription {
        latitude = rounded(latitude);
        longitude = rounded(longitude);
    }

    private static @Nullable BigDecimal rounded(@Nullable BigDecimal coordinate) {
        return coordinate == null ? null : coordinate.setScale(COORDINATE_DECIMALS, RoundingMode.HALF_UP);
    }
}
