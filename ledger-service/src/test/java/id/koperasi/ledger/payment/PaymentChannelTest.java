package id.koperasi.ledger.payment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import id.koperasi.deploy.bank.PayingBank;
import id.koperasi.deploy.bank.PayingBank.Call;
import id.koperasi.ledger.Database;
import id.koperasi.ledger.Invariants;
import id.koperasi.ledger.TestBook;
import id.koperasi.platform.money.Rupiah;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Payments by QR code and by transfer, and a bank that is asked: it may refuse, be late, and be wrong. */
@QuarkusTest
class PaymentChannelTest {

    private static final OffsetDateTime PAID = OffsetDateTime.parse("2025-07-24T10:14:56+07:00");

    @TestHTTPResource("/v1/payment-notifications")
    URI address;

    private final PayingBank bank = PayingBankResource.bank();
    private TestBook book;
    private UUID member;

    @BeforeEach
    void aBook() {
        book = TestBook.open().chaired();
        member = book.members().getFirst();
    }

    @AfterEach
    void nothingIsBroken() {
        Invariants.hold(book.id());
    }

    @Test
    void aCodeIsShownOnceTheBankSaysItAndPaidOnce() throws Exception {
        JsonPath order = order("VOLUNTARY", "1222.5", "QRIS");
        JsonPath shown = awaitBank(order, "OPEN");
        assertThat(QrPayload.of(shown.getString("qrContent")))
                .hasValueSatisfying(code -> assertThat(code.amount()).isEqualTo(Rupiah.ofSen(122_250)));

        Call call = bank.scanned(order.getString("reference"), "1222.50", reference("a"), PAID);
        assertThat(qr(call.saying(call.body()
                                .replace("\"latestTransactionStatus\": \"00\"", "\"latestTransactionStatus\": \"06\"")))
                        .statusCode())
                .isEqualTo(200);
        assertThat(notifications()).as("of a code that was not paid").isZero();
        assertThat(qr(call.spoilt(call.body().replace("1222.50", "9222.50"))).statusCode())
                .isEqualTo(401);
        assertThat(qr(call.saying(call.body().replace("1222.50", "1222.505"))).body())
                .contains("4005201");
        assertThat(qr(call).body()).contains("\"responseCode\":\"2005200\"");
        assertThat(qr(call.numbered("again" + reference("a"))).statusCode()).isEqualTo(200);
        awaitPayment("a", "MATCHED");
        assertThat(qr(bank.scanned(order.getString("reference"), "1.00", reference("a"), PAID)
                                .numbered("x" + reference("a")))
                        .statusCode())
                .isEqualTo(409);

        assertThat(balance("211")).isEqualTo(122_250);
        assertThat(notifications()).isEqualTo(1);
        assertThat(Database.rows("select note from journal_entry where cooperative_id = ? and number = 2", book.id()))
                .containsExactly("QRIS, tanggal bank 2025-07-24");
    }

    /** The customer paid, and nobody told; asked about it, the bank says so, and tells it late all the same. */
    @Test
    void aNotificationThatWasLostIsFoundByAskingAndCountsOnce() throws Exception {
        JsonPath order = order("VOLUNTARY", "500", "QRIS");
        awaitBank(order, "OPEN");
        command(order, "inquiry").then().statusCode(200).body("bankStatus", equalTo("STATUS_ASKED"));
        awaitBank(order, "OPEN"); // it was not paid
        String reference = reference("lost");
        given().contentType("application/json")
                .body("{\"qr\": \"%s\", \"silent\": true, \"reference\": \"%s\"}"
                        .formatted(order.getString("reference"), reference))
                .post(PayingBankResource.address() + "/payments")
                .then()
                .statusCode(200);

        Database.execute("update payment_order set expires_at = now() where id = ?::uuid", order.getString("orderId"));
        awaitPayment("lost", "MATCHED");
        awaitBank(order, "CLOSED");
        assertThat(qr(bank.scanned(order.getString("reference"), "500.00", reference, PAID))
                        .statusCode())
                .isEqualTo(200);
        assertThat(notifications()).isEqualTo(1);
        assertThat(balance("211")).isEqualTo(50_000);
        command(order, "inquiry").then().statusCode(409);
    }

    @Test
    void aBankThatRefusesIsLateOrWrongIsAskedAgainOrBelievedAsItDeserves() throws Exception {
        behave("7001.00", "REFUSED");
        behave("7002.00", "BUSY");
        behave("7003.00", "OTHER_AMOUNT");
        behave("7004.00", "GARBAGE");
        JsonPath refused = order("VOLUNTARY", "7001", "VIRTUAL_ACCOUNT");
        JsonPath busy = order("VOLUNTARY", "7002", "VIRTUAL_ACCOUNT");
        JsonPath wrong = order("VOLUNTARY", "7003", "QRIS");
        JsonPath garbled = order("VOLUNTARY", "7004", "VIRTUAL_ACCOUNT");

        assertThat(awaitBank(refused, "REFUSED").getString("bankCode")).isEqualTo("4032702");
        awaitBank(busy, "OPEN");
        await().atMost(Duration.ofSeconds(30)).until(() -> attempts(wrong) > 1 && attempts(garbled) > 1);
        assertThat(show(wrong).getString("bankStatus")).isEqualTo("ASKED");
        assertThat(show(wrong).getString("qrContent")).isNull();
        behave("7004.00", "RIGHT");
        awaitBank(garbled, "OPEN");
        String until = show(garbled).getString("expiresAt");
        command(garbled, "extension").then().statusCode(200);
        awaitBank(garbled, "OPEN");
        assertThat(show(garbled).getString("expiresAt")).isGreaterThan(until);

        String account = garbled.getString("virtualAccount");
        command(garbled, "cancellation").then().statusCode(200).body("status", equalTo("CANCELLED"));
        awaitBank(garbled, "CLOSED");
        given().get(PayingBankResource.address() + "/orders/" + account).then().body("open", equalTo(false));
        command(garbled, "cancellation")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:payment-order-closed"));
        command(garbled, "extension").then().statusCode(409);
        book.post(
                        TestBook.open().asTreasurer(),
                        "f",
                        "/payment-orders/" + busy.getString("orderId") + "/cancellation",
                        "")
                .then()
                .statusCode(404);
        bank.tell(at(BankCall.VIRTUAL_ACCOUNT), bank.paid(account, "7004.00", reference("late"), PAID));
        awaitPayment("late", "UNMATCHED");
        book.asTreasurer()
                .get(book.path("/unmatched-payments"))
                .then()
                .body("items.reason", contains("ORDER_CANCELLED"));
    }

    @Test
    void transfersAreKnownByTheirReferenceOrByASumThatOneOrderAloneHas() throws Exception {
        orderAnswer("VOLUNTARY", "20000", "TRANSFER")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:no-receiving-account"));
        String account = "77" + Math.abs(book.id().getLeastSignificantBits() % 1_000_000_000_000L + 1_000_000_000_000L);
        place("account", "{\"number\": \"" + account + "\"}")
                .then()
                .statusCode(200)
                .body("items[0].shown", equalTo(PaymentPlace.masked(account)));
        TestBook other = TestBook.open().chaired();
        other.post(other.asChair(), "p", "/payment-places/account", "{\"number\": \"" + account + "\"}")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:place-of-another"));
        JsonPath first = order("MANDATORY", "20000", "TRANSFER");
        JsonPath second = order("VOLUNTARY", "20000", "TRANSFER");
        assertThat(first.getInt("payable")).isEqualTo(20_001);
        assertThat(second.getInt("payable")).isEqualTo(20_002);
        assertThat(order("PRINCIPAL", "100000", "TRANSFER").getInt("payable")).isEqualTo(100_000);
        assertThat(List.of(ofApplicant("3603101708450011"), ofApplicant("3603101708450012")))
                .containsExactly(100_001, 100_002);

        assertThat(transfer(account, "20002.00", "untuk bapak", "sum").body()).contains("2000000");
        transfer(account, "20001.00", "simpanan " + first.getString("reference").toLowerCase(Locale.ROOT), "named");
        transfer(account, "20000.00", "", "none");
        transfer(account, "20002.00", "", "twice");
        assertThat(transfer("7700000000", "1.00", "", "nobody").statusCode()).isEqualTo(404);
        awaitPayment("sum", "MATCHED");
        awaitPayment("named", "MATCHED");
        awaitPayment("none", "UNMATCHED");
        awaitPayment("twice", "UNMATCHED");
        transfer(account, "100002.00", "", "applicant");
        awaitPayment("applicant", "MATCHED");
        assertThat(book.members()).hasSize(TestBook.FOUNDERS + 1);

        assertThat(balance("211")).isEqualTo(2_000_200);
        assertThat(balance("321")).isEqualTo(2_000_000 + 2_000_100);
        assertThat(balance("217")).isEqualTo(2_000_000 + 2_000_200);
        book.asTreasurer()
                .get(book.path("/unmatched-payments"))
                .then()
                .body("items.reason", contains("NO_SINGLE_ORDER", "NO_SINGLE_ORDER"))
                .body("items.channel", contains("TRANSFER", "TRANSFER"));
    }

    @Test
    void whatIsPaidAtTheCounterWaitsUntilSomebodyKnowsWhoseItIs() throws Exception {
        String merchant = "%013d".formatted(Math.abs(book.id().getMostSignificantBits() % 10_000_000_000_000L));
        String content = "00020101021151440014ID.CO.QRIS.WWW0215ID" + merchant
                + "0303UMI5204541153033605802ID5914KDMP BOJONG OK6009TANGERANG6304";
        String good = content + QrPayload.checksum(content);
        String dynamic = content.replace("010211", "010212");
        for (String bad : List.of(good.replace("BOJONG", "BOJONK"), dynamic + QrPayload.checksum(dynamic), "halo")) {
            place("static-qr", "{\"content\": \"" + bad + "\"}")
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("urn:koperasi:problem:not-a-static-qr"));
        }
        place("static-qr", "{\"content\": \"" + good + "\"}").then().statusCode(200);
        book.asTreasurer()
                .get(book.path("/payment-places"))
                .then()
                .body("items", hasSize(1))
                .body("items[0].qrContent", equalTo(good));

        assertThat(qr(bank.scanned("ID" + merchant, "12345.50", reference("counter"), PAID))
                        .statusCode())
                .isEqualTo(200);
        assertThat(qr(bank.scanned("ID9999999999999", "1.00", reference("gone"), PAID))
                        .body())
                .contains("4045212");
        awaitPayment("counter", "UNMATCHED");
        assertThat(balance("217")).isEqualTo(1_234_550);
        String payment = Database.rows(
                        "select id::text from payment_notification where payment_reference = ?", reference("counter"))
                .getFirst();
        book.post(
                        book.asTreasurer(),
                        "t",
                        "/unmatched-payments/" + payment + "/assignment",
                        "{\"memberId\": \"" + member + "\", \"kind\": \"VOLUNTARY\"}")
                .then()
                .statusCode(200);
        assertThat(balance("211")).isEqualTo(1_234_550);
        book.post(book.asTreasurer(), "no", "/payment-places/static-qr", "{\"content\": \"" + good + "\"}")
                .then()
                .statusCode(403);
    }

    private HttpResponse<String> qr(Call call) throws Exception {
        return bank.tell(at(BankCall.QR), call);
    }

    private HttpResponse<String> transfer(String account, String amount, String remark, String name) throws Exception {
        return bank.tell(at(BankCall.TRANSFER), bank.transferred(account, amount, remark, reference(name), PAID));
    }

    private URI at(BankCall service) {
        return URI.create(address + service.path());
    }

    private static void behave(String amount, String behaviour) {
        given().body("{\"behaviour\": \"" + behaviour + "\"}")
                .put(PayingBankResource.address() + "/orders/" + amount)
                .then()
                .statusCode(200);
    }

    private Response place(String which, String body) {
        return book.post(book.asChair(), UUID.randomUUID().toString(), "/payment-places/" + which, body);
    }

    private JsonPath order(String kind, String amount, String channel) {
        return orderAnswer(kind, amount, channel)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private Response orderAnswer(String kind, String amount, String channel) {
        return book.post(book.asTreasurer(), UUID.randomUUID().toString(), "/payment-orders", """
                {"memberId": "%s", "kind": "%s", "amount": %s, "channel": "%s"}""".formatted(
                        member, kind, amount, channel));
    }

    /** What an approved applicant is to transfer. */
    private int ofApplicant(String nik) {
        String application = book.post(
                        book.asTreasurer(), UUID.randomUUID().toString(), "/membership-applications", """
                        {"nik": "%s", "name": "Calon", "extraordinary": false}""".formatted(
                                        nik))
                .path("applicationId");
        String path = "/membership-applications/" + application;
        book.post(book.asChair(), "ok" + application, path + "/approval", "")
                .then()
                .statusCode(200);
        return book.post(
                        book.asTreasurer(),
                        "order" + application,
                        path + "/payment-orders",
                        "{\"channel\": \"TRANSFER\"}")
                .then()
                .statusCode(201)
                .extract()
                .path("payable");
    }

    private Response command(JsonPath order, String what) {
        return book.post(
                book.asTreasurer(),
                UUID.randomUUID().toString(),
                "/payment-orders/" + order.getString("orderId") + "/" + what,
                "");
    }

    private JsonPath show(JsonPath order) {
        return book.asTreasurer()
                .get(book.path("/payment-orders/" + order.getString("orderId")))
                .jsonPath();
    }

    private JsonPath awaitBank(JsonPath order, String status) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> show(order).getString("bankStatus").equals(status));
        return show(order);
    }

    private long attempts(JsonPath order) {
        return Database.count("select bank_attempts from payment_order where id = ?::uuid", order.getString("orderId"));
    }

    private void awaitPayment(String name, String status) {
        await().atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> Database.rows(
                                "select status from payment_notification where payment_reference = ?", reference(name))
                        .equals(List.of(status)));
    }

    /** A reference that is this book's own. */
    private String reference(String name) {
        return book.id().toString().substring(24) + name;
    }

    private long notifications() {
        return Database.count("select count(*) from payment_notification where cooperative_id = ?", book.id());
    }

    private long balance(String account) {
        return Database.count(
                "select coalesce(sum(balance_sen), 0) from balance where cooperative_id = ? and account = ?"
                        + " and (member_id = ? or member_id = '00000000-0000-0000-0000-000000000000')",
                book.id(),
                account,
                member);
    }
}
