package id.koperasi.registry.bank;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import id.koperasi.registry.outside.OutsideChannel;
import id.koperasi.registry.outside.OutsideChannel.Reply;
import id.koperasi.registry.outside.SilenceException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;

/** Carries one JSON body to the provider and one back, within a time and a size. */
final class SnapChannel {

    /** An answer about an account is short. */
    private static final int MAX_BYTES = 16_384;

    private final OutsideChannel channel;
    private final URI address;
    private final ObjectMapper json;

    SnapChannel(URI address, BankConfig config, ObjectMapper json) {
        this.channel = new OutsideChannel(config.connectTimeout(), config.answerTimeout(), MAX_BYTES);
        this.address = address;
        this.json = json;
    }

    /**
     * An answer of the provider.
     *
     * @param status of HTTP
     * @param body its JSON; a missing node when it is none
     */
    record Answer(int status, JsonNode body) {

        String text(String field) {
            return body.path(field).asText("");
        }
    }

    /** The path of a call as it is sent, and so as it is signed. */
    String path(String call) {
        String prefix = address.getPath() == null ? "" : address.getPath();
        return (prefix.endsWith("/") ? prefix.substring(0, prefix.length() - 1) : prefix) + call;
    }

    Answer post(String path, Map<String, String> headers, String body) throws SilenceException {
        var request = HttpRequest.newBuilder(address.resolve(path)).header("Content-Type", "application/json");
        headers.forEach(request::header);
        Reply reply = channel.send(request.POST(BodyPublishers.ofString(body)).build());
        return new Answer(reply.status(), tree(reply.body()));
    }

    private JsonNode tree(byte[] body) {
        try {
            return json.readTree(body);
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }
}
