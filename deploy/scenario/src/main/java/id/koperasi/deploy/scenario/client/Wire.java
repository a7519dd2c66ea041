package id.koperasi.deploy.scenario.client;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * HTTP as a careful client speaks it: what the stack cannot answer now is asked again, with longer and longer pauses,
 * for as long as a restart may take. Every command carries its key, so that asking again changes nothing.
 */
public final class Wire {

    private static final Set<Integer> LATER = Set.of(429, 502, 503, 504);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Duration patience;

    /** @param patience how long one request is asked again */
    public Wire(Duration patience) {
        this.patience = patience;
    }

    /** The first answer that is one; requests are made anew for each attempt, because a token may have expired. */
    public HttpResponse<String> send(Supplier<HttpRequest.Builder> request) {
        long until = System.nanoTime() + patience.toNanos();
        Duration pause = Duration.ofMillis(100);
        String last;
        do {
            try {
                HttpRequest attempt =
                        request.get().timeout(Duration.ofSeconds(30)).build();
                HttpResponse<String> response = http.send(attempt, BodyHandlers.ofString());
                if (!isForLater(response)) {
                    return response;
                }
                last = response.statusCode() + " " + response.body();
            } catch (IOException e) {
                last = e.toString();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new RunFailedException("interrupted", e);
            }
            pause(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        } while (System.nanoTime() < until);
        throw new RunFailedException("no answer within " + patience.toSeconds() + " s: " + last);
    }

    private static boolean isForLater(HttpResponse<String> response) {
        Optional<String> retryAfter = response.headers().firstValue("Retry-After");
        return LATER.contains(response.statusCode()) || (response.statusCode() == 409 && retryAfter.isPresent());
    }

    public static void pause(Duration pause) {
        try {
            TimeUnit.NANOSECONDS.sleep(pause.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunFailedException("interrupted", e);
        }
    }
}
