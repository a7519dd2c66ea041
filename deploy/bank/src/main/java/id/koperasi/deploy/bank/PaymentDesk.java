package id.koperasi.deploy.bank;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The part of the bank that opens virtual accounts and QR codes for its partner and has customers who pay. It believes no
 * question that is not signed as the standard says. What is of one amount it answers as it was told at
 * {@code PUT /orders/<amount>}: {@code {"behaviour": "BUSY"}}; behaviours are RIGHT, REFUSED, LATE, BUSY (once),
 * OTHER_AMOUNT, GARBAGE. {@code GET /orders/<number>} says what it knows of one. {@code POST /payments} pays:
 * {@code {"virtualAccount": "…"}}, {@code {"qr": "Q…"}}, {@code {"merchant": "ID…", "amount": "500.00"}} or
 * {@code {"account": "…", "amount": "…", "remark": "…"}}; without an amount what was asked for, and with
 * {@code "silent": true} it tells nobody.
 */
final class PaymentDesk {

    /** Our number as a merchant. */
    static final String MERCHANT_ID = "ID1020300000001";

    private static final String SNAP = "/snap/v1.0/";
    private static final int START = 0xFFFF;
    private static final int TOP = 0x8000;
    private static final int POLYNOMIAL = 0x1021;
    private static final ZoneOffset JAKARTA = ZoneOffset.ofHours(7);

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, String> behaviours = new ConcurrentHashMap<>();
    private final Map<String, Order> orders = new ConcurrentHashMap<>();
    private final AtomicLong references;
    private final SnapDesk desk;
    private final PayingBank bank;
    private final Late late;
    private volatile @Nullable URI partner;

    /** Lets its caller wait. */
    interface Late {
        void answer(HttpExchange exchange) throws IOException;
    }

    /** What it opened: for how much, until when, and whether it was paid. */
    private record Order(String amount, String until, boolean open, String paid, String paidTime) {}

    PaymentDesk(SnapDesk desk, PayingBank bank, AtomicLong references, Late late) {
        this.references = references;
        this.desk = desk;
        this.bank = bank;
        this.late = late;
    }

    PayingBank bank() {
        return bank;
    }

    void tellTo(URI where) {
        partner = where;
    }

    void open(HttpServer server) {
        server.createContext("/orders/", this::orders);
        server.createContext("/payments", this::pay);
        server.createContext(SNAP + "transfer-va/create-va", exchange -> asked(exchange, "27", this::account));
        server.createContext(SNAP + "transfer-va/update-va", exchange -> asked(exchange, "28", this::account));
        server.createContext(SNAP + "transfer-va/delete-va", exchange -> asked(exchange, "31", this::close));
        server.createContext(SNAP + "qr/qr-mpm-generate", exchange -> asked(exchange, "47", this::code));
        server.createContext(SNAP + "qr/qr-mpm-query", exchange -> asked(exchange, "51", this::status));
    }

    private interface Service {
        ObjectNode answer(JsonNode question, String amount);
    }

    private void asked(HttpExchange exchange, String service, Service doing) throws IOException {
        byte[] body = SnapDesk.body(exchange);
        if (!desk.genuine(exchange, body)) {
            SnapDesk.reply(exchange, 401, "{\"responseCode\": \"401" + service + "00\"}");
            return;
        }
        JsonNode question = json.readTree(body);
        String amount = question.path("totalAmount")
                .path("value")
                .asText(question.path("amount").path("value").asText());
        switch (behaviours.getOrDefault(amount, "RIGHT")) {
            case "REFUSED" -> SnapDesk.reply(exchange, 403, "{\"responseCode\": \"403" + service + "02\"}");
            case "LATE" -> late.answer(exchange);
            case "BUSY" -> {
                behaviours.remove(amount);
                SnapDesk.reply(exchange, 429, "{\"responseCode\": \"429" + service + "00\"}");
            }
            case "GARBAGE" -> SnapDesk.reply(exchange, 200, "<html>maintenance</html>");
            case "OTHER_AMOUNT" -> good(exchange, service, doing.answer(question, "1.00"));
            default -> good(exchange, service, doing.answer(question, amount));
        }
    }

    private static void good(HttpExchange exchange, String service, ObjectNode answer) throws IOException {
        answer.put("responseCode", "200" + service + "00").put("responseMessage", "Successful");
        SnapDesk.reply(exchange, 200, answer.toString());
    }

    private ObjectNode account(JsonNode question, String amount) {
        String number = question.path("virtualAccountNo").asText().strip();
        orders.put(number, new Order(amount, question.path("expiredDate").asText(), true, "", ""));
        ObjectNode answer = json.createObjectNode();
        ObjectNode data = answer.putObject("virtualAccountData");
        data.setAll((ObjectNode) question);
        data.putObject("totalAmount").put("value", amount).put("currency", "IDR");
        return answer;
    }

    private ObjectNode close(JsonNode question, String amount) {
        orders.computeIfPresent(
                question.path("virtualAccountNo").asText().strip(),
                (number, order) -> new Order(order.amount(), order.until(), false, order.paid(), order.paidTime()));
        return json.createObjectNode();
    }

    private ObjectNode code(JsonNode question, String amount) {
        String number = question.path("partnerReferenceNo").asText();
        orders.put(number, new Order(amount, question.path("validityPeriod").asText(), true, "", ""));
        return json.createObjectNode()
                .put("partnerReferenceNo", number)
                .put("referenceNo", "GEN" + number)
                .put("qrContent", content("12", MERCHANT_ID, amount));
    }

    private ObjectNode status(JsonNode question, String amount) {
        String number = question.path("originalPartnerReferenceNo").asText();
        Order order = orders.getOrDefault(number, new Order("0.00", "", false, "", ""));
        ObjectNode answer = json.createObjectNode()
                .put("originalPartnerReferenceNo", number)
                .put("originalReferenceNo", order.paid())
                .put("serviceCode", "47")
                .put("latestTransactionStatus", order.paid().isEmpty() ? "03" : "00")
                .put("paidTime", order.paidTime());
        answer.putObject("amount").put("value", order.amount()).put("currency", "IDR");
        return answer;
    }

    private void orders(HttpExchange exchange) throws IOException {
        String name = exchange.getRequestURI().getPath().substring("/orders/".length());
        if (exchange.getRequestMethod().equals("PUT")) {
            behaviours.put(
                    name,
                    json.readTree(SnapDesk.body(exchange)).path("behaviour").asText());
            SnapDesk.reply(exchange, 200, "{}");
            return;
        }
        Order order = orders.get(name);
        SnapDesk.reply(exchange, order == null ? 404 : 200, order == null ? "{}" : json.writeValueAsString(order));
    }

    private void pay(HttpExchange exchange) throws IOException {
        JsonNode told = json.readTree(SnapDesk.body(exchange));
        String number = told.path("virtualAccount").asText(told.path("qr").asText());
        Order order = orders.get(number);
        String amount = told.path("amount").asText(order == null ? "" : order.amount());
        if (amount.isEmpty()) {
            SnapDesk.reply(exchange, 404, "{\"message\": \"nothing of that number is open here; say the amount\"}");
            return;
        }
        OffsetDateTime now = OffsetDateTime.now(JAKARTA);
        String reference = told.path("reference").asText("P" + references.incrementAndGet());
        if (order != null) {
            orders.put(number, new Order(amount, order.until(), false, reference, PayingBank.written(now)));
        }
        URI where = partner;
        if (told.path("silent").asBoolean() || where == null) {
            SnapDesk.reply(
                    exchange,
                    200,
                    json.createObjectNode().put("reference", reference).toString());
            return;
        }
        tell(exchange, where, told, number, amount, reference, now);
    }

    private void tell(
            HttpExchange exchange,
            URI where,
            JsonNode told,
            String number,
            String amount,
            String reference,
            OffsetDateTime now)
            throws IOException {
        HttpResponse<String> answer;
        try {
            if (told.has("account")) {
                String remark = told.path("remark").asText();
                answer = bank.tell(
                        URI.create(where + "/transfer/notify"),
                        bank.transferred(told.path("account").asText(), amount, remark, reference, now));
            } else if (told.has("virtualAccount")) {
                answer = bank.tell(
                        URI.create(where + "/transfer-va/payment"), bank.paid(number, amount, reference, now));
            } else {
                String by = told.has("qr") ? number : told.path("merchant").asText();
                answer = bank.tell(URI.create(where + "/qr/qr-mpm-notify"), bank.scanned(by, amount, reference, now));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        ObjectNode said = json.createObjectNode().put("reference", reference).put("partnerStatus", answer.statusCode());
        said.set("partnerAnswer", json.readTree(answer.body()));
        SnapDesk.reply(exchange, 200, said.toString());
    }

    /** What a code says (EMVCo, merchant-presented); {@code 11} stands on a counter, {@code 12} is good for one payment. */
    static String content(String kind, String merchant, String amount) {
        String fields = field("00", "01") + field("01", kind)
                + field("51", field("00", "ID.CO.QRIS.WWW") + field("02", merchant) + field("03", "UMI"))
                + field("52", "8641") + field("53", "360")
                + (amount.isEmpty() ? "" : field("54", amount))
                + field("58", "ID") + field("59", "KOPERASI MERAH PUTIH") + field("60", "TANGERANG") + "6304";
        int crc = START;
        for (byte each : fields.getBytes(UTF_8)) {
            crc ^= (each & 0xFF) << Byte.SIZE;
            for (int bit = 0; bit < Byte.SIZE; bit++) {
                crc = ((crc & TOP) == 0 ? crc << 1 : (crc << 1) ^ POLYNOMIAL) & START;
            }
        }
        return fields + "%04X".formatted(crc);
    }

    private static String field(String tag, String value) {
        return tag + "%02d".formatted(value.length()) + value;
    }
}
