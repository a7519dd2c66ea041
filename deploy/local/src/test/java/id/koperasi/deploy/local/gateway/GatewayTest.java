package id.koperasi.deploy.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class GatewayTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String ISSUER = "http://localhost:18180/realms/koperasi";
    private static final String DOCUMENT = """
            {"openapi":"3.1.0","info":{"title":"Registry","version":"1"},
             "servers":[{"url":"http://localhost:8081"}],
             "components":{"securitySchemes":{"SecurityScheme":{"type":"openIdConnect","openIdConnectUrl":"http://elsewhere"}},
             "schemas":{"Village":{"type":"object"}}},
             "paths":{"/v1/villages":{"get":{"security":[{"SecurityScheme":["ministry"]}]}},
             "/v1/open":{"get":{"security":[]}}}}
            """;

    private static HttpServer registry;
    private static Gateway gateway;
    private static String url;

    @BeforeAll
    static void start() throws IOException {
        registry = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        registry.createContext("/", GatewayTest::answer);
        registry.start();
        int port = freePort();
        gateway = Gateway.start(
                port,
                List.of(new Route("registry", registry.getAddress().getPort()), new Route("ledger", freePort())),
                ISSUER);
        url = "http://127.0.0.1:" + port;
    }

    @AfterAll
    static void stop() {
        gateway.close();
        registry.stop(0);
    }

    /** Tells what it was asked, so that a test sees what passed the gateway. */
    private static void answer(HttpExchange exchange) {
        try (exchange;
                InputStream in = exchange.getRequestBody()) {
            long bytes = in.transferTo(OutputStream.nullOutputStream());
            boolean document = exchange.getRequestURI().getPath().equals("/q/openapi");
            var echo = new JsonObject()
                    .put("method", exchange.getRequestMethod())
                    .put("uri", exchange.getRequestURI().toString())
                    .put("bytes", bytes);
            exchange.getRequestHeaders()
                    .forEach((name, values) -> echo.put(name.toLowerCase(Locale.ROOT), values.toString()));
            byte[] body = (document ? DOCUMENT : echo.encode()).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("ETag", "\"7\"");
            exchange.sendResponseHeaders(document ? 200 : 201, body.length);
            exchange.getResponseBody().write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void handsARequestToItsServiceWithoutThePrefix() throws Exception {
        HttpResponse<String> response = send(request("/registry/v1/villages?name=a%20b&limit=2")
                .header("Authorization", "Bearer abc")
                .PUT(BodyPublishers.ofString("hello")));

        JsonObject seen = new JsonObject(response.body());
        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.headers().firstValue("ETag")).contains("\"7\"");
        assertThat(seen.getString("method")).isEqualTo("PUT");
        assertThat(seen.getString("uri")).isEqualTo("/v1/villages?name=a%20b&limit=2");
        assertThat(seen.getLong("bytes")).isEqualTo(5);
        assertThat(seen.getString("authorization")).isEqualTo("[Bearer abc]");
    }

    @Test
    void saysWhereARequestCameFromAndDropsWhatTheClientClaims() throws Exception {
        JsonObject seen = new JsonObject(send(request("/registry/v1/villages")
                        .header("X-Forwarded-For", "203.0.113.1")
                        .header("X-Forwarded-Host", "evil.example")
                        .header("X-Forwarded-Ssl", "on")
                        .header("Forwarded", "for=203.0.113.1"))
                .body());

        assertThat(seen.getString("x-forwarded-for")).isEqualTo("[127.0.0.1]");
        assertThat(seen.getString("x-forwarded-host")).isEqualTo("[" + url.substring(7) + "]");
        assertThat(seen.getString("x-forwarded-proto")).isEqualTo("[http]");
        assertThat(seen.getString("x-forwarded-prefix")).isEqualTo("[/registry]");
        assertThat(seen.containsKey("x-forwarded-ssl")).isFalse();
        assertThat(seen.containsKey("forwarded")).isFalse();
    }

    @Test
    void aPathThatOnlyBeginsLikeAServiceIsNotOne() throws Exception {
        HttpResponse<String> response = send(request("/registry-admin/v1"));

        assertThat(response.statusCode()).isEqualTo(404);
        assertProblem(response, "not-found");
    }

    @Test
    void theMachineryOfAServiceStaysInside() throws Exception {
        for (String path :
                List.of("/q/metrics", "/q", "/q/health/well", "/q//metrics", "/%71/metrics", "//q/metrics")) {
            HttpResponse<String> response = send(request("/registry" + path));
            assertThat(response.statusCode()).as(path).isEqualTo(404);
            assertProblem(response, "not-found");
        }
        assertThat(rawStatus("GET /registry/v1/../q/metrics HTTP/1.1\r\nHost: x\r\n\r\n"))
                .startsWith("HTTP/1.1 404");
        assertThat(send(request("/registry/q/openapi")).statusCode()).isEqualTo(200);
        assertThat(send(request("/registry/q/health/ready")).statusCode()).isEqualTo(201);
        assertThat(send(request("/registry/v1/questions")).statusCode()).isEqualTo(201);
    }

    @Test
    void aServiceThatIsDownIs503WithRetryAfter() throws Exception {
        HttpResponse<String> response = send(request("/ledger/v1/books").POST(BodyPublishers.ofString("{}")));

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).contains("5");
        assertProblem(response, "service-down");
    }

    @Test
    void itsRefusalsAreIndonesianUnlessEnglishIsPreferred() throws Exception {
        String indonesian = send(request("/ledger/v1/books")).body();
        String english = send(request("/ledger/v1/books").header("Accept-Language", "fr, en-GB;q=0.8, id;q=0.5"))
                .body();
        String unreadable = send(request("/ledger/v1/books").header("Accept-Language", ";;;q"))
                .body();

        assertThat(new JsonObject(indonesian).getString("title")).isEqualTo("Layanan sedang tidak menjawab");
        assertThat(new JsonObject(english).getString("title")).isEqualTo("The service does not answer at this moment");
        assertThat(unreadable).isEqualTo(indonesian);
    }

    @Test
    void theDocumentOfAServiceThatIsDownIs503() throws Exception {
        HttpResponse<String> response = send(request("/console/openapi/ledger"));

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).contains("5");
    }

    @Test
    void aBodyBeyondTheLimitIs413WhetherItSaysItsLengthOrNot() throws Exception {
        byte[] large = new byte[(int) ServiceProxy.BODY_LIMIT_BYTES + 1];

        HttpResponse<String> unsaid =
                send(request("/registry/v1/imports").POST(BodyPublishers.ofInputStream(() -> stream(large))));

        assertThat(unsaid.statusCode()).isEqualTo(413);
        assertProblem(unsaid, "body-too-large");
        assertThat(rawStatus("POST /registry/v1/imports HTTP/1.1\r\nHost: x\r\nContent-Length: " + large.length
                        + "\r\n\r\n"))
                .startsWith("HTTP/1.1 413");
    }

    @Test
    void aBodyAtTheLimitPasses() throws Exception {
        byte[] large = new byte[(int) ServiceProxy.BODY_LIMIT_BYTES];

        HttpResponse<String> response =
                send(request("/registry/v1/imports").POST(BodyPublishers.ofInputStream(() -> stream(large))));

        assertThat(new JsonObject(response.body()).getLong("bytes")).isEqualTo(large.length);
    }

    @Test
    void theConsolesDocumentLeadsThroughTheGatewayAndToThisKeycloak() throws Exception {
        JsonObject document =
                new JsonObject(send(request("/console/openapi/registry")).body());

        assertThat(document.getJsonArray("servers").encode()).isEqualTo("[{\"url\":\"/registry\"}]");
        JsonObject components = document.getJsonObject("components");
        assertThat(components.getJsonObject("schemas").containsKey("Village")).isTrue();
        assertThat(components.getJsonObject("securitySchemes").fieldNames()).containsExactly("oidc");
        assertThat(document.getJsonObject("paths").encode())
                .contains("\"security\":[{\"oidc\":[]}]")
                .contains("\"security\":[]");
        JsonObject scheme = components.getJsonObject("securitySchemes").getJsonObject("oidc");
        assertThat(scheme.getString("type")).isEqualTo("oauth2");
        assertThat(scheme.getJsonObject("flows")
                        .getJsonObject("authorizationCode")
                        .getString("authorizationUrl"))
                .isEqualTo(ISSUER + "/protocol/openid-connect/auth");
    }

    @Test
    void itsPagesNeedNothingFromElsewhereAndCarrySecurityHeaders() throws Exception {
        Map<String, String> pages = Map.of(
                "/", "text/html",
                "/index.css", "text/css",
                "/console/", "text/html",
                "/console/console.js", "text/javascript",
                "/console/swagger-ui.css", "text/css",
                "/console/swagger-ui-bundle.js", "text/javascript",
                "/console/swagger-ui-standalone-preset.js", "text/javascript",
                "/console/oauth2-redirect.html", "text/html",
                "/console/oauth2-redirect.js", "text/javascript",
                "/console/favicon-32x32.png", "image/png");
        for (var page : pages.entrySet()) {
            HttpResponse<String> response = send(request(page.getKey()));

            assertThat(response.statusCode()).as(page.getKey()).isEqualTo(200);
            assertThat(response.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith(page.getValue());
            assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(response.headers().firstValue("X-Frame-Options")).contains("DENY");
            assertThat(response.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("script-src 'self';")
                    .contains("connect-src 'self' http://localhost:18180;")
                    .contains("frame-ancestors 'none'");
        }
    }

    @Test
    void itsPagesAreOnlyReadAndNothingElseOfTheLauncherIs() throws Exception {
        assertThat(send(request("/").POST(BodyPublishers.ofString("x"))).statusCode())
                .isEqualTo(405);
        assertThat(send(request("/console/keycloak/realm.json")).statusCode()).isEqualTo(404);
        assertThat(rawStatus("GET /console/../keycloak/realm.json HTTP/1.1\r\nHost: x\r\n\r\n"))
                .startsWith("HTTP/1.1 404");
        assertThat(rawStatus("GET /console/%2e%2e/gateway/index.css HTTP/1.1\r\nHost: x\r\n\r\n"))
                .startsWith("HTTP/1.1 404");
        assertThat(rawStatus("OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n")).startsWith("HTTP/1.1 404");
    }

    private static void assertProblem(HttpResponse<String> response, String code) {
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonObject problem = new JsonObject(response.body());
        assertThat(problem.getString("type")).isEqualTo("urn:koperasi:problem:" + code);
        assertThat(problem.getInteger("status")).isEqualTo(response.statusCode());
    }

    private static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    /** What a polite client would not send. */
    private static String rawStatus(String request) throws IOException {
        try (var socket =
                new Socket(InetAddress.getLoopbackAddress(), URI.create(url).getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            byte[] answer = socket.getInputStream().readNBytes(12);
            return new String(answer, StandardCharsets.US_ASCII);
        }
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
