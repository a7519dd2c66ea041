package id.koperasi.deploy.scenario;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What the stack answered.
 *
 * @param status HTTP status
 * @param body parsed; a missing node when there was none
 * @param asked the request, for messages
 */
record Answer(int status, JsonNode body, String asked) {

    boolean succeeded() {
        return status >= 200 && status < 300;
    }

    /** The last part of a problem's type: its stable code. */
    String problem() {
        String type = body.path("type").asText();
        return type.substring(type.lastIndexOf(':') + 1);
    }

    JsonNode orFail() {
        if (!succeeded()) {
            throw new StoryFailedException(asked + " was answered with " + status + ": " + body);
        }
        return body;
    }
}
