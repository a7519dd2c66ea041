package id.koperasi.platform.file;

import id.koperasi.platform.audit.Digest;
import id.koperasi.platform.problem.UnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Files in an object store that speaks the S3 API. No request takes longer than the configured patience, its body
 * included.
 */
final class S3Store implements FileStore {

    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int FAULT = 500;
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(20);
    private static final String USUAL_REGION = "us-east-1";
    private static final String EMPTY = Digest.of("").hex();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();
    private final FilesConfig.S3 config;
    private final S3Signature signature;
    private final Clock clock;

    S3Store(FilesConfig.S3 config, Clock clock) {
        this.config = config;
        this.signature = new S3Signature(
                config.accessKey(), config.secretKey(), config.region().orElse(USUAL_REGION));
        this.clock = clock;
    }

    @Override
    public void put(String key, Path sealed) throws IOException {
        if (send("PUT", key, digestOf(sealed), BodyPublishers.ofFile(sealed), BodyHandlers.discarding()) == null) {
            throw new IOException("the object store has no such bucket");
        }
    }

    @Override
    public InputStream open(String key) throws IOException {
        Path kept = Files.createTempFile("sealed", null);
        try {
            if (send("GET", key, EMPTY, BodyPublishers.noBody(), BodyHandlers.ofFile(kept)) == null) {
                throw new IOException("the object store has no such object");
            }
            return Files.newInputStream(kept, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(kept);
            throw e;
        }
    }

    @Override
    public void delete(String key) throws IOException {
        send("DELETE", key, EMPTY, BodyPublishers.noBody(), BodyHandlers.discarding());
    }

    /** The answer; none when there is no such object. */
    private <T> @Nullable HttpResponse<T> send(
            String method, String key, String digest, BodyPublisher body, BodyHandler<T> handler) throws IOException {
        CompletableFuture<HttpResponse<T>> answer = http.sendAsync(request(method, key, digest, body), handler);
        try {
            HttpResponse<T> response =
                    answer.get(config.patience().orElse(USUAL_PATIENCE).toMillis(), TimeUnit.MILLISECONDS);
            return accepted(response) ? response : null;
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new UnavailableException("the object store took too long", e);
        } catch (ExecutionException e) {
            throw new UnavailableException("the object store does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException("interrupted", e);
        }
    }

    private static boolean accepted(HttpResponse<?> response) throws IOException {
        int status = response.statusCode();
        if (status >= FAULT || status == TOO_MANY_REQUESTS) {
            throw new UnavailableException("the object store answered " + status, null);
        }
        if (status >= 300 && status != NOT_FOUND) {
            throw new IOException("the object store refused with " + status);
        }
        return status != NOT_FOUND;
    }

    private HttpRequest request(String method, String key, String digest, BodyPublisher body) {
        URI address =
                URI.create(config.endpoint().toString().replaceAll("/+$", "") + "/" + config.bucket() + "/" + key);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("host", address.getRawAuthority());
        headers.put("x-amz-content-sha256", digest);
        headers.put("x-amz-date", S3Signature.time(clock.instant()));
        var request = HttpRequest.newBuilder(address)
                .method(method, body)
                .header("Authorization", signature.authorization(method, address, headers));
        headers.entrySet().stream()
                .filter(header -> !Objects.equals(header.getKey(), "host"))
                .forEach(header -> request.header(header.getKey(), header.getValue()));
        return request.build();
    }

    private static String digestOf(Path file) throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return Digest.of256(in.getMessageDigest().digest()).hex();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
