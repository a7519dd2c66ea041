package id.koperasi.deploy.scenario.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The stack as an outside client sees it: the gateway, one address for all services.
 *
 * <p>A command's {@code Idempotency-Key} follows from what it says. A story that is told again, after a crash or on a
 * used stack, sends the same keys and gets the first answers.
 */
public final class Api {

    private final URI gateway;
    private final Tokens tokens;
    private final Wire wire;

    public Api(URI gateway, Tokens tokens, Wire wire) {
        this.gateway = gateway;
        this.tokens = tokens;
        this.wire = wire;
    }

    /** The account behind a user, as the identity provider calls it. */
    public String accountOf(String user) {
        return tokens.accountOf(user);
    }

    public Answer get(String user, String path) {
        return ask("GET " + path, () -> as(user, path).GET());
    }

    /** Reads what everybody may see, without a token. */
    public Answer get(String path) {
        return ask("GET " + path, () -> to(path).GET());
    }

    public Answer post(String user, String path, Object body) {
        String text = Json.write(body);
        return post(user, path, text, key(path, text));
    }

    /** A form with a file, which is a PDF. */
    public Answer post(String user, String path, Map<String, String> fields, String fileName, String file) {
        String key = key(path, new TreeMap<>(fields) + file);
        var form = new StringBuilder();
        new TreeMap<>(fields)
                .forEach(
                        (name, value) -> form.append("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                                .formatted(key, name, value)));
        form.append("""
                --%1$s\r
                Content-Disposition: form-data; name="file"; filename="%2$s"\r
                Content-Type: application/pdf\r
                \r
                %3$s\r
                --%1$s--\r
                """.formatted(key, fileName, file));
        return ask(
                "POST " + path + " as " + user,
                () -> as(user, path)
                        .header("Idempotency-Key", key)
                        .header("Content-Type", "multipart/form-data; boundary=" + key)
                        .POST(BodyPublishers.ofString(form.toString())));
    }

    /** A command whose answer may be another one each time, under a key of its own. */
    public Answer postAnew(String user, String path, Object body) {
        return post(user, path, Json.write(body), "story-" + UUID.randomUUID());
    }

    private Answer post(String user, String path, String text, String key) {
        return ask(
                "POST " + path + " as " + user,
                () -> as(user, path)
                        .header("Idempotency-Key", key)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(text)));
    }

    /** All items of a list, page by page. */
    public List<JsonNode> all(String user, String path) {
        var items = new ArrayList<JsonNode>();
        String separator = path.contains("?") ? "&" : "?";
        String next = path + separator + "limit=100";
        while (true) {
            JsonNode page = get(user, next).orFail();
            page.get("items").forEach(items::add);
            if (!page.hasNonNull("nextCursor")) {
                return items;
            }
            next = path + separator + "limit=100&after="
                    + page.get("nextCursor").asText();
        }
    }

    private Answer ask(String what, Supplier<HttpRequest.Builder> request) {
        HttpResponse<String> response = wire.send(request);
        String body = response.body();
        return new Answer(response.statusCode(), body.isEmpty() ? MissingNode.getInstance() : Json.read(body), what);
    }

    private HttpRequest.Builder as(String user, String path) {
        return to(path).header("Authorization", "Bearer " + tokens.of(user));
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(gateway + path))
                .header("Accept", "application/json")
                .header("Accept-Language", "en");
    }

    private static String key(String path, String body) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest((path + "\n" + body).getBytes(StandardCharsets.UTF_8));
            return "story-" + HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
