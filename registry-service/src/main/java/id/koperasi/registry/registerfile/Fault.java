package id.koperasi.registry.registerfile;

import id.koperasi.platform.problem.Language;
import id.koperasi.platform.problem.Problem;
import id.koperasi.platform.problem.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * Something in a line that breaks a rule.
 *
 * @param column where, as the register calls it
 * @param rejection which rule
 */
public record Fault(String column, Rejection rejection) {

    /** The same in words, as it is kept. */
    public record Told(
            String column,
            String code,
            String indonesian,
            String english,
            @Nullable String source) {}

    /** Says it in both languages. */
    public Told told() {
        Problem english = Problem.of(rejection, Language.ENGLISH);
        return new Told(
                column,
                rejection.refusal().code(),
                Problem.of(rejection, Language.INDONESIAN).words(),
                english.words(),
                english.source());
    }
}
