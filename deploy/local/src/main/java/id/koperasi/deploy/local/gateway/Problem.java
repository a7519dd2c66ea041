package id.koperasi.deploy.local.gateway;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;

/**
 * A refusal of the gateway itself, in the shape of the services' own.
 *
 * @param status of HTTP
 * @param code the last part of the problem's type
 * @param title the rule in few words
 * @param detail what happened here
 */
record Problem(int status, String code, String title, String detail) {

    static final String MEDIA_TYPE = "application/problem+json";

    static Problem notFound(String path) {
        return new Problem(404, "not-found", "There is nothing here", "the gateway knows no " + path);
    }

    static Problem methodNotAllowed(String method) {
        return new Problem(405, "method-not-allowed", "This method is not allowed here", method + " of a page");
    }

    static Problem bodyTooLarge(long limit) {
        return new Problem(413, "body-too-large", "The request is too large", "at most " + limit + " bytes are taken");
    }

    static Problem serviceUnavailable(String service) {
        return new Problem(
                503, "service-unavailable", "The service does not answer", service + " is starting, stopping or down");
    }

    Buffer body() {
        return new JsonObject()
                .put("type", "https://koperasi.id/problems/" + code)
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .toBuffer();
    }

    void send(HttpServerResponse response) {
        response.setStatusCode(status)
                .putHeader("Content-Type", MEDIA_TYPE)
                .putHeader("X-Content-Type-Options", "nosniff")
                .end(body());
    }
}
