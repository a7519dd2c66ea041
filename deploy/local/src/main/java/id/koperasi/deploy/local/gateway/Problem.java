package id.koperasi.deploy.local.gateway;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;

/**
 * A refusal of the gateway itself, in the shape and the two languages of the services' own.
 *
 * @param status of HTTP
 * @param code the last part of the problem's type
 * @param indonesian the rule in few words
 * @param english the same in English
 */
record Problem(int status, String code, String indonesian, String english) {

    static final String MEDIA_TYPE = "application/problem+json";

    static final Problem NOT_FOUND = new Problem(404, "not-found", "Tidak ditemukan", "There is no such thing");
    static final Problem METHOD_NOT_ALLOWED = new Problem(
            405,
            "method-not-allowed",
            "Alamat ini tidak menerima metode tersebut",
            "This address does not take that method");
    static final Problem BODY_TOO_LARGE =
            new Problem(413, "body-too-large", "Isi permintaan terlalu besar", "The body is too large");
    static final Problem SERVICE_DOWN = new Problem(
            503, "service-down", "Layanan sedang tidak menjawab", "The service does not answer at this moment");

    /** After how many seconds a caller may try again. */
    static final String RETRY_SECONDS = "5";

    private static final List<Locale> LANGUAGES = List.of(Locale.of("id"), Locale.ENGLISH);

    Buffer body(HttpServerRequest request) {
        return new JsonObject()
                .put("type", "urn:koperasi:problem:" + code)
                .put("title", prefersEnglish(request.getHeader("Accept-Language")) ? english : indonesian)
                .put("status", status)
                .toBuffer();
    }

    private static boolean prefersEnglish(String accepted) {
        if (accepted == null || accepted.isBlank()) {
            return false;
        }
        try {
            return Locale.ENGLISH.equals(Locale.lookup(LanguageRange.parse(accepted), LANGUAGES));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    void send(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        response.setStatusCode(status)
                .putHeader("Content-Type", MEDIA_TYPE)
                .putHeader("X-Content-Type-Options", "nosniff");
        if (status == SERVICE_DOWN.status()) {
            response.putHeader("Retry-After", RETRY_SECONDS);
        }
        response.end(body(request));
    }
}
