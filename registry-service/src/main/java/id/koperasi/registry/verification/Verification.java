package id.koperasi.registry.verification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was found to be right.
 *
 * @param method how
 * @param evidence the paper, where that was how
 * @param verifiedOn the day
 */
record Verification(Method method, @Nullable String evidence, LocalDate verifiedOn) {

    /** How it was found. */
    enum Method {
        /** The authority said so when it was asked. */
        AUTHORITY_INQUIRY,
        /** Somebody saw it on paper and told which. */
        MANUAL_EVIDENCE
    }
}
