package id.koperasi.platform.snap;

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

    SnapChannel(SnapContract contract, ObjectMapper json) {
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(contract.connectTimeout())
                .build();
        this.address = contract.address();
        this.answerTimeout = contract.answerTimeout();
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
        CompletableFuture<HttpResponse<byte[]>> sent = client.sendAsync(
                request.method(method, BodyPublishers.ofString(body)).build(), response -> new BoundedBody());
        try {
            // The client's own timeout ends with the headers; a body that drips in must end too.
            HttpResponse<byte[]> response = sent.get(answerTimeout.toMillis(), TimeUnit.MILLISECONDS);
            return new SnapAnswer(response.statusCode(), tree(response.body()));
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
