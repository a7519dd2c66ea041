package id.koperasi.registry.founding;

import id.koperasi.platform.problem.Language;
import id.koperasi.platform.problem.Problem;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One of the rules that a founding breaks, as its founders read it.
 *
 * @param type the stable name, {@code urn:koperasi:problem:<code>}
 * @param id the rule in Indonesian
 * @param en the rule in English
 * @param source the regulation it comes from
 * @param facts what breaks it
 */
@Schema(description = "A rule that a founding breaks.")
public record BrokenRule(
        String type, String id, String en, @Nullable String source, Map<String, Object> facts) {

    public BrokenRule {
        facts = Map.copyOf(facts);
    }

    static BrokenRule of(FoundingRule rule) {
        Problem english = Problem.of(rule, Language.ENGLISH);
        Problem indonesian = Problem.of(rule, Language.INDONESIAN);
        return new BrokenRule(
                english.type(), words(indonesian), words(english), english.source(), english.extensions());
    }

    private static String words(Problem problem) {
        return problem.detail() == null ? problem.title() : problem.title() + ": " + problem.detail();
    }
}
