package id.koperasi.registry.founding;

import id.koperasi.platform.problem.Language;
import id.koperasi.platform.problem.Problem;
import id.koperasi.platform.problem.Rejection;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One of the rules that a founding or an election breaks, as its people read it.
 *
 * @param type the stable name, {@code urn:koperasi:problem:<code>}
 * @param id the rule in Indonesian
 * @param en the rule in English
 * @param source the regulation it comes from
 * @param facts what breaks it
 */
@Schema(description = "A rule that a founding or an election breaks.")
public record BrokenRule(
        String type, String id, String en, @Nullable String source, Map<String, Object> facts) {

    public BrokenRule {
        facts = Map.copyOf(facts);
    }

    /** In words. */
    public static BrokenRule of(Rejection rule) {
        Problem english = Problem.of(rule, Language.ENGLISH);
        Problem indonesian = Problem.of(rule, Language.INDONESIAN);
        return new BrokenRule(
                english.type(), indonesian.words(), english.words(), english.source(), english.extensions());
    }
}
