package id.koperasi.platform.outside;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Carries one request to a system outside and one answer back, within a time and a size; it follows no redirect. */
public final class OutsideChannel {

    private final HttpClient client;
    private final Duration answerTimeout;
    private final int maxBytes;

    public OutsideChannel(Duration connectTimeout, Duration answerTimeout, int maxBytes) {
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connectTimeout)
                .build();
        this.answerTimeout = answerTimeout;
        this.maxBytes = maxBytes;
    }

    /**
     * An answer.
     *
     * @param status of HTTP
     * @param body all of it
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Reply(int status, byte[] body) {}

    /** Asks once; nobody does so inside a transaction. */
    public Reply send(HttpRequest request) throws SilenceException {
        CompletableFuture<HttpResponse<byte[]>> sent = client.sendAsync(request, response -> new BoundedBody(maxBytes));
        try {
            // The client's own timeout ends with the headers; a body that drips in must end too.
            HttpResponse<byte[]> response = sent.get(answerTimeout.toMillis(), TimeUnit.MILLISECONDS);
            return new Reply(response.statusCode(), response.body());
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
}
