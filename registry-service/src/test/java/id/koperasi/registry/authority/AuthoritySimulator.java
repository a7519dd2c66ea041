package id.koperasi.registry.authority;

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
 * The ministry's look-up page and the civil registry, which answer for each number as they were told: RIGHT, LATE, BUSY,
 * GARBAGE, ENDLESS, REFUSED; of a number they were told nothing about they say that there is none.
 */
public final class AuthoritySimulator implements AutoCloseable {

    private static final Map<String, Answer> ANSWERS = new ConcurrentHashMap<>();

    private final ObjectMapper json = new ObjectMapper();
    private final CountDownLatch end = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    /** How it answers, in which name, and born on which day, as the civil registry writes it. */
    record Answer(String behaviour, String name, String bornOn) {}

    private AuthoritySimulator() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(threads);
            server.createContext("/odsnik/detail", this::look);
            server.createContext("/dukcapil/get_json/KOPERASI/CALL_VERIFY_BY_ELEMEN", this::match);
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static AuthoritySimulator start() {
        return new AuthoritySimulator();
    }

    /** What it answers about a number from now on. */
    public static void answers(String number, String behaviour, String name, String bornOn) {
        ANSWERS.put(number, new Answer(behaviour, name, bornOn));
    }

    /** What its client is told. */
    public Map<String, String> settings() {
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        return Map.of(
                "registry.authority.cooperative-lookup", address + "/odsnik/detail",
                "registry.authority.population.address", address + "/dukcapil/get_json/",
                "registry.authority.population.customer", "KOPERASI",
                "registry.authority.population.user-id", "user",
                "registry.authority.population.password", "secret",
                "registry.authority.population.ip", "10.0.0.1",
                "registry.authority.attempts", "2",
                "registry.authority.retry-after", "100ms",
                "registry.authority.answer-timeout", "2500ms");
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void look(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        if (!exchange.getRequestMethod().equals("POST") || !form.startsWith("nik=")) {
            reply(exchange, 400, "<html></html>");
            return;
        }
        Answer answer = ANSWERS.get(URLDecoder.decode(form.substring("nik=".length()), UTF_8));
        if (answer == null) {
            reply(exchange, 200, "<html><body><p>Data <b>tidak\n ditemukan</b>.</p></body></html>");
            return;
        }
        other(exchange, answer.behaviour(), """
                <html><body><table class="styled-table">
                <tr><th colspan="2">Profil</th></tr>
                <tr><td class="k"> Koperasi </td><td>%s</td></tr>
                <tr><td>Desa / Kelurahan</td><td>MEKAR &amp; JAYA</td></tr>
                </table></body></html>""".formatted(answer.name()));
    }

    private void match(HttpExchange exchange) throws IOException {
        JsonNode asked = json.readTree(exchange.getRequestBody());
        if (!asked.path("USER_ID").asText().equals("user")
                || !asked.path("PASSWORD").asText().equals("secret")
                || !asked.path("TRESHOLD").asText().equals("90")
                || !asked.path("IP_USER").asText().equals("10.0.0.1")) {
            reply(exchange, 200, "{\"content\": [{\"RESPONSE_CODE\": \"05\", \"RESPONSE\": \"User tidak dikenal\"}]}");
            return;
        }
        Answer answer = ANSWERS.get(asked.path("NIK").asText());
        if (answer == null) {
            reply(
                    exchange,
                    200,
                    "{\"content\": [{\"RESPONSE_CODE\": \"13\", \"RESPONSE\": \"Data Tidak Ditemukan\"}]}");
            return;
        }
        other(
                exchange,
                answer.behaviour(),
                "{\"content\": [{\"NIK\": \"Sesuai\", \"NAMA_LGKP\": \"%s\", \"TGL_LHR\": \"%s\"}]}"
                        .formatted(
                                asked.path("NAMA_LGKP").asText().equals(answer.name())
                                        ? "Sesuai (100)"
                                        : "Tidak Sesuai (41)",
                                asked.path("TGL_LHR").asText().equals(answer.bornOn()) ? "Sesuai" : "Tidak Sesuai"));
    }

    private void other(HttpExchange exchange, String behaviour, String right) throws IOException {
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
            if (!end.await(30, TimeUnit.SECONDS)) {
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
