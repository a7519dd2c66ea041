package id.koperasi.ledger.term;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import id.koperasi.ledger.Database;
import id.koperasi.ledger.Invariants;
import id.koperasi.ledger.TestBook;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** Term savings of a book that opened in June 2025: 6 % a year for three months, 1 % and half a percent kept for who leaves. */
@QuarkusTest
class TermDepositTest {

    private TestBook book;
    private UUID member;

    @BeforeEach
    void aBookWithAnOffer() {
        book = TestBook.open().chaired();
        member = book.members().getFirst();
        offer("o", 3, "2025-06-02", "6", "1").then().statusCode(200);
    }

    @AfterEach
    void nothingIsBroken() {
        Invariants.hold(book.id());
        assertThat(Database.rows("""
                        select b.member_id from balance b
                          full join (select d.member_id, sum(v.principal_sen) as held
                                       from term_deposit d
                                       join term_deposit_movement v
                                         on v.cooperative_id = d.cooperative_id and v.deposit_id = d.id
                                      where d.cooperative_id = ? group by d.member_id) d on d.member_id = b.member_id
                         where b.cooperative_id = ? and b.account = '212' and b.balance_sen is distinct from d.held""", book.id(), book.id())).isEmpty();
    }

    /** 1,000,000 x 6 % / 365 for 30, 31 and 31 days: 4,931.51, 5,095.89, 5,095.89. */
    @Test
    void interestIsPaidEachMonthAndTheDepositAtItsEnd() throws IOException {
        Response opened = open("a", member, "1000000", "2025-06-30", "CASH", "MONTHLY", "PAY_OUT");
        opened.then().statusCode(201).body("number", equalTo(1)).body("nextDue", equalTo("2025-07-30"));
        String id = opened.path("depositId");
        assertThat(open("a", member, "1000000", "2025-06-30", "CASH", "MONTHLY", "PAY_OUT")
                        .asByteArray())
                .isEqualTo(opened.asByteArray());
        awaitStatus(id, "MATURED");

        get(book.asTreasurer(), "/term-deposits/" + id + "/passbook")
                .then()
                .body("items.what", contains("OPENED", "INTEREST", "INTEREST", "MATURED"))
                .body("items.interest", contains(0, 4931.51f, 5095.89f, 5095.89f))
                .body("items.effectiveDate", contains("2025-06-30", "2025-07-30", "2025-08-30", "2025-09-30"))
                .body("items.balance", contains(1000000, 1000000, 1000000, 0));
        get(book.asTreasurer(), "/term-deposits/" + id + "/passbook?knownAt=" + book.bookedAt(3))
                .then()
                .body("items.what", contains("OPENED", "INTEREST"));
        assertThat(sen("211", member)).isEqualTo(101_512_329);
        assertThat(sen("541")).isEqualTo(1_512_329);
        get(book.asTreasurer(), "/entries/2/receipt").then().statusCode(200).body("amount", equalTo(1000000));
        book.reverse(book.asTreasurer(), "r", 2, "2025-10-01")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:entry-of-term-deposit"));
        get(book.asTreasurer(), "/balance-sheet?asOf=2025-07-31")
                .then()
                .body("sections.collectMany { it.lines }.find { it.code == 'TERM_SAVINGS' }.amount", equalTo(1000000));
        get(book.asTreasurer(), "/cash-flow?from=2025-06-30&until=2025-06-30")
                .then()
                .body("sections.collectMany { it.lines }.find { it.code == 'TERM_SAVINGS' }.amount", equalTo(1000000));

        byte[] paper =
                get(book.asTreasurer(), "/term-deposits/" + id + "/certificate").asByteArray();
        String words = new PdfTextExtractor(new PdfReader(paper)).getTextFromPage(1);
        assertThat(words)
                .contains("BILYET", "000001", "Pendiri 1", "satu juta rupiah", "Bendahara", "TIDAK BERLAKU LAGI");
        Map<String, Object> check = checked(words);
        assertThat(check)
                .containsOnlyKeys(
                        "number",
                        "cooperative",
                        "principal",
                        "months",
                        "openedOn",
                        "maturesOn",
                        "yearlyPercent",
                        "status",
                        "closedOn")
                .containsEntry("number", "000001")
                .containsEntry("cooperative", "Koperasi Desa Merah Putih Bojong")
                .containsEntry("principal", 1000000)
                .containsEntry("status", "MATURED");
        given().get("/v1/public/term-certificates/" + UUID.randomUUID()).then().statusCode(404);
        awaitSummary("2025-06-30", 1, "1000000");
    }

    /** What anybody is told who follows the address on the paper. */
    private static Map<String, Object> checked(String words) {
        Matcher address =
                Pattern.compile("/v1/public/term-certificates/[0-9a-f-]{36}").matcher(words.replaceAll("\\s", ""));
        assertThat(address.find()).isTrue();
        return given().get(address.group())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("$");
    }

    private void awaitSummary(String day, int count, String sum) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(Database.rows("""
                        select payload::text from outbox
                         where aggregateid = ? and type = 'id.koperasi.ledger.savings-summarised.v1'
                           and payload::json ->> 'kind' = 'TERM'
                         order by sequence desc limit 1""", "cooperative/" + book.id()))
                        .containsExactly("""
                        {"cooperativeId":"%s","day":"%s","kind":"TERM","count":%d,"sum":%s}""".formatted(book.id(), day, count, sum)));
    }

    /** 92 days earn 15,123.29, which earn with the rest for 91 days more: 15,185.13. Then nothing is offered. */
    @Test
    void whoWantsToGoOnDoesSoWithHisInterestAsLongAsSomethingIsOffered() {
        Database.execute("""
                insert into term_offer
                select cooperative_id, months, '2025-10-01', false, yearly_percent, day_count, minimum_sen, early_percent,
                       early_fee_percent, decision_reference, person, decided_at
                  from term_offer where cooperative_id = ?""", book.id());
        String id = open("a", member, "1000000", "2025-06-30", "BANK", "AT_MATURITY", "RENEW_WITH_INTEREST")
                .path("depositId");
        awaitStatus(id, "RENEWED");
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(() -> assertThat(sen("212", member)).isZero());

        get(book.asTreasurer(), "/term-deposits?memberId=" + member)
                .then()
                .body("items.status", contains("RENEWED", "MATURED"))
                .body("items[1].nextInterest", nullValue())
                .body("items.openedOn", contains("2025-06-30", "2025-09-30"))
                .body("items[1].renewedFrom", equalTo(id))
                .body("items[1].nextDue", nullValue());
        assertThat(sen("211", member)).isEqualTo(101_512_329 + 1_518_513);
        awaitSummary("2025-06-30", 1, "1000000");
        get(book.asTreasurer(), "/term-deposits?status=OPEN&maturingUntil=2999-12-31")
                .then()
                .body("items", hasSize(0));
    }

    /** Ten days at 1 % earn 273.97, and half a percent, 5,000, is kept; of eight who ask at once one is served. */
    @Test
    void whoDoesNotWaitIsPaidByTheRuleThatWasAgreedAndOnce() throws Exception {
        book.receive(book.asTreasurer(), "v", member, "VOLUNTARY", "1000000")
                .then()
                .statusCode(201);
        String from = LocalDate.now(ZoneId.of("Asia/Jakarta")).minusDays(10).toString();
        String id = open("a", member, "1000000", from, "VOLUNTARY_SAVINGS", "AT_MATURITY", "RENEW")
                .path("depositId");
        assertThat(sen("211", member)).isZero();
        var asking = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 8; i++) {
            String key = "w" + i;
            asking.add(() -> book.post(book.asTreasurer(), key, "/term-deposits/" + id + "/withdrawal", "")
                    .statusCode());
        }
        var answers = new ArrayList<Integer>();
        try (ExecutorService callers = Executors.newFixedThreadPool(8)) {
            for (Future<Integer> answer : callers.invokeAll(asking)) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 409);
        assertThat(sen("211", member)).isEqualTo(100_000_000 + 27_397 - 500_000);
        assertThat(sen("441")).isEqualTo(500_000);
        instruct(book.asTreasurer(), "late", id, "RENEW")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:term-deposit-not-open"));

        String mistaken = open("b", member, "500000", from, "VOLUNTARY_SAVINGS", "MONTHLY", "PAY_OUT")
                .path("depositId");
        book.post(book.asTreasurer(), "c", "/term-deposits/" + mistaken + "/cancellation", "")
                .then()
                .statusCode(200)
                .body("status", equalTo("CANCELLED"));
        awaitSummary(from, 1, "1000000");
        assertThat(sen("211", member)).isEqualTo(100_000_000 + 27_397 - 500_000);
    }

    @Test
    void whatIsNotOfferedOrNotOnesOwnIsRefused() {
        refused(offer("x", 6, "2025-06-02", "9.01", "1"), 422, "savings-rate-above-ceiling");
        refused(offer("y", 6, "2025-06-02", "4", "4.5"), 422, "early-rate-above-rate");
        refused(offer("z", 3, "2025-08-01", "4", "1"), 409, "term-offer-too-early");
        refused(open("a", member, "1000000", "2025-07-01", 6), 422, "term-not-offered");
        refused(open("b", member, "99999.99", "2025-07-01", 3), 422, "term-deposit-too-small");
        refused(open("c", member, "1000000", "2999-07-01", 3), 422, "date-in-the-future");
        refused(
                open("d", member, "1000000", "2025-07-01", "CASH", "MONTHLY", "RENEW_WITH_INTEREST"),
                422,
                "interest-paid-monthly");
        refused(
                open("e", member, "1000000", "2025-07-01", "VOLUNTARY_SAVINGS", "MONTHLY", "PAY_OUT"),
                422,
                "insufficient-savings");
        assertThat(Database.count("select count(*) from term_deposit where cooperative_id = ?", book.id()))
                .isZero();

        String today = LocalDate.now(ZoneId.of("Asia/Jakarta")).toString();
        String id = open("g", member, "100000.5", today, "CASH", "AT_MATURITY", "PAY_OUT")
                .path("depositId");
        RequestSpecification other = TestBook.as(book.person(2));
        String path = "/term-deposits/" + id;
        for (String what : List.of(path, path + "/passbook", path + "/certificate")) {
            assertThat(get(other, what).statusCode()).as(what).isEqualTo(404);
            assertThat(get(TestBook.as(book.person(1)), what).statusCode())
                    .as(what)
                    .isEqualTo(200);
        }
        get(other, "/term-deposits").then().statusCode(200).body("items", hasSize(0));
        get(TestBook.as(book.person(1)), "/members/" + member + "/savings")
                .then()
                .statusCode(200)
                .body("term", equalTo(100000.5f));
        instruct(other, "i", id, "RENEW").then().statusCode(404);
        instruct(TestBook.as(book.person(1)), "j", id, "RENEW")
                .then()
                .statusCode(200)
                .body("atMaturity", equalTo("RENEW"));
        TestBook foreign = TestBook.open();
        foreign.asTreasurer().get(book.path(path)).then().statusCode(404);
        book.post(foreign.asTreasurer(), "k", path + "/withdrawal", "").then().statusCode(404);
        book.post(book.asChair(), "l", path + "/withdrawal", "").then().statusCode(403);
    }

    private static void refused(Response answer, int status, String code) {
        answer.then().statusCode(status).body("type", equalTo("urn:koperasi:problem:" + code));
    }

    private Response offer(String key, int months, String from, String percent, String early) {
        return book.post(book.asTreasurer(), key, "/term-offers", """
                {"months": %d, "from": "%s", "offered": true, "yearlyPercent": %s, "dayCount": "ACTUAL_365",
                 "minimum": 100000, "earlyPercent": %s, "earlyFeePercent": 0.5, "decisionReference": "RAT 04/2025"}""".formatted(months, from, percent, early));
    }

    private Response open(String key, UUID whose, String amount, String day, int months) {
        return open(key, whose, amount, day, months, "CASH", "MONTHLY", "PAY_OUT");
    }

    private Response open(String key, UUID whose, String amount, String day, String from, String paid, String end) {
        return open(key, whose, amount, day, 3, from, paid, end);
    }

    private Response open(
            String key, UUID whose, String amount, String day, int months, String from, String paid, String end) {
        return book.post(
                book.asTreasurer(), key, "/term-deposits", """
                {"memberId": "%s", "amount": %s, "months": %d, "effectiveDate": "%s", "from": "%s",
                 "interestPaid": "%s", "atMaturity": "%s"}""".formatted(whose, amount, months, day, from, paid, end));
    }

    private Response instruct(RequestSpecification caller, String key, String id, String end) {
        return book.post(
                caller, key, "/term-deposits/" + id + "/maturity-instruction", "{\"atMaturity\": \"" + end + "\"}");
    }

    private Response get(RequestSpecification caller, String rest) {
        return caller.get(book.path(rest));
    }

    private void awaitStatus(String id, String status) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> Database.rows("select status from term_deposit where id = ?::uuid", id)
                        .equals(List.of(status)));
    }

    private long sen(String account) {
        return sen(account, new UUID(0, 0));
    }

    private long sen(String account, UUID whose) {
        return Database.count(
                "select coalesce(sum(balance_sen), 0) from balance where cooperative_id = ? and account = ?"
                        + " and member_id = ?",
                book.id(),
                account,
                whose);
    }
}
