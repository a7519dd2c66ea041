package id.koperasi.deploy.scenario.client;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Access tokens of the demonstration users, from the stack's own Keycloak, taken anew before they expire. */
public final class Tokens {

    private static final Duration MARGIN = Duration.ofSeconds(60);

    private final URI endpoint;
    private final Properties users;
    private final Wire wire;
    private final Clock clock;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    public Tokens(URI issuer, Properties users, Wire wire, Clock clock) {
        this.endpoint = URI.create(issuer + "/protocol/openid-connect/token");
        this.users = users;
        this.wire = wire;
        this.clock = clock;
    }

    private record Token(String value, Instant until) {}

    public String of(String user) {
        return tokens.compute(
                        user, (name, held) -> held != null && held.until().isAfter(clock.instant()) ? held : take(name))
                .value();
    }

    /** The account behind a user, as the identity provider calls it. */
    String accountOf(String user) {
        String token = of(user);
        String claims = token.substring(token.indexOf('.') + 1, token.lastIndexOf('.'));
        return Json.read(new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8))
                .get("sub")
                .asText();
    }

    private Token take(String user) {
        String password = users.getProperty(user);
        if (password == null) {
            throw new RunFailedException("the file of users does not know " + user);
        }
        String form = form(Map.of(
                "grant_type",
                "password",
                "client_id",
                "scenario",
                "client_secret",
                users.getProperty("client.scenario", ""),
                "username",
                user,
                "password",
                password));
        HttpResponse<String> response = wire.send(() -> HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        if (response.statusCode() != 200) {
            throw new RunFailedException("no token for " + user + ": " + response.body());
        }
        var answer = Json.read(response.body());
        return new Token(
                answer.get("access_token").asText(),
                clock.instant().plusSeconds(answer.get("expires_in").asLong()).minus(MARGIN));
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
