package id.koperasi.deploy.bank;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Where a provider of SNAP is asked: it gives tokens, and checks every header and signature by its own reading of the standard. */
final class SnapDesk {

    private static final String CLIENT_KEY = "koperasi-client";
    private static final String PARTNER_ID = "KOPERASI";
    private static final String CHANNEL_ID = "95221";

    private final Set<String> externalIds = ConcurrentHashMap.newKeySet();
    private final String clientSecret;
    private final Signatures signatures;
    private final Set<String> tokens = ConcurrentHashMap.newKeySet();

    SnapDesk(String clientSecret) {
        this.clientSecret = clientSecret;
        this.signatures = new Signatures(clientSecret);
    }

    /** What its client is told. */
    Map<String, String> settings(String address) {
        return Map.of(
                "address", address + "/snap",
                "client-key", CLIENT_KEY,
                "client-secret", clientSecret,
                "private-key", signatures.privateKey(),
                "partner-id", PARTNER_ID,
                "channel-id", CHANNEL_ID);
    }

    void giveToken(HttpExchange exchange) throws IOException {
        String timestamp = header(exchange, "X-TIMESTAMP");
        if (!header(exchange, "X-CLIENT-KEY").equals(CLIENT_KEY)
                || !timestamp.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+07:00")
                || !signatures.signed(CLIENT_KEY + "|" + timestamp, header(exchange, "X-SIGNATURE"))) {
            reply(exchange, 401, "{\"responseCode\": \"4017300\", \"responseMessage\": \"Unauthorized\"}");
            return;
        }
        String token = "token-" + HexFormat.of().toHexDigits(System.nanoTime());
        tokens.add(token);
        reply(
                exchange,
                200,
                "{\"responseCode\": \"2007300\", \"accessToken\": \"%s\", \"tokenType\": \"Bearer\", \"expiresIn\": \"900\"}"
                        .formatted(token));
    }

    /** No token is good any longer, which its holder learns when he uses it. */
    void forgetTokens() {
        tokens.clear();
    }

    /** Whether a question is its client's, and asked once. */
    boolean genuine(HttpExchange exchange, byte[] body) {
        String path = exchange.getRequestURI().getPath();
        String timestamp = header(exchange, "X-TIMESTAMP");
        String token = header(exchange, "Authorization").replaceFirst("^Bearer ", "");
        return tokens.contains(token)
                && header(exchange, "X-PARTNER-ID").equals(PARTNER_ID)
                && header(exchange, "CHANNEL-ID").equals(CHANNEL_ID)
                && header(exchange, "X-EXTERNAL-ID").matches("[0-9]{1,36}")
                && externalIds.add(header(exchange, "X-EXTERNAL-ID"))
                && header(exchange, "X-SIGNATURE")
                        .equals(signatures.expected(exchange.getRequestMethod(), path, token, body, timestamp));
    }

    static byte[] body(HttpExchange exchange) throws IOException {
        try (InputStream in = exchange.getRequestBody()) {
            return in.readAllBytes();
        }
    }

    static String header(HttpExchange exchange, String name) {
        return Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst(name), "");
    }

    static void reply(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
