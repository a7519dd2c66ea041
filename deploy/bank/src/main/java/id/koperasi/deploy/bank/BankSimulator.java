package id.koperasi.deploy.bank;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * A provider of SNAP's account inquiry that speaks the same HTTP as a real one. It checks every header and signature by its
 * own reading of the standard, and answers for each account what it was told at {@code PUT /accounts/<number>}:
 * {@code {"behaviour": "RIGHT", "name": "…"}}. Behaviours are RIGHT, OTHER_NUMBER, LATE, BUSY, GARBAGE, ENDLESS and
 * EXPIRED_TOKEN; of an account it was told nothing about it says that there is none.
 */
public final class BankSimulator implements AutoCloseable {

    private static final String CLIENT_KEY = "koperasi-client";
    private static final String PARTNER_ID = "KOPERASI";
    private static final String CHANNEL_ID = "95221";
    private static final String INQUIRY = "/snap/v1.0/account-inquiry-external";
    private static final int LATE_SECONDS = 30;

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Answer> accounts = new ConcurrentHashMap<>();
    private final Set<String> externalIds = ConcurrentHashMap.newKeySet();
    private final CountDownLatch end = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final String clientSecret;
    private final Signatures signatures;
    private final HttpServer server;
    private volatile String token = "none";

    private record Answer(String behaviour, String name) {}

    private BankSimulator(int port, String clientSecret) {
        this.clientSecret = clientSecret;
        this.signatures = new Signatures(clientSecret);
        this.server = listen(port);
    }

    /**
     * @param port on the loopback address; any free one when 0
     * @param clientSecret with which its client signs each question
     */
    public static BankSimulator start(int port, String clientSecret) {
        return new BankSimulator(port, clientSecret);
    }

    /** Where it listens. */
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What its client is told, by the names of the client's own settings below {@code registry.bank}. */
    public Map<String, String> settings(String banks) {
        return Map.of(
                "adapter", "snap",
                "snap.address", address() + "/snap",
                "snap.banks", banks,
                "snap.client-key", CLIENT_KEY,
                "snap.client-secret", clientSecret,
                "snap.private-key", signatures.privateKey(),
                "snap.partner-id", PARTNER_ID,
                "snap.channel-id", CHANNEL_ID);
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private HttpServer listen(int port) {
        try {
            HttpServer listening = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            listening.setExecutor(threads);
            listening.createContext("/accounts/", this::tell);
            listening.createContext("/snap/v1.0/access-token/b2b", this::giveToken);
            listening.createContext(INQUIRY, this::answer);
            listening.start();
            return listening;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tell(HttpExchange exchange) throws IOException {
        String number = exchange.getRequestURI().getPath().substring("/accounts/".length());
        JsonNode body = json.readTree(exchange.getRequestBody());
        accounts.put(
                number,
                new Answer(body.path("behaviour").asText(), body.path("name").asText()));
        reply(exchange, 200, "{}");
    }

    private void giveToken(HttpExchange exchange) throws IOException {
        String timestamp = header(exchange, "X-TIMESTAMP");
        if (!header(exchange, "X-CLIENT-KEY").equals(CLIENT_KEY)
                || !timestamp.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+07:00")
                || !signatures.signed(CLIENT_KEY + "|" + timestamp, header(exchange, "X-SIGNATURE"))) {
            reply(exchange, 401, "{\"responseCode\": \"4017300\", \"responseMessage\": \"Unauthorized\"}");
            return;
        }
        token = "token-" + HexFormat.of().toHexDigits(System.nanoTime());
        reply(
                exchange,
                200,
                "{\"responseCode\": \"2007300\", \"accessToken\": \"%s\", \"tokenType\": \"Bearer\", \"expiresIn\": \"900\"}"
                        .formatted(token));
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body;
        try (InputStream in = exchange.getRequestBody()) {
            body = in.readAllBytes();
        }
        if (!genuine(exchange, body)) {
            reply(exchange, 401, "{\"responseCode\": \"4011600\", \"responseMessage\": \"Unauthorized\"}");
            return;
        }
        JsonNode question = json.readTree(body);
        String number = question.path("beneficiaryAccountNo").asText();
        Answer answer = accounts.getOrDefault(number, new Answer("UNKNOWN", ""));
        switch (answer.behaviour()) {
            case "RIGHT" -> reply(exchange, 200, holder(question, number, answer.name()));
            case "OTHER_NUMBER" -> reply(exchange, 200, holder(question, number + "1", answer.name()));
            case "LATE" -> beLate(exchange);
            case "BUSY" -> reply(exchange, 429, "{\"responseCode\": \"4291600\"}");
            case "GARBAGE" -> reply(exchange, 200, "<html>maintenance</html>");
            case "ENDLESS" -> reply(exchange, 200, "{\"x\": \"" + "y".repeat(100_000) + "\"}");
            case "EXPIRED_TOKEN" -> {
                token = "expired";
                accounts.put(number, new Answer("RIGHT", answer.name()));
                reply(exchange, 401, "{\"responseCode\": \"4011601\"}");
            }
            default ->
                reply(exchange, 404, "{\"responseCode\": \"4041611\", \"responseMessage\": \"Invalid Account\"}");
        }
    }

    private static String holder(JsonNode question, String number, String name) {
        return """
                {"responseCode": "2001600", "responseMessage": "Successful", "beneficiaryAccountName": "%s",
                 "beneficiaryAccountNo": "%s", "beneficiaryBankCode": "%s", "currency": "IDR"}""".formatted(name, number, question.path("beneficiaryBankCode").asText());
    }

    private void beLate(HttpExchange exchange) throws IOException {
        try {
            if (!end.await(LATE_SECONDS, TimeUnit.SECONDS)) {
                reply(exchange, 504, "{\"responseCode\": \"5041600\"}");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean genuine(HttpExchange exchange, byte[] body) {
        String timestamp = header(exchange, "X-TIMESTAMP");
        return header(exchange, "Authorization").equals("Bearer " + token)
                && header(exchange, "X-PARTNER-ID").equals(PARTNER_ID)
                && header(exchange, "CHANNEL-ID").equals(CHANNEL_ID)
                && header(exchange, "X-EXTERNAL-ID").matches("[0-9]{1,36}")
                && externalIds.add(header(exchange, "X-EXTERNAL-ID"))
                && header(exchange, "X-SIGNATURE").equals(signatures.expected(INQUIRY, token, body, timestamp));
    }

    private static String header(HttpExchange exchange, String name) {
        return Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst(name), "");
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
