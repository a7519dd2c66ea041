package id.koperasi.platform.file;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.koperasi.platform.audit.Digest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** A small object store of one bucket that checks signatures and digests, and can refuse and be slow. */
final class ObjectServer implements AutoCloseable {

    static final S3Signature SIGNER = new S3Signature("tester", "not a secret", "id-jkt-1");

    final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final HttpServer server;
    private volatile int refusal;
    private volatile boolean slow;

    ObjectServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    void refuseWith(int status) {
        refusal = status;
    }

    /** From now on nobody gets an answer. */
    void beSlow() {
        slow = true;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (slow) {
                stopped.await();
            }
            byte[] body = exchange.getRequestBody().readAllBytes();
            answer(exchange, body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(HttpExchange exchange, byte[] body) throws IOException {
        String path = exchange.getRequestURI().getRawPath();
        if (refusal != 0) {
            exchange.sendResponseHeaders(refusal, -1);
        } else if (!isSigned(exchange, body)) {
            exchange.sendResponseHeaders(403, -1);
        } else if (!path.startsWith("/papers/")) {
            exchange.sendResponseHeaders(404, -1);
        } else if (exchange.getRequestMethod().equals("PUT")) {
            objects.put(path, body);
            exchange.sendResponseHeaders(200, -1);
        } else if (exchange.getRequestMethod().equals("DELETE")) {
            objects.remove(path);
            exchange.sendResponseHeaders(204, -1);
        } else if (objects.containsKey(path)) {
            byte[] object = objects.get(path);
            exchange.sendResponseHeaders(200, object.length);
            exchange.getResponseBody().write(object);
        } else {
            exchange.sendResponseHeaders(404, -1);
        }
    }

    private static boolean isSigned(HttpExchange exchange, byte[] body) {
        String digest = header(exchange, "x-amz-content-sha256");
        String expected = SIGNER.authorization(
                exchange.getRequestMethod(),
                exchange.getRequestURI(),
                Map.of(
                        "host", header(exchange, "host"),
                        "x-amz-date", header(exchange, "x-amz-date"),
                        "x-amz-content-sha256", digest));
        return expected.equals(header(exchange, "Authorization"))
                && digest.equals(Digest.of(body).hex());
    }

    private static String header(HttpExchange exchange, String name) {
        return Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst(name), "");
    }

    @Override
    public void close() {
        stopped.countDown();
        server.stop(0);
    }
}
