package id.koperasi.platform.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The body of every error, as RFC 9457 has it. It holds nothing that differs between two equal refusals: ids of traces
 * and instances travel in headers, so that bodies compare.
 *
 * @param type {@code urn:koperasi:problem:<code>}, which clients branch on
 * @param source the regulation behind the refusal, when there is one
 * @param extensions what the refusal knows beyond its words, such as the {@code violations}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"type", "title", "status", "detail", "source"})
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable String source,
        @JsonAnyGetter Map<String, Object> extensions) {

    /** What the body is, in every Content-Type. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String TYPE_PREFIX = "urn:koperasi:problem:";

    public Problem {
        extensions = Collections.unmodifiableMap(new LinkedHashMap<>(extensions));
    }

    /** How a refusal reads in a language. */
    public static Problem of(Rejection rejection, Language language) {
        Refusal refusal = rejection.refusal();
        Map<String, Object> extensions = Components.of(rejection);
        String detail = language.choose(refusal.idDetail(), refusal.enDetail());
        return new Problem(
                typeOf(refusal),
                language.choose(refusal.id(), refusal.en()),
                refusal.status(),
                detail.isEmpty() ? null : Components.fill(detail, extensions),
                refusal.source().isEmpty() ? null : refusal.source(),
                extensions);
    }

    /** Title and detail in one sentence, for a list of refusals. */
    public String words() {
        return detail == null ? title : title + ": " + detail;
    }

    /** The stable name of a refusal. */
    public static String typeOf(Refusal refusal) {
        return typeOf(refusal.code());
    }

    static String typeOf(String code) {
        return TYPE_PREFIX + code;
    }
}
