package id.koperasi.registry.registerimport;

import id.koperasi.platform.problem.Language;
import id.koperasi.platform.problem.Problem;
import id.koperasi.platform.problem.Rejection;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Why an import came to nothing.
 *
 * @param code of the refusal
 * @param indonesian its words
 * @param english its words
 */
@Embeddable
record ImportFailure(
        @Column(name = "failure_code") @Nullable String code,
        @Column(name = "failure_id") @Nullable String indonesian,
        @Column(name = "failure_en") @Nullable String english) {

    static ImportFailure of(Rejection why) {
        return new ImportFailure(
                why.refusal().code(),
                Problem.of(why, Language.INDONESIAN).words(),
                Problem.of(why, Language.ENGLISH).words());
    }
}
