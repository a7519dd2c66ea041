package id.koperasi.platform.snap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import id.koperasi.platform.outside.OutsideChannel;
import id.koperasi.platform.outside.OutsideChannel.Reply;
import id.koperasi.platform.outside.SilenceException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;

/** Carries one JSON body to the provider and one back; answers are short. */
final class SnapChannel {

    private static final int MAX_ANSWER_BYTES = 16_384;

    private final OutsideChannel channel;
    private final URI address;
    private final ObjectMapper json;

    SnapChannel(SnapContract contract, ObjectMapper json) {
        this.channel = new OutsideChannel(contract.connectTimeout(), contract.answerTimeout(), MAX_ANSWER_BYTES);
        this.address = contract.address();
        this.json = json;
    }

    /** The path of a call as it is sent, and so as it is signed. */
    String path(String call) {
        String prefix = address.getPath() == null ? "" : address.getPath();
        return (prefix.endsWith("/") ? prefix.substring(0, prefix.length() - 1) : prefix) + call;
    }

    SnapAnswer send(String method, String path, Map<String, String> headers, String body) throws SilenceException {
        var request = HttpRequest.newBuilder(address.resolve(path)).header("Content-Type", "application/json");
        headers.forEach(request::header);
        Reply reply = channel.send(
                request.method(method, BodyPublishers.ofString(body)).build());
        return new SnapAnswer(reply.status(), tree(reply.body()));
    }

    private JsonNode tree(byte[] body) {
        try {
            return json.readTree(body);
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }
}
