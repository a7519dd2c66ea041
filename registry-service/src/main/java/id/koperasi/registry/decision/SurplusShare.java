package id.koperasi.registry.decision;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A part of the surplus (SHU).
 *
 * @param pot what it is for
 * @param percent of the surplus
 */
@Schema(description = "A part of the surplus (SHU); all of them add up to a hundred per cent.")
public record SurplusShare(
        @NotNull Pot pot,

        @NotNull @DecimalMin(value = "0", inclusive = false) @DecimalMax("100") @Digits(integer = 3, fraction = 2) @Schema(examples = "40")
        BigDecimal percent) {

    /** What a part of the surplus is for. */
    public enum Pot {
        /** Cadangan. */
        RESERVE,
        /** To members by what they bought and borrowed (jasa usaha). */
        MEMBERS_BY_TRANSACTIONS,
        /** To members by what they saved (jasa modal). */
        MEMBERS_BY_SAVINGS,
        /** Pendidikan. */
        EDUCATION,
        /** Incentives of board, supervisors and manager. */
        OFFICERS,
        /** Those who work there. */
        EMPLOYEES,
        /** The village, for its development. */
        VILLAGE,
        /** Social work. */
        SOCIAL,
        /** What else the members decide. */
        OTHER
    }
}
