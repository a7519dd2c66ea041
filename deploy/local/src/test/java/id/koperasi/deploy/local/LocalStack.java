package id.koperasi.deploy.local;

import id.koperasi.deploy.local.process.ProcessRecord;
import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The real stack, started by the real deploy/up on ports of its own, for the end-to-end tests. */
final class LocalStack implements AutoCloseable {

    private static final Path ROOT = Path.of(System.getProperty("koperasi.root"));
    private static final Pattern READY = Pattern.compile(" *([0-9.]+) s  everything is ready");

    /** Enough to build everything first; how long the start itself takes is what deploy/up says. */
    private static final Duration PATIENCE = Duration.ofMinutes(12);

    final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    final Path state;
    final int offset;
    final Ports ports;

    private Process process;

    private LocalStack(Path state, int offset, Process process) {
        this.state = state;
        this.offset = offset;
        this.ports = Ports.of(Map.of(), offset);
        this.process = process;
    }

    /** A stack without data; the first start of all also prepares Keycloak. */
    static LocalStack fresh() {
        Path state = Path.of(System.getProperty("koperasi.e2e.home"), "state");
        int offset = freeOffset();
        var stack = new LocalStack(state, offset, launch(state, offset, "--fresh"));
        try {
            stack.awaitReady();
            return stack;
        } catch (IllegalStateException e) {
            stack.close();
            throw e;
        }
    }

    private static int freeOffset() {
        return IntStream.iterate(3_000, offset -> offset < 13_000, offset -> offset + 500)
                .filter(offset -> Ports.of(Map.of(), offset).areFree())
                .findFirst()
                .orElseThrow();
    }

    private static Process launch(Path state, int offset, String... more) {
        var command = new ArrayList<>(List.of(
                ROOT.resolve("deploy/up").toString(),
                "--state",
                state.toString(),
                "--port-offset",
                Integer.toString(offset)));
        command.addAll(List.of(more));
        return run(command);
    }

    private static Process run(List<String> command) {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads what deploy/up says until it is ready, and returns the seconds that it says it took. */
    private double awaitReady() {
        var ready = new CompletableFuture<Double>();
        Thread.ofVirtual().start(() -> {
            try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    System.out.println("deploy/up | " + line);
                    Matcher matcher = READY.matcher(line);
                    if (matcher.matches()) {
                        ready.complete(Double.parseDouble(matcher.group(1)));
                    }
                }
                ready.completeExceptionally(new IllegalStateException("deploy/up ended before it was ready"));
            } catch (IOException e) {
                ready.completeExceptionally(e);
            }
        });
        return get(ready);
    }

    private static <T> T get(CompletableFuture<T> future) {
        try {
            return future.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Stops the stack with deploy/down and returns the exit code of deploy/up. */
    int down() {
        Process down = run(List.of(ROOT.resolve("deploy/down").toString(), "--state", state.toString()));
        try (var lines = new BufferedReader(new InputStreamReader(down.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().forEach(line -> System.out.println("deploy/down | " + line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return get(process.onExit()).exitValue();
    }

    /** Starts the stack again on its data and returns the seconds until it was ready. */
    double upAgain() {
        process = launch(state, offset);
        return awaitReady();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            down();
        }
    }

    /** Ends the launcher without warning, as a crash would; its children live on. */
    void kill() {
        new StateFolder(state).launcher().orElseThrow().destroyForcibly();
        get(process.onExit());
    }

    /** Waits until the stack has stopped itself, as it does when one of its parts dies. */
    void awaitEnd() {
        get(process.onExit());
    }

    /** Sends a signal to one of the stack's processes. */
    void signal(String name, String child) throws IOException, InterruptedException {
        Path record = new StateFolder(state).records().resolve(child + ".process");
        long pid = ProcessRecord.read(record)
                .flatMap(ProcessRecord::running)
                .orElseThrow()
                .pid();
        Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(pid))
                .inheritIO()
                .start();
        if (kill.waitFor() != 0) {
            throw new IllegalStateException("kill -" + name + " did not reach " + child);
        }
    }

    /** Everything in the file of demonstration users. */
    Properties users() {
        var users = new Properties();
        try (Reader in = Files.newBufferedReader(new StateFolder(state).users())) {
            users.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return users;
    }

    /** An access token of a demonstration user, straight from Keycloak. */
    String token(String user) {
        HttpResponse<String> response = passwordGrant("scenario", user, users().getProperty(user));
        if (response.statusCode() != 200) {
            throw new IllegalStateException("no token for " + user + ": " + response.body());
        }
        return new JsonObject(response.body()).getString("access_token");
    }

    HttpResponse<String> passwordGrant(String client, String user, String password) {
        return form(
                Stack.issuer(ports) + "/protocol/openid-connect/token",
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        client,
                        "client_secret",
                        users().getProperty("client." + client, ""),
                        "username",
                        user,
                        "password",
                        password));
    }

    /** The claims of a token, unverified. */
    static JsonObject claims(String token) {
        String payload = token.split("\\.", -1)[1];
        return new JsonObject(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
    }

    HttpResponse<String> form(String url, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A request to the gateway. */
    HttpRequest.Builder gateway(String path) {
        return HttpRequest.newBuilder(URI.create(ports.url(Port.GATEWAY) + path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
