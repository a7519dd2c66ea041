package id.koperasi.registry.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The accounts of a realm behind the administration interface of Keycloak, over the same HTTP as the real one: a write without
 * a token is refused, and one with attributes replaces all of them. Tests put accounts there, with a behaviour, by
 * {@code PUT /accounts/<id>}, and look at them by {@code GET}. Behaviours are RIGHT, REFUSING, LATE, LYING (takes it and keeps
 * nothing), AWAY and GARBAGE; an account that nobody put there is none.
 */
public final class KeycloakSimulator implements QuarkusTestResourceLifecycleManager {

    /** Where tests put accounts there. */
    public static final String ADDRESS = "koperasi.test.keycloak";

    private static final String REALM = "koperasi";
    private static final String SECRET = "a-secret of the tests & no other";
    private static final String TOKEN = "a-token-of-the-tests";
    private static final String USERS = "/admin/realms/" + REALM + "/users/";
    private static final String ACCOUNTS = "/accounts/";
    private static final int LATE_SECONDS = 20;

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, ObjectNode> accounts = new ConcurrentHashMap<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            started.setExecutor(threads);
            started.createContext("/realms/" + REALM + "/protocol/openid-connect/token", this::token);
            started.createContext(USERS, this::user);
            started.createContext(ACCOUNTS, this::account);
            started.start();
            server = started;
            String address = "http://127.0.0.1:" + started.getAddress().getPort();
            System.setProperty(ADDRESS, address);
            return Map.of(
                    "registry.sign-in.keycloak.address", address + "/",
                    "registry.sign-in.keycloak.realm", REALM,
                    "registry.sign-in.keycloak.client-id", "registry",
                    "registry.sign-in.keycloak.client-secret", SECRET,
                    "registry.sign-in.retry-after", "100ms",
                    "registry.sign-in.longest-wait", "400ms",
                    "registry.sign-in.answer-timeout", "700ms");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        end.countDown();
        if (server != null) {
            server.stop(0);
        }
        threads.shutdownNow();
    }

    private void token(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        boolean known = form.equals("grant_type=client_credentials&client_id=registry&client_secret="
                + "a-secret+of+the+tests+%26+no+other");
        reply(exchange, known ? 200 : 401, known ? "{\"access_token\": \"" + TOKEN + "\", \"expires_in\": 60}" : "{}");
    }

    private void account(HttpExchange exchange) throws IOException {
        String id = exchange.getRequestURI().getPath().substring(ACCOUNTS.length());
        if (exchange.getRequestMethod().equals("PUT")) {
            var put = (ObjectNode) json.readTree(exchange.getRequestBody());
            accounts.merge(id, put, (before, now) -> before.deepCopy().setAll(now));
        }
        reply(exchange, 200, String.valueOf(accounts.get(id)));
    }

    private void user(HttpExchange exchange) throws IOException {
        String id = exchange.getRequestURI().getPath().substring(USERS.length());
        ObjectNode account = accounts.get(id);
        if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            reply(exchange, 401, "{\"error\": \"HTTP 401 Unauthorized\"}");
        } else if (account == null) {
            reply(exchange, 404, "{\"error\": \"User not found\"}");
        } else if (exchange.getRequestMethod().equals("GET")) {
            read(exchange, account);
        } else {
            write(exchange, id, account);
        }
    }

    private void read(HttpExchange exchange, ObjectNode account) throws IOException {
        switch (account.path("behaviour").asText()) {
            case "AWAY" -> reply(exchange, 503, "");
            case "GARBAGE" -> reply(exchange, 200, "<html>");
            default -> {
                ObjectNode told = account.deepCopy();
                told.remove("behaviour");
                reply(exchange, 200, told.toString());
            }
        }
    }

    private void write(HttpExchange exchange, String id, ObjectNode account) throws IOException {
        JsonNode written = json.readTree(exchange.getRequestBody());
        switch (account.path("behaviour").asText()) {
            case "REFUSING" -> reply(exchange, 403, "{\"error\": \"HTTP 403 Forbidden\"}");
            case "LYING" -> reply(exchange, 204, "");
            case "LATE" -> {
                pause();
                reply(exchange, 503, "");
            }
            default -> {
                accounts.computeIfPresent(id, (any, before) -> {
                    ObjectNode after = before.deepCopy();
                    after.setAll((ObjectNode) written);
                    after.put("writes", before.path("writes").asInt() + 1);
                    return after;
                });
                reply(exchange, 204, "");
            }
        }
    }

    private void pause() {
        try {
            if (end.await(LATE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (exchange) {
            if (bytes.length > 0) {
                exchange.getResponseBody().write(bytes);
            }
        }
    }
}
