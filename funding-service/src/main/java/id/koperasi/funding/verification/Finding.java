package id.koperasi.funding.verification;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * What was found of a line of the budget.
 *
 * @param purpose the line
 * @param found whether the place bears out what is proposed
 * @param remark what is different, when something is
 */
@Embeddable
record Finding(
        String purpose,
        @Enumerated(EnumType.STRING) Found found,
        @Nullable String remark) {

    /** How the place bears out what is proposed. */
    enum Found {
        AS_PROPOSED,
        DEVIATES,
        ABSENT
    }

    boolean isAsProposed() {
        return found == Found.AS_PROPOSED;
    }
}
