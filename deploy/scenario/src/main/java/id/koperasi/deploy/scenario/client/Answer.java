package id.koperasi.deploy.scenario.client;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What the stack answered.
 *
 * @param status HTTP status
 * @param body parsed; a missing node when there was none
 * @param asked the request, for messages
 */
public record Answer(int status, JsonNode body, String asked) {

    public boolean succeeded() {
        return status >= 200 && status < 300;
    }

    /** The last part of a problem's type: its stable code. */
    public String problem() {
        String type = body.path("type").asText();
        return type.substring(type.lastIndexOf(':') + 1);
    }

    public JsonNode orFail() {
        if (!succeeded()) {
            throw new RunFailedException(asked + " was answered with " + status + ": " + body);
        }
        return body;
    }
}
