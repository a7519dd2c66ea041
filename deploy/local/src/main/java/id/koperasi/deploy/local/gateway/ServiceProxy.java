package id.koperasi.deploy.local.gateway;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Set;

/** Hands the requests under a service's prefix to that service, and answers in its place while it is down. */
final class ServiceProxy implements ProxyInterceptor {

    /** More than any service takes: imports are the largest, and come in pieces. */
    static final long BODY_LIMIT_BYTES = 32L << 20;

    /** What a service says of itself to clients and to whoever watches from outside; figures and details stay inside. */
    private static final Set<String> OF_ITSELF = Set.of("/q/openapi", "/q/health/ready");

    private final Route route;
    private final HttpProxy proxy;

    ServiceProxy(Route route, HttpClient client) {
        this.route = route;
        this.proxy =
                HttpProxy.reverseProxy(client).origin(route.port(), Route.HOST).addInterceptor(this);
    }

    void handle(HttpServerRequest request) {
        if (isOfTheMachinery(request.path())) {
            Problem.NOT_FOUND.send(request);
            return;
        }
        String length = request.getHeader("Content-Length");
        if (length != null && isTooLong(length)) {
            request.response().putHeader("Connection", "close");
            Problem.BODY_TOO_LARGE.send(request);
            return;
        }
        proxy.handle(request);
    }

    /** Told by the path as the service will resolve it, so that no spelling of it passes. */
    private boolean isOfTheMachinery(String path) {
        String inside = path.substring(route.prefix().length());
        var steps = new ArrayDeque<String>();
        for (String step : decoded(inside).split("/+", -1)) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.add(step);
            }
        }
        return "q".equals(steps.peekFirst()) && !OF_ITSELF.contains(inside);
    }

    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return path; // The service refuses it.
        }
    }

    private static boolean isTooLong(String length) {
        try {
            return Long.parseLong(length) > BODY_LIMIT_BYTES;
        } catch (NumberFormatException e) {
            return true;
        }
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest request = context.request();
        String inside = request.getURI().substring(route.prefix().length());
        request.setURI(inside.startsWith("/") ? inside : "/" + inside);
        forward(request);
        var bounded = new BoundedStream(request.getBody().stream(), BODY_LIMIT_BYTES);
        request.setBody(Body.body(bounded, request.getBody().length()));
        return context.sendRequest().recover(failure -> Future.succeededFuture(refuse(request, bounded)));
    }

    /** Says where the request came from. What a client claims of that is dropped. */
    private void forward(ProxyRequest request) {
        HttpServerRequest original = request.proxiedRequest();
        MultiMap headers = request.headers();
        headers.remove("Forwarded").remove("Expect");
        headers.names().stream()
                .filter(name -> name.regionMatches(true, 0, "X-Forwarded-", 0, 12))
                .toList()
                .forEach(headers::remove);
        headers.set("X-Forwarded-For", original.remoteAddress().hostAddress());
        headers.set("X-Forwarded-Proto", original.scheme());
        headers.set("X-Forwarded-Prefix", route.prefix());
        if (original.authority() != null) {
            headers.set("X-Forwarded-Host", original.authority().toString());
        }
    }

    private ProxyResponse refuse(ProxyRequest request, BoundedStream body) {
        Problem problem = body.isExceeded() ? Problem.BODY_TOO_LARGE : Problem.SERVICE_DOWN;
        ProxyResponse response = request.release().response();
        response.setStatusCode(problem.status()).putHeader("Content-Type", Problem.MEDIA_TYPE);
        if (problem.equals(Problem.SERVICE_DOWN)) {
            response.putHeader("Retry-After", Problem.RETRY_SECONDS);
        }
        return response.setBody(Body.body(problem.body(request.proxiedRequest())));
    }
}
