package id.koperasi.deploy.local.gateway;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The pages of the gateway itself: where everything is, and the one console for all services. */
final class Console {

    private static final String PATH = "/console/";
    private static final String DOCUMENTS = PATH + "openapi/";
    private static final String SWAGGER_UI_JAR = "/META-INF/maven/org.webjars/swagger-ui/pom.properties";
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final long DOCUMENT_TIMEOUT_MS = 20_000;

    /** Path to resource; whatever is not named here does not exist. */
    private static final Map<String, String> PAGES = Map.of(
            "/",
            "/gateway/index.html",
            "/index.css",
            "/gateway/index.css",
            PATH,
            "/gateway/console.html",
            PATH + "console.js",
            "/gateway/console.js");

    private static final List<String> SWAGGER_UI_FILES = List.of(
            "swagger-ui.css",
            "swagger-ui-bundle.js",
            "swagger-ui-standalone-preset.js",
            "oauth2-redirect.html",
            "oauth2-redirect.js",
            "favicon-32x32.png");

    private final List<Route> routes;
    private final String issuer;
    private final String swaggerUi;
    private final HttpClient client;
    private final Map<String, Buffer> cache = new ConcurrentHashMap<>();

    Console(List<Route> routes, String issuer, HttpClient client) {
        this.routes = routes;
        this.issuer = issuer;
        this.swaggerUi = "/META-INF/resources/webjars/swagger-ui/" + swaggerUiVersion() + "/";
        this.client = client;
    }

    void handle(HttpServerRequest request) {
        String path = request.path();
        if (!READING.contains(request.method())) {
            request.response().putHeader("Allow", "GET, HEAD");
            Problem.METHOD_NOT_ALLOWED.send(request);
        } else if (path.equals("/console")) {
            request.response().setStatusCode(308).putHeader("Location", PATH).end();
        } else if (path.equals(PATH + "configuration.json")) {
            send(secured(request.response()), "application/json", configuration());
        } else if (path.startsWith(DOCUMENTS)) {
            document(request, path.substring(DOCUMENTS.length()));
        } else {
            resource(path)
                    .ifPresentOrElse(
                            resource -> send(
                                    secured(request.response()),
                                    mediaType(resource),
                                    cache.computeIfAbsent(resource, Console::load)),
                            () -> Problem.NOT_FOUND.send(request));
        }
    }

    private Optional<String> resource(String path) {
        if (path.startsWith(PATH) && SWAGGER_UI_FILES.contains(path.substring(PATH.length()))) {
            return Optional.of(swaggerUi + path.substring(PATH.length()));
        }
        return Optional.ofNullable(PAGES.get(path));
    }

    private static String swaggerUiVersion() {
        var properties = new Properties();
        try {
            properties.load(new StringReader(load(SWAGGER_UI_JAR).toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }

    private static Buffer load(String resource) {
        try (InputStream in = Console.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the launcher was built without " + resource);
            }
            return Buffer.buffer(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Buffer configuration() {
        var documents = new JsonArray();
        routes.forEach(route ->
                documents.add(new JsonObject().put("name", route.name()).put("url", DOCUMENTS + route.name())));
        return new JsonObject()
                .put("documents", documents)
                .put("issuer", issuer)
                .toBuffer();
    }

    private void document(HttpServerRequest request, String name) {
        routes.stream()
                .filter(route -> route.name().equals(name))
                .findFirst()
                .ifPresentOrElse(route -> document(request, route), () -> Problem.NOT_FOUND.send(request));
    }

    private void document(HttpServerRequest asked, Route route) {
        client.request(HttpMethod.GET, route.port(), Route.HOST, "/q/openapi?format=json")
                .compose(request -> request.putHeader("Accept", "application/json")
                        .idleTimeout(DOCUMENT_TIMEOUT_MS)
                        .send())
                .compose(Console::body)
                .map(body -> new OpenApiDocument(body.toJsonObject()).forConsole(route.prefix(), issuer))
                .onSuccess(document -> send(secured(asked.response()), "application/json", document.toBuffer()))
                .onFailure(failure -> Problem.SERVICE_DOWN.send(asked));
    }

    private static Future<Buffer> body(HttpClientResponse response) {
        return response.statusCode() == 200
                ? response.body()
                : Future.failedFuture(new DecodeException("status " + response.statusCode()));
    }

    private static void send(HttpServerResponse response, String mediaType, Buffer body) {
        response.putHeader("Content-Type", mediaType).end(body);
    }

    /** The console's own scripts may run and talk to the gateway and to Keycloak; nothing else may, and nobody frames it. */
    private HttpServerResponse secured(HttpServerResponse response) {
        String keycloak = issuer.replaceFirst("(https?://[^/]+).*", "$1");
        return response.putHeader(
                        "Content-Security-Policy",
                        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
                                + "connect-src 'self' " + keycloak
                                + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'")
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("X-Frame-Options", "DENY")
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("Cross-Origin-Resource-Policy", "same-origin")
                .putHeader("Cache-Control", "no-cache");
    }

    private static String mediaType(String resource) {
        return switch (resource.substring(resource.lastIndexOf('.') + 1)) {
            case "html" -> "text/html; charset=utf-8";
            case "css" -> "text/css; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "png" -> "image/png";
            default -> "application/octet-stream";
        };
    }
}
