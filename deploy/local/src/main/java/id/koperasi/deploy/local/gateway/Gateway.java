package id.koperasi.deploy.local.gateway;

import id.koperasi.deploy.local.process.Refusal;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** One base URL before the services. It adds nothing to what they say and knows nothing of it. */
public final class Gateway implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 10;
    private static final int CONNECTIONS_TO_A_SERVICE = 256;
    private static final int WAITING_FOR_A_CONNECTION = 1_024;
    private static final int CONNECT_TIMEOUT_MS = 1_000;
    private static final int IDLE_TIMEOUT_SECONDS = 120;

    private final Vertx vertx;
    private final Console console;
    private final Map<String, ServiceProxy> proxies;

    private Gateway(Vertx vertx, List<Route> routes, String issuer) {
        this.vertx = vertx;
        HttpClient client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(CONNECTIONS_TO_A_SERVICE)
                .setMaxWaitQueueSize(WAITING_FOR_A_CONNECTION)
                .setConnectTimeout(CONNECT_TIMEOUT_MS)
                .setIdleTimeout(IDLE_TIMEOUT_SECONDS));
        this.console = new Console(routes, issuer, client);
        this.proxies = routes.stream()
                .collect(Collectors.toMap(Route::name, route -> new ServiceProxy(route, client), (a, b) -> a));
    }

    /**
     * Starts the gateway on this machine's loopback address.
     *
     * @param routes the services behind it
     * @param issuer the realm at which the console's users log in
     */
    public static Gateway start(int port, List<Route> routes, String issuer) {
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2).setUseDaemonThread(true));
        var gateway = new Gateway(vertx, routes, issuer);
        var options = new HttpServerOptions()
                .setHost(Route.HOST)
                .setPort(port)
                .setHttp2ClearTextEnabled(false)
                .setHandle100ContinueAutomatically(true)
                .setIdleTimeout(IDLE_TIMEOUT_SECONDS);
        try {
            get(vertx.createHttpServer(options).requestHandler(gateway::handle).listen());
            return gateway;
        } catch (ExecutionException | TimeoutException e) {
            gateway.close();
            throw new Refusal("the gateway does not start on port " + port + ": " + e.getMessage(), e);
        }
    }

    private void handle(HttpServerRequest request) {
        String path = request.path();
        if (path == null || !path.startsWith("/")) {
            Problem.NOT_FOUND.send(request);
            return;
        }
        int end = path.indexOf('/', 1);
        ServiceProxy proxy = proxies.get(path.substring(1, end < 0 ? path.length() : end));
        if (proxy == null) {
            console.handle(request);
        } else {
            proxy.handle(request);
        }
    }

    @Override
    public void close() {
        try {
            get(vertx.close());
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the gateway did not stop", e);
        }
    }

    private static <T> void get(Future<T> future) throws ExecutionException, TimeoutException {
        try {
            future.toCompletionStage().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("interrupted", e);
        }
    }
}
