package id.koperasi.deploy.bank;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The part of the bank that moves money for its partner, within the bank and to others, and says what became of it. It
 * moves money once under one reference. For each account it does as it was told at {@code PUT /transfers/<account>}:
 * {@code {"behaviour": "LATE", "name": "…"}}; behaviours are
 * <ul>
 *   <li>RIGHT: it pays, unless it was told another name than that of the order;
 *   <li>CLOSED and LIMIT: it refuses;
 *   <li>LATE: it accepts, and pays once it was told RIGHT;
 *   <li>SILENT: it pays and says nothing; LOST: it neither pays nor says anything; both once;
 *   <li>BUSY: it says that it is busy, once;
 *   <li>GARBAGE: it pays and says what nobody understands;
 *   <li>TWICE: it pays and says that it is under way; whoever asks is told by turns that it has paid, and that it is under
 *       way, each time under another reference of its own;
 *   <li>FAILED: it accepts, and never pays;
 *   <li>RETURNED: what it has paid came back.
 * </ul>
 * {@code GET /transfers/<account>} says how often it paid there, and how much.
 */
final class TransferDesk {

    private static final String SNAP = "/snap/v1.0/";
    private static final String TOLD = "/transfers/";

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Told> told = new ConcurrentHashMap<>();
    private final Map<String, Moved> moved = new ConcurrentHashMap<>();
    private final Map<String, Integer> said = new ConcurrentHashMap<>();
    private final AtomicLong references;
    private final SnapDesk desk;
    private final PaymentDesk.Late late;

    private record Told(String behaviour, String name) {}

    /** What it was asked to move; paid or not. */
    private record Moved(JsonNode order, String service, String reference, boolean paid) {}

    TransferDesk(SnapDesk desk, AtomicLong references, PaymentDesk.Late late) {
        this.references = references;
        this.desk = desk;
        this.late = late;
    }

    void open(HttpServer server) {
        server.createContext(TOLD, this::tell);
        server.createContext(SNAP + "transfer-intrabank", exchange -> move(exchange, "17"));
        server.createContext(SNAP + "transfer-interbank", exchange -> move(exchange, "18"));
        server.createContext(SNAP + "transfer/status", this::say);
    }

    private void tell(HttpExchange exchange) throws IOException {
        String account = exchange.getRequestURI().getPath().substring(TOLD.length());
        if (exchange.getRequestMethod().equals("GET")) {
            SnapDesk.reply(exchange, 200, paidTo(account));
            return;
        }
        JsonNode body = json.readTree(exchange.getRequestBody());
        told.put(
                account,
                new Told(
                        body.path("behaviour").asText("RIGHT"),
                        body.path("name").asText()));
        SnapDesk.reply(exchange, 200, "{}");
    }

    private String paidTo(String account) {
        var paid = moved.values().stream()
                .filter(each -> each.paid() && accountOf(each.order()).equals(account))
                .toList();
        BigDecimal sum = paid.stream()
                .map(each ->
                        new BigDecimal(each.order().path("amount").path("value").asText()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return "{\"paid\": %d, \"sum\": %s}".formatted(paid.size(), sum.toPlainString());
    }

    private void move(HttpExchange exchange, String service) throws IOException {
        byte[] body = SnapDesk.body(exchange);
        if (!desk.genuine(exchange, body)) {
            refuse(exchange, 401, service, "00");
            return;
        }
        JsonNode order = json.readTree(body);
        String reference = order.path("partnerReferenceNo").asText();
        if (moved.containsKey(reference)) {
            refuse(exchange, 409, service, "01");
            return;
        }
        Told how = told.getOrDefault(accountOf(order), new Told("RIGHT", ""));
        switch (how.behaviour()) {
            case "CLOSED" -> refuse(exchange, 403, service, "18");
            case "LIMIT" -> refuse(exchange, 403, service, "02");
            case "BUSY" -> {
                told.put(accountOf(order), new Told("RIGHT", how.name()));
                refuse(exchange, 429, service, "00");
            }
            case "LOST" -> {
                told.put(accountOf(order), new Told("RIGHT", how.name()));
                late.answer(exchange);
            }
            case "SILENT" -> {
                told.put(accountOf(order), new Told("RIGHT", how.name()));
                keep(order, service, true);
                late.answer(exchange);
            }
            case "LATE", "FAILED" -> {
                Moved kept = keep(order, service, false);
                SnapDesk.reply(exchange, 202, paid("202" + service + "00", kept));
            }
            case "TWICE" -> {
                Moved kept = keep(order, service, true);
                SnapDesk.reply(exchange, 202, paid("202" + service + "00", kept));
            }
            case "GARBAGE" -> {
                keep(order, service, true);
                SnapDesk.reply(exchange, 200, "<html>maintenance</html>");
            }
            default -> payUnlessOfAnother(exchange, order, service, how);
        }
    }

    private void payUnlessOfAnother(HttpExchange exchange, JsonNode order, String service, Told how)
            throws IOException {
        String holder = order.path("beneficiaryAccountName").asText();
        if (!how.name().isEmpty() && !how.name().equalsIgnoreCase(holder)) {
            refuse(exchange, 404, service, "11");
            return;
        }
        SnapDesk.reply(exchange, 200, paid("200" + service + "00", keep(order, service, true)));
    }

    private void say(HttpExchange exchange) throws IOException {
        byte[] body = SnapDesk.body(exchange);
        if (!desk.genuine(exchange, body)) {
            refuse(exchange, 401, "36", "00");
            return;
        }
        JsonNode question = json.readTree(body);
        Moved kept = moved.get(question.path("originalPartnerReferenceNo").asText());
        if (kept == null || !kept.service().equals(question.path("serviceCode").asText())) {
            refuse(exchange, 404, "36", "01");
            return;
        }
        String behaviour = told.getOrDefault(accountOf(kept.order()), new Told("RIGHT", ""))
                .behaviour();
        Moved now = kept.paid() || behaviour.equals("LATE") || behaviour.equals("FAILED")
                ? kept
                : keep(kept.order(), kept.service(), true);
        SnapDesk.reply(
                exchange, 200, behaviour.equals("TWICE") ? sayOtherwise(now) : standing(now, status(now, behaviour)));
    }

    /** What was said of it, said anew: as another of the bank's computers would that has not heard the latest. */
    private String sayOtherwise(Moved paid) {
        int times = said.merge(paid.order().path("partnerReferenceNo").asText(), 1, Integer::sum);
        var anew = new Moved(paid.order(), paid.service(), Long.toString(references.incrementAndGet()), true);
        return standing(anew, times % 2 == 0 ? "03" : "00");
    }

    private Moved keep(JsonNode order, String service, boolean paid) {
        return moved.merge(
                order.path("partnerReferenceNo").asText(),
                new Moved(order, service, Long.toString(references.incrementAndGet()), paid),
                (before, now) -> new Moved(before.order(), before.service(), before.reference(), now.paid()));
    }

    private static String status(Moved moved, String behaviour) {
        return switch (behaviour) {
            case "RETURNED" -> "04";
            case "FAILED" -> "06";
            default -> moved.paid() ? "00" : "03";
        };
    }

    private static String standing(Moved moved, String status) {
        return """
                {"responseCode": "2003600", "responseMessage": "Successful", "originalReferenceNo": "%s",
                 "originalPartnerReferenceNo": "%s", "serviceCode": "%s", "transactionDate": "%s", "amount": %s,
                 "beneficiaryAccountNo": "%s", "latestTransactionStatus": "%s"}""".formatted(
                        moved.reference(),
                        moved.order().path("partnerReferenceNo").asText(),
                        moved.service(),
                        moved.order().path("transactionDate").asText(),
                        moved.order().path("amount"),
                        accountOf(moved.order()),
                        status);
    }

    private static String paid(String code, Moved moved) {
        return """
                {"responseCode": "%s", "responseMessage": "Successful", "referenceNo": "%s", "partnerReferenceNo": "%s",
                 "amount": %s, "beneficiaryAccountNo": "%s", "transactionDate": "%s"}""".formatted(
                        code,
                        moved.reference(),
                        moved.order().path("partnerReferenceNo").asText(),
                        moved.order().path("amount"),
                        accountOf(moved.order()),
                        moved.order().path("transactionDate").asText());
    }

    private static String accountOf(JsonNode order) {
        return order.path("beneficiaryAccountNo").asText();
    }

    private static void refuse(HttpExchange exchange, int status, String service, String which) throws IOException {
        SnapDesk.reply(
                exchange,
                status,
                "{\"responseCode\": \"%d%s%s\", \"responseMessage\": \"Refused\"}".formatted(status, service, which));
    }
}
