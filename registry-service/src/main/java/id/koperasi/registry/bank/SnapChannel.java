package id.koperasi.registry.bank;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Carries one JSON body to the provider and one back, within a time and a size. */
final class SnapChannel {

    private final HttpClient client;
    private final URI address;
    private final Duration answerTimeout;
    private final ObjectMapper json;

    SnapChannel(URI address, BankConfig config, ObjectMapper json) {
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(config.connectTimeout())
                .build();
        this.address = address;
        this.answerTimeout = config.answerTimeout();
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

    /** The provider did not answer, and why in two words. */
    static final class SilenceException extends Exception {
        SilenceException(String reason) {
            super(reason, null, false, false);
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
        CompletableFuture<HttpResponse<byte[]>> sent =
                client.sendAsync(request.POST(BodyPublishers.ofString(body)).build(), response -> new BoundedBody());
        try {
            // The client's own timeout ends with the headers; a body that drips in must end too.
            HttpResponse<byte[]> response = sent.get(answerTimeout.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(response.statusCode(), tree(response.body()));
        } catch (TimeoutException e) {
            throw new SilenceException("timeout");
        } catch (ExecutionException e) {
            throw new SilenceException("unreachable");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SilenceException("interrupted");
        } finally {
            sent.cancel(true);
        }
    }

    private JsonNode tree(byte[] body) {
        try {
            return json.readTree(body);
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }
}
