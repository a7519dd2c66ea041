package id.koperasi.deploy.bank;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A provider of SNAP's account inquiries, of its own accounts and of those of other banks, that speaks the same HTTP as a real one. It checks every header and signature by its
 * own reading of the standard, and answers for each account what it was told at {@code PUT /accounts/<number>}:
 * {@code {"behaviour": "RIGHT", "name": "…"}}. Behaviours are RIGHT, OWN (it is this bank's, and nobody finds it at another),
 * UNREACHED (the bank that keeps it is not connected), DORMANT, OTHER_NUMBER, LATE, BUSY, GARBAGE, ENDLESS and
 * EXPIRED_TOKEN; of an account it was told nothing about it says that there is none. Beside that it has customers who pay
 * ({@link PaymentDesk}), and moves money for its partner ({@link TransferDesk}).
 */
public final class BankSimulator implements AutoCloseable {

    private static final String INQUIRY = "/snap/v1.0/account-inquiry-";
    private static final String SOURCE_ACCOUNT = "001201000777301";
    private static final int LATE_SECONDS = 30;

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Answer> accounts = new ConcurrentHashMap<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final SnapDesk desk;
    private final PaymentDesk payments;
    private final TransferDesk transfers;
    private final HttpServer server;

    private record Answer(String behaviour, String name) {}

    private BankSimulator(int port, String clientSecret, PayingBank paying, InstantSource clock) {
        // After a restart it numbers on from where no earlier one has come to.
        var references = new AtomicLong(clock.millis());
        this.desk = new SnapDesk(clientSecret);
        this.payments = new PaymentDesk(desk, paying, references, this::beLate);
        this.transfers = new TransferDesk(desk, references, this::beLate);
        this.server = listen(port);
    }

    /**
     * @param port on the loopback address; any free one when 0
     * @param clientSecret with which its client signs each question
     */
    public static BankSimulator start(int port, String clientSecret) {
        return start(port, clientSecret, PayingBank.open());
    }

    /** The same, whose customers are those of this bank. */
    public static BankSimulator start(int port, String clientSecret, PayingBank paying) {
        return new BankSimulator(port, clientSecret, paying, InstantSource.system());
    }

    /** Where it listens. */
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What its client is told, by the names of the client's own settings below {@code registry.bank}. */
    public Map<String, String> settings(String banks) {
        Map<String, String> settings = new HashMap<>();
        settings.put("adapter", "snap");
        settings.put("snap.banks", banks);
        desk.settings(address()).forEach((name, value) -> settings.put("snap." + name, value));
        return settings;
    }

    /**
     * What the ledger is told, by the names of its own settings below {@code ledger.payment}: whom it believes, and how it
     * asks for virtual accounts and codes.
     */
    public Map<String, String> paymentSettings() {
        Map<String, String> settings = new HashMap<>(payments.bank().settings());
        settings.put("snap.outbound.merchant-id", PaymentDesk.MERCHANT_ID);
        desk.settings(address()).forEach((name, value) -> settings.put("snap.outbound." + name, value));
        return settings;
    }

    /**
     * What funding is told, by the names of its own settings below {@code funding.payment}: from which account of this bank
     * it pays, and how it asks.
     */
    public Map<String, String> transferSettings(String bankCode) {
        Map<String, String> settings = new HashMap<>();
        settings.put("adapter", "snap");
        settings.put("snap.bank-code", bankCode);
        settings.put("snap.source-account", SOURCE_ACCOUNT);
        desk.settings(address()).forEach((name, value) -> settings.put("snap." + name, value));
        return settings;
    }

    /** From now on it tells of payments there. */
    public void tellTo(URI partner) {
        payments.tellTo(partner);
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
            listening.createContext("/accounts/", this::tell);
            listening.createContext("/snap/v1.0/access-token/b2b", desk::giveToken);
            listening.createContext(INQUIRY + "internal", exchange -> answer(exchange, "15"));
            listening.createContext(INQUIRY + "external", exchange -> answer(exchange, "16"));
            payments.open(listening);
            transfers.open(listening);
            listening.start();
            return listening;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tell(HttpExchange exchange) throws IOException {
        String number = exchange.getRequestURI().getPath().substring("/accounts/".length());
        JsonNode body = json.readTree(exchange.getRequestBody());
        accounts.put(
                number,
                new Answer(body.path("behaviour").asText(), body.path("name").asText()));
        SnapDesk.reply(exchange, 200, "{}");
    }

    private void answer(HttpExchange exchange, String service) throws IOException {
        byte[] body = SnapDesk.body(exchange);
        if (!desk.genuine(exchange, body)) {
            refuse(exchange, 401, service, "00");
            return;
        }
        JsonNode question = json.readTree(body);
        String number = question.path("beneficiaryAccountNo").asText();
        Answer answer = accounts.getOrDefault(number, new Answer("UNKNOWN", ""));
        switch (answer.behaviour()) {
            case "RIGHT" -> SnapDesk.reply(exchange, 200, holder(question, service, number, answer.name()));
            case "OWN" -> {
                if (service.equals("15")) {
                    SnapDesk.reply(exchange, 200, holder(question, service, number, answer.name()));
                } else {
                    refuse(exchange, 404, service, "02");
                }
            }
            case "UNREACHED" -> refuse(exchange, 404, service, "03");
            case "DORMANT" -> refuse(exchange, 403, service, "09");
            case "OTHER_NUMBER" ->
                SnapDesk.reply(exchange, 200, holder(question, service, number + "1", answer.name()));
            case "LATE" -> beLate(exchange);
            case "BUSY" -> refuse(exchange, 429, service, "00");
            case "GARBAGE" -> SnapDesk.reply(exchange, 200, "<html>maintenance</html>");
            case "ENDLESS" -> SnapDesk.reply(exchange, 200, "{\"x\": \"" + "y".repeat(100_000) + "\"}");
            case "EXPIRED_TOKEN" -> {
                desk.forgetTokens();
                accounts.put(number, new Answer("RIGHT", answer.name()));
                refuse(exchange, 401, service, "01");
            }
            default -> refuse(exchange, 404, service, "11");
        }
    }

    private static void refuse(HttpExchange exchange, int status, String service, String which) throws IOException {
        SnapDesk.reply(
                exchange,
                status,
                "{\"responseCode\": \"%d%s%s\", \"responseMessage\": \"Refused\"}".formatted(status, service, which));
    }

    private static String holder(JsonNode question, String service, String number, String name) {
        return """
                {"responseCode": "200%s00", "responseMessage": "Successful", "beneficiaryAccountName": "%s",
                 "beneficiaryAccountNo": "%s", "beneficiaryBankCode": "%s", "currency": "IDR"}""".formatted(
                service, name, number, question.path("beneficiaryBankCode").asText());
    }

    private void beLate(HttpExchange exchange) throws IOException {
        try {
            if (!end.await(LATE_SECONDS, TimeUnit.SECONDS)) {
                SnapDesk.reply(exchange, 504, "{\"responseCode\": \"5041600\"}");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
