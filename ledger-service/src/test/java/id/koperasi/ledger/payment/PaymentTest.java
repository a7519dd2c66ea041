package id.koperasi.ledger.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import id.koperasi.deploy.bank.PayingBank;
import id.koperasi.deploy.bank.PayingBank.Call;
import id.koperasi.ledger.Database;
import id.koperasi.ledger.Invariants;
import id.koperasi.ledger.TestBook;
import id.koperasi.platform.privacy.Nik;
import id.koperasi.platform.privacy.PersonReferences;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a bank tells of payments: genuine or not, twice, late, out of order, for nobody. */
@QuarkusTest
class PaymentTest {

    private static final OffsetDateTime PAID = OffsetDateTime.parse("2025-07-24T10:14:56+07:00");

    @TestHTTPResource("/v1/payment-notifications/transfer-va/payment")
    URI address;

    @Inject
    PersonReferences persons;

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
    void aPaymentToldOnSixteenConnectionsAndUnderManyNumbersIsPostedOnce() throws Exception {
        JsonPath order = order("VOLUNTARY", "1222.5");
        Call call = bank.paid(order.getString("virtualAccount"), "1222.50", reference("a"), PAID);
        List<Callable<HttpResponse<String>>> calls = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            Call same = i % 2 == 0 ? call : call.numbered("2" + reference("a") + i);
            calls.add(() -> bank.tell(address, same));
        }
        try (ExecutorService callers = Executors.newFixedThreadPool(16)) {
            for (Future<HttpResponse<String>> answer : callers.invokeAll(calls)) {
                assertThat(answer.get().statusCode()).isEqualTo(200);
                assertThat(answer.get().body()).contains("\"responseCode\":\"2002500\"", reference("a"));
            }
        }
        awaitStatus(reference("a"), "MATCHED");

        assertThat(balance("211")).isEqualTo(122_250);
        assertThat(entries()).isEqualTo(2);
        book.asTreasurer()
                .get(book.path("/payment-orders/" + order.getString("orderId")))
                .then()
                .body("status", equalTo("PAID"));
        book.asTreasurer()
                .get(book.path("/entries/2/receipt"))
                .then()
                .statusCode(200)
                .body("amount", equalTo(1222.5f))
                .body("number", equalTo("2025/000001"));

        Call more = bank.paid(order.getString("virtualAccount"), "9999.00", reference("a"), PAID);
        assertThat(bank.tell(address, more).statusCode()).isEqualTo(409);
        Call other = bank.paid(order.getString("virtualAccount"), "1.00", reference("b"), PAID);
        HttpResponse<String> reused = bank.tell(address, other.numbered(call.externalId()));
        assertThat(reused.statusCode()).isEqualTo(409);
        assertThat(reused.body()).contains("\"responseCode\":\"4092500\"");
        assertThat(notifications()).isEqualTo(1);
    }

    @Test
    void whatIsNotTheBanksOrNotReadableIsNotStored() throws Exception {
        String account = order("VOLUNTARY", "1000").getString("virtualAccount");
        Call call = bank.paid(account, "1000.00", reference("a"), PAID);

        refused(call.spoilt(call.body().replace("1000.00", "9000.00")), 401, "4012500");
        refused(call.by("OTHER"), 401, "4012500");
        refused(call.at(OffsetDateTime.now(ZoneOffset.UTC).minusMinutes(10)), 401, "4012500");
        refused(call.at(OffsetDateTime.now(ZoneOffset.UTC).plusMinutes(10)), 401, "4012500");
        assertThat(PayingBank.open().tell(address, call).statusCode()).isEqualTo(401);
        refused(call.saying(call.body().replace("1000.00", "1000.005")), 400, "4002501");
        refused(call.saying(call.body().replace("1000.00", "0.00")), 400, "4002501");
        refused(call.saying(call.body().replace("1000.00", "-1.00")), 400, "4002501");
        refused(call.saying(call.body().replace("IDR", "USD")), 400, "4002501");
        refused(call.saying("[1]"), 400, "4002501");
        refused(call.numbered("no spaces"), 400, "4002501");
        refused(bank.paid(PayingBank.SERVICE_ID + "9999999900000001", "1.00", reference("b"), PAID), 404, "4042512");
        assertThat(notifications()).isZero();

        Call pretty = call.spoilt(call.body().replace(", ", ",\n   "));
        assertThat(bank.tell(address, pretty).statusCode()).isEqualTo(200);
        awaitStatus(reference("a"), "MATCHED");
        TestBook foreign = TestBook.open();
        order(foreign.asTreasurer(), "f", member, "VOLUNTARY", "1").then().statusCode(404);
        order(TestBook.as(book.person(2)), "o", member, "VOLUNTARY", "1").then().statusCode(404);
        order(TestBook.as(book.person(1)), "s", member, "MANDATORY", "20000")
                .then()
                .statusCode(201)
                .body("status", equalTo("OPEN"));
        TestBook.as(book.person(1))
                .get(book.path("/members/" + member + "/dues?year=2025"))
                .then()
                .statusCode(200)
                .body("months.findAll { it.status == 'PENDING' }.size()", equalTo(1));
        foreign.asTreasurer().get(book.path("/payment-orders")).then().statusCode(404);
        foreign.asTreasurer().get(book.path("/unmatched-payments")).then().statusCode(404);
    }

    @Test
    void aPaymentOfAClosedMonthCountsFromTheFirstOpenDayAndOneOfLeapDayFromTheOpening() throws Exception {
        tell(order("MANDATORY", "20000"), "20000.00", "leap", OffsetDateTime.parse("2024-02-29T23:59:59+07:00"));
        awaitStatus(reference("leap"), "MATCHED");
        assertThat(dayOf("leap")).isEqualTo("2025-06-02");

        for (String month : List.of("2025-06", "2025-07")) {
            book.post(book.asTreasurer(), month, "/periods/" + month + "/closing", "")
                    .then()
                    .statusCode(200);
        }
        tell(order("MANDATORY", "20000"), "60000.00", "late", OffsetDateTime.parse("2025-07-31T23:59:59+07:00"));
        tell(order("VOLUNTARY", "500"), "500.00", "ahead", OffsetDateTime.parse("2999-01-01T00:00:00+07:00"));
        awaitStatus(reference("late"), "MATCHED");
        awaitStatus(reference("ahead"), "MATCHED");

        assertThat(dayOf("late")).isEqualTo("2025-08-01");
        assertThat(Database.rows("""
                select e.note from journal_entry e join payment_notification n
                    on n.cooperative_id = e.cooperative_id and n.entry_number = e.number
                 where n.payment_reference = ?""", reference("late"))).containsExactly("Virtual account, tanggal bank 2025-07-31");
        assertThat(balance("321")).isEqualTo(10_000_000);
        assertThat(entries()).isEqualTo(4);
    }

    @Test
    void whatComesAfterItsOrderExpiredIsTakenAndTheBanksListIsHeldAgainstWhatItTold() throws Exception {
        JsonPath order = order("VOLUNTARY", "1000");
        Database.execute(
                "update payment_order set expires_at = ordered_at where id = ?::uuid", order.getString("orderId"));
        String path = book.path("/payment-orders/" + order.getString("orderId"));
        book.asTreasurer().get(path).then().body("status", equalTo("EXPIRED"));
        tell(order, "1000.50", "a", PAID);
        tell(order("VOLUNTARY", "20"), "20.00", "b", PAID);
        tell(order("VOLUNTARY", "30"), "30.00", "c", PAID.withHour(23));
        tell(order("VOLUNTARY", "40"), "40.00", "next", OffsetDateTime.parse("2025-07-25T00:00:00+07:00"));
        awaitStatus(reference("a"), "MATCHED");
        book.asTreasurer().get(path).then().body("status", equalTo("PAID"));

        reconcile(book.asChair(), line("a", "1000.5"), line("b", "25"), line("gone", "7"))
                .then()
                .statusCode(200)
                .body("agreed", equalTo(1))
                .body("agreedSum", equalTo(1000.5f))
                .body("untold.reference", equalTo(List.of(reference("gone"))))
                .body("unknown.reference", equalTo(List.of(reference("c"))))
                .body("differing[0].told", equalTo(20))
                .body("differing[0].now", equalTo(25));
        reconcile(book.asChair(), line("a", "1"), line("a", "1"))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:payment-listed-twice"));
        reconcile(TestBook.open().asTreasurer(), line("a", "1")).then().statusCode(404);
        awaitStatus(reference("next"), "MATCHED");
    }

    @Test
    void moneyOfNobodyKnowsWhomWaitsOnAnAccountOfItsOwnUntilSomebodyKnows() throws Exception {
        JsonPath first = order("VOLUNTARY", "1000");
        tell(first, "1000.00", "first", PAID);
        awaitStatus(reference("first"), "MATCHED");
        String next = nextAfter(first.getString("virtualAccount"));
        bank.tell(address, bank.paid(next, "2000.00", reference("early"), PAID));
        bank.tell(address, bank.paid(nextAfter(nextAfter(next)), "300.50", reference("lost"), PAID));
        bank.tell(address, bank.paid(first.getString("virtualAccount"), "1000.00", reference("twice"), PAID));
        JsonPath second = order("VOLUNTARY", "2000");
        awaitStatus(reference("early"), "MATCHED");
        tell(second, "1.00", "again", PAID);
        tell(order("PRINCIPAL", "100000"), "100000.00", "principal", PAID);
        for (String unmatched : List.of("lost", "twice", "again", "principal")) {
            awaitStatus(reference(unmatched), "UNMATCHED");
        }
        assertThat(balance("217")).isEqualTo(30_050 + 100_000 + 100 + 10_000_000);
        book.asTreasurer()
                .get(book.path("/unmatched-payments"))
                .then()
                .statusCode(200)
                .body("items", hasSize(4))
                .body("items.reason", equalTo(List.of("UNKNOWN_ORDER", "ORDER_PAID", "ORDER_PAID", "PRINCIPAL_PAID")));

        String unidentified = Database.rows(
                        "select max(number) from journal_entry where cooperative_id = ? and kind = 'payment-unidentified'",
                        book.id())
                .getFirst();
        book.post(book.asTreasurer(), "undo", "/entries/" + unidentified + "/reversal", """
                        {"effectiveDate": "2026-11-01", "reason": "Salah"}""")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:entry-of-unidentified-payment"));
        String lost = paymentId("lost");
        String assignment = "{\"memberId\": \"" + member + "\", \"kind\": \"MANDATORY\"}";
        settle(book.asChair(), "c", lost, "assignment", assignment).then().statusCode(403);
        settle(TestBook.open().asTreasurer(), "f", lost, "assignment", assignment)
                .then()
                .statusCode(404);
        settle(book.asTreasurer(), "t", lost, "assignment", assignment)
                .then()
                .statusCode(200)
                .body("status", equalTo("ASSIGNED"));
        settle(book.asTreasurer(), "u", lost, "assignment", assignment)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:payment-settled"));
        assertThat(balance("321")).isEqualTo(2_000_000 + 30_050);
        JsonPath assigned = book.asTreasurer()
                .get(book.path("/entries/" + settlingEntry("lost") + "/receipt"))
                .then()
                .statusCode(200)
                .body("amount", equalTo(300.5f))
                .body("memberId", equalTo(member.toString()))
                .extract()
                .jsonPath();
        assertThat(assigned.getString("purpose")).isEqualTo("Setoran simpanan");

        String twice = paymentId("twice");
        settle(book.asChair(), "a0", twice, "refund/approval", null).then().statusCode(409);
        settle(book.asTreasurer(), "r", twice, "refund", "{\"reason\": \"Dibayar dua kali\"}")
                .then()
                .statusCode(200)
                .body("status", equalTo("RETURN_ASKED"));
        settle(book.asTreasurer(), "a1", twice, "refund/approval", null).then().statusCode(403);
        book.appoint("chair", book.treasurer(), "2025-06-02");
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(() -> settle(book.asTreasurer(), "a2", twice, "refund/approval", null)
                        .then()
                        .statusCode(403)
                        .body("type", equalTo("urn:koperasi:problem:return-approved-by-asker")));
        settle(book.asChair(), "a3", twice, "refund/approval", null)
                .then()
                .statusCode(200)
                .body("status", equalTo("RETURNED"));
        assertThat(balance("217")).isEqualTo(100 + 10_000_000);
        book.asTreasurer()
                .get(book.path("/entries/" + settlingEntry("twice") + "/receipt"))
                .then()
                .statusCode(404);
        assertThat(balance("112")).isEqualTo(100_000 + 200_000 + 30_050 + 100 + 10_000_000);
    }

    private void tell(JsonPath order, String amount, String reference, OffsetDateTime paidAt) throws Exception {
        Call call = bank.paid(order.getString("virtualAccount"), amount, reference(reference), paidAt);
        assertThat(bank.tell(address, call).statusCode()).isEqualTo(200);
    }

    private void refused(Call call, int status, String code) throws Exception {
        HttpResponse<String> answer = bank.tell(address, call);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("\"responseCode\":\"" + code + "\"");
    }

    private Response reconcile(RequestSpecification caller, String... lines) {
        return book.post(caller, UUID.randomUUID().toString(), "/payment-reconciliations", """
                {"day": "2025-07-24", "lines": [%s]}""".formatted(
                        String.join(",", lines)));
    }

    private String line(String reference, String amount) {
        return "{\"reference\": \"" + reference(reference) + "\", \"amount\": " + amount + "}";
    }

    /** He pays too little, then more than is asked: with that he is a member. Whom a teller admitted meanwhile is not guessed at. */
    @Test
    void whoWasApprovedIsAMemberWhenAllOfHisPrincipalSavingsHaveCome() throws Exception {
        String siti = persons.of(Nik.parse("3603101708450001")).value();
        String application = apply("3603101708450001", "Siti Aminah");
        String orders = "/membership-applications/" + application + "/payment-orders";
        await().atMost(Duration.ofSeconds(10)) // who he is, is remembered for a moment
                .untilAsserted(() -> book.post(TestBook.as(siti), "o1", orders, "{}")
                        .then()
                        .statusCode(409)
                        .body("type", equalTo("urn:koperasi:problem:application-not-approved")));
        approve(application);
        book.post(TestBook.as(book.person(1)), "o1", orders, "{}").then().statusCode(403);
        JsonPath order = book.post(TestBook.as(siti), "o1", orders, "{}")
                .then()
                .statusCode(201)
                .body("amount", equalTo(100000))
                .body("memberId", nullValue())
                .extract()
                .jsonPath();
        String account = order.getString("virtualAccount");

        tell(account, "99999.50", "a");
        awaitStatus(reference("a"), "UNMATCHED");
        assertThat(book.members()).hasSize(3);
        tell(account, "100500.00", "b");
        awaitStatus(reference("b"), "MATCHED");

        assertThat(book.members()).hasSize(4);
        UUID admitted = book.members().get(3);
        TestBook.as(siti)
                .get(book.path("/payment-orders/" + order.getString("orderId")))
                .then()
                .statusCode(200)
                .body("status", equalTo("PAID"))
                .body("memberId", equalTo(admitted.toString()));
        book.asTreasurer()
                .get(book.path("/members/" + admitted + "/savings"))
                .then()
                .body("principal", equalTo(100000))
                .body("voluntary", equalTo(500));
        tell(account, "100000.00", "c");
        awaitStatus(reference("c"), "UNMATCHED");

        String other = apply("3603101708450002", "Budi");
        approve(other);
        String late = book.post(book.asTreasurer(), "o2", "/membership-applications/" + other + "/payment-orders", "{}")
                .path("virtualAccount");
        book.post(book.asTreasurer(), "m", "/membership-applications/" + other + "/admission", """
                        {"paidOn": "2025-07-24", "into": "CASH"}""")
                .then()
                .statusCode(200);
        tell(late, "100000.00", "d");
        awaitStatus(reference("d"), "UNMATCHED");
        assertThat(Database.rows("select reason from payment_notification where payment_reference = ?", reference("d")))
                .containsExactly("APPLICATION_CLOSED");
        assertThat(book.members()).hasSize(5);
    }

    private String apply(String nik, String name) {
        return book.post(book.asTreasurer(), UUID.randomUUID().toString(), "/membership-applications", """
                        {"nik": "%s", "name": "%s", "extraordinary": false}""".formatted(
                                nik, name))
                .path("applicationId");
    }

    private void approve(String application) {
        book.post(book.asChair(), "ok" + application, "/membership-applications/" + application + "/approval", "")
                .then()
                .statusCode(200);
    }

    private void tell(String account, String amount, String name) throws Exception {
        assertThat(bank.tell(address, bank.paid(account, amount, reference(name), PAID))
                        .statusCode())
                .isEqualTo(200);
    }

    private JsonPath order(String kind, String amount) {
        return order(book.asTreasurer(), UUID.randomUUID().toString(), member, kind, amount)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private Response order(RequestSpecification caller, String key, UUID whose, String kind, String amount) {
        return book.post(caller, key, "/payment-orders", """
                {"memberId": "%s", "kind": "%s", "amount": %s}""".formatted(whose, kind, amount));
    }

    private Response settle(
            RequestSpecification caller, String key, String payment, String what, @Nullable String body) {
        return book.post(caller, key, "/unmatched-payments/" + payment + "/" + what, body == null ? "" : body);
    }

    private void awaitStatus(String reference, String status) {
        await().atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> Database.rows(
                                "select status from payment_notification where payment_reference = ?", reference)
                        .equals(List.of(status)));
    }

    private String dayOf(String reference) {
        return Database.rows("""
                select e.effective_date::text from journal_entry e join payment_notification n
                    on n.cooperative_id = e.cooperative_id and n.entry_number = e.number
                 where n.payment_reference = ?""", reference(reference)).getFirst();
    }

    private String settlingEntry(String reference) {
        return Database.rows(
                        "select settling_number from payment_notification where payment_reference = ?",
                        reference(reference))
                .getFirst();
    }

    private String paymentId(String reference) {
        return Database.rows(
                        "select id::text from payment_notification where payment_reference = ?", reference(reference))
                .getFirst();
    }

    /** A reference that is this book's own. */
    private String reference(String name) {
        return book.id().toString().substring(24) + name;
    }

    private static String nextAfter(String virtualAccount) {
        int split = virtualAccount.length() - 8;
        return virtualAccount.substring(0, split)
                + "%08d".formatted(Long.parseLong(virtualAccount.substring(split)) + 1);
    }

    private long balance(String account) {
        return Database.count(
                "select coalesce(sum(balance_sen), 0) from balance where cooperative_id = ? and account = ?"
                        + " and (member_id = ? or member_id = '00000000-0000-0000-0000-000000000000')",
                book.id(),
                account,
                member);
    }

    private long notifications() {
        return Database.count("select count(*) from payment_notification where cooperative_id = ?", book.id());
    }

    private long entries() {
        return Database.count("select count(*) from journal_entry where cooperative_id = ?", book.id());
    }
}
