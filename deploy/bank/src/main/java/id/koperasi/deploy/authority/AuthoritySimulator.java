package id.koperasi.deploy.authority;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * The ministry's look-up page and the civil registry, over the same HTTP as the real ones. They answer of each number what
 * they were told at {@code PUT /answers}: {@code {"number": "…", "behaviour": "RIGHT", "name": "…", "bornOn": "02-01-1980"}}.
 * Behaviours are RIGHT, LATE, BUSY, GARBAGE and ENDLESS; of a number they were told nothing about they say that there is none.
 */
public final class AuthoritySimulator implements AutoCloseable {

    private static final int LATE_SECONDS = 30;
    private static final String CUSTOMER = "KOPERASI";
    private static final String USER = "koperasi";
    private static final String CALLS_FROM = "127.0.0.1";

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final String password;
    private final HttpServer server;

    private record Answer(String behaviour, String name, String bornOn) {}

    private AuthoritySimulator(int port, String password) {
        this.password = password;
        this.server = listen(port);
    }

    /**
     * @param port on the loopback address; any free one when 0
     * @param password with which its client asks the civil registry
     */
    public static AuthoritySimulator start(int port, String password) {
        return new AuthoritySimulator(port, password);
    }

    /** Where it listens. */
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What its client is told, by the names of the client's own settings below {@code registry.authority}. */
    public Map<String, String> settings() {
        return Map.of(
                "cooperative-lookup", address() + "/odsnik/detail",
                "population.address", address() + "/dukcapil/get_json/",
                "population.customer", CUSTOMER,
                "population.user-id", USER,
                "population.password", password,
                "population.ip", CALLS_FROM);
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
            listening.createContext("/answers", this::tell);
            listening.createContext("/odsnik/detail", this::look);
            listening.createContext("/dukcapil/get_json/" + CUSTOMER + "/CALL_VERIFY_BY_ELEMEN", this::match);
            listening.start();
            return listening;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tell(HttpExchange exchange) throws IOException {
        JsonNode told = json.readTree(exchange.getRequestBody());
        answers.put(
                told.path("number").asText(),
                new Answer(
                        told.path("behaviour").asText(),
                        told.path("name").asText(),
                        told.path("bornOn").asText()));
        reply(exchange, 200, "{}");
    }

    private void look(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        if (!exchange.getRequestMethod().equals("POST") || !form.startsWith("nik=")) {
            reply(exchange, 400, "<html></html>");
            return;
        }
        Answer answer = answers.get(URLDecoder.decode(form.substring("nik=".length()), UTF_8));
        if (answer == null) {
            reply(exchange, 200, "<html><body><p>Data <b>tidak\n ditemukan</b>.</p></body></html>");
            return;
        }
        answer(exchange, answer.behaviour(), """
                <html><body><table class="styled-table">
                <tr><th colspan="2">Profil</th></tr>
                <tr><td class="k"> Koperasi </td><td>%s</td></tr>
                <tr><td>Desa / Kelurahan</td><td>MEKAR &amp; JAYA</td></tr>
                </table></body></html>""".formatted(answer.name()));
    }

    private void match(HttpExchange exchange) throws IOException {
        JsonNode asked = json.readTree(exchange.getRequestBody());
        if (!asked.path("USER_ID").asText().equals(USER)
                || !asked.path("PASSWORD").asText().equals(password)
                || !asked.path("TRESHOLD").asText().equals("90")
                || !asked.path("IP_USER").asText().equals(CALLS_FROM)) {
            reply(exchange, 200, "{\"content\": [{\"RESPONSE_CODE\": \"05\", \"RESPONSE\": \"User tidak dikenal\"}]}");
            return;
        }
        Answer answer = answers.get(asked.path("NIK").asText());
        if (answer == null) {
            reply(
                    exchange,
                    200,
                    "{\"content\": [{\"RESPONSE_CODE\": \"13\", \"RESPONSE\": \"Data Tidak Ditemukan\"}]}");
            return;
        }
        answer(
                exchange,
                answer.behaviour(),
                "{\"content\": [{\"NIK\": \"Sesuai\", \"NAMA_LGKP\": \"%s\", \"TGL_LHR\": \"%s\"}]}"
                        .formatted(
                                asked.path("NAMA_LGKP").asText().equalsIgnoreCase(answer.name())
                                        ? "Sesuai (100)"
                                        : "Tidak Sesuai (41)",
                                asked.path("TGL_LHR").asText().equals(answer.bornOn()) ? "Sesuai" : "Tidak Sesuai"));
    }

    private void answer(HttpExchange exchange, String behaviour, String right) throws IOException {
        switch (behaviour) {
            case "RIGHT" -> reply(exchange, 200, right);
            case "LATE" -> beLate(exchange);
            case "BUSY" -> reply(exchange, 503, "busy");
            case "ENDLESS" -> reply(exchange, 200, "<p>tidak ditemukan</p>".repeat(50_000));
            default -> reply(exchange, 200, "<html>maintenance</html>");
        }
    }

    private void beLate(HttpExchange exchange) throws IOException {
        try {
            if (!end.await(LATE_SECONDS, TimeUnit.SECONDS)) {
                reply(exchange, 504, "late");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
