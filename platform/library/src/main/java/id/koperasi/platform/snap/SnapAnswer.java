package id.koperasi.platform.snap;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An answer of the provider.
 *
 * @param status of HTTP
 * @param body its JSON; a missing node when it is none
 */
public record SnapAnswer(int status, JsonNode body) {

    private static final int CODE_DIGITS = 7;

    /** A field; empty when it is absent. */
    public String text(String field) {
        return body.path(field).asText("");
    }

    /** {@code responseCode}: status, service and case in seven digits. */
    public String code() {
        String code = text("responseCode");
        return code.substring(0, Math.min(CODE_DIGITS, code.length()));
    }
}
