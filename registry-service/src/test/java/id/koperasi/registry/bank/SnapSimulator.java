package id.koperasi.registry.bank;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * A provider of SNAP's account inquiry that speaks the same HTTP as a real one. It checks every header and signature by
 * its own reading of the standard, and answers for each account what a test told it at {@code PUT /accounts/<number>}.
 */
public final class SnapSimulator implements QuarkusTestResourceLifecycleManager {

    /** Where tests tell it what to answer. */
    public static final String ADDRESS = "koperasi.test.snap";

    private static final String CLIENT_KEY = "koperasi-client";
    private static final String CLIENT_SECRET = "a-secret-of-the-tests";
    private static final String PARTNER_ID = "KOPERASI";
    private static final String CHANNEL_ID = "95221";
    private static final String INQUIRY = "/snap/v1.0/account-inquiry-external";
    private static final int LATE_SECONDS = 30;

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Answer> accounts = new ConcurrentHashMap<>();
    private final Set<String> externalIds = ConcurrentHashMap.newKeySet();
    private final CountDownLatch end = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final KeyPair keys = newKeys();
    private volatile String token = "none";
    private @Nullable HttpServer server;

    private record Answer(String behaviour, String name) {}

    @Override
    public Map<String, String> start() {
        HttpServer listening = listen();
        server = listening;
        String address = "http://127.0.0.1:" + listening.getAddress().getPort();
        System.setProperty(ADDRESS, address);
        Map<String, String> settings = new HashMap<>();
        settings.put("registry.bank.adapter", "snap");
        settings.put("registry.bank.attempts", "2");
        settings.put("registry.bank.retry-after", "100ms");
        settings.put("registry.bank.answer-timeout", "700ms");
        settings.put("registry.bank.snap.address", address + "/snap");
        settings.put("registry.bank.snap.banks", "002,008");
        settings.put("registry.bank.snap.client-key", CLIENT_KEY);
        settings.put("registry.bank.snap.client-secret", CLIENT_SECRET);
        settings.put(
                "registry.bank.snap.private-key",
                Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded()));
        settings.put("registry.bank.snap.partner-id", PARTNER_ID);
        settings.put("registry.bank.snap.channel-id", CHANNEL_ID);
        return settings;
    }

    @Override
    public void stop() {
        end.countDown();
        if (server != null) {
            server.stop(0);
        }
        threads.shutdownNow();
    }

    private HttpServer listen() {
        try {
            HttpServer listening = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
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
                || !signedByUs(CLIENT_KEY + "|" + timestamp, header(exchange, "X-SIGNATURE"))) {
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
                && header(exchange, "X-SIGNATURE").equals(expectedSignature(body, timestamp));
    }

    private String expectedSignature(byte[] body, String timestamp) {
        try {
            String digest = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(body));
            Mac mac = Mac.getInstance("HmacSHA512");
            mac.init(new SecretKeySpec(CLIENT_SECRET.getBytes(UTF_8), "HmacSHA512"));
            String words = "POST:" + INQUIRY + ":" + token + ":" + digest + ":" + timestamp;
            return Base64.getEncoder().encodeToString(mac.doFinal(words.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean signedByUs(String words, String signature) {
        try {
            Signature check = Signature.getInstance("SHA256withRSA");
            check.initVerify(keys.getPublic());
            check.update(words.getBytes(UTF_8));
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException e) {
            return false;
        }
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

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
