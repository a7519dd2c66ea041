package id.koperasi.ledger.hold;

import static id.koperasi.ledger.TestBook.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import id.koperasi.ledger.Database;
import id.koperasi.ledger.Invariants;
import id.koperasi.ledger.TestBook;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is promised counts as gone until it is paid, released or late. */
@QuarkusTest
class HoldTest {

    private static final int CALLERS = 64;

    private TestBook book;
    private UUID member;

    @BeforeEach
    void aMemberWithSavings() {
        book = TestBook.open();
        member = book.members().getFirst();
        book.receive(book.asTreasurer(), "deposit", member, "VOLUNTARY", "1000000")
                .then()
                .statusCode(201);
    }

    @AfterEach
    void nothingIsBroken() {
        Invariants.hold(book.id());
        assertThat(Database.rows(
                        "select account from balance b where cooperative_id = ? and balance_sen - coalesce(floor_sen, 0)"
                                + " < held_sen(cooperative_id, account, member_id, source_of_funds, now())",
                        book.id()))
                .isEmpty();
    }

    @Test
    void whatIsHeldIsNotDrawnAndWhatIsReleasedIs() {
        String hold = reserve("h", "999999.5").then().statusCode(201).extract().path("holdId");

        book.withdraw(book.asTreasurer(), "w1", member, "0.51")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:insufficient-savings"))
                .body("available", equalTo(0.5f));
        reserve("h2", "0.51").then().statusCode(422).body("available", equalTo(0.5f));
        book.asTreasurer()
                .get(book.path("/members/" + member + "/savings"))
                .then()
                .body("voluntary", equalTo(1_000_000))
                .body("available", equalTo(0.5f));
        book.asTreasurer()
                .get(book.path("/members/" + member + "/savings?asOf=2026-01-01"))
                .then()
                .body("available", nullValue());
        book.withdraw(book.asTreasurer(), "w2", member, "0.5").then().statusCode(201);
        book.post(book.asTreasurer(), "r", "/holds/" + hold + "/release", "")
                .then()
                .statusCode(200)
                .body("status", equalTo("RELEASED"));
        book.asTreasurer()
                .get(book.path("/members/" + member + "/savings"))
                .then()
                .body("available", equalTo(999_999.5f));

        book.withdraw(book.asTreasurer(), "w3", member, "999999.5").then().statusCode(201);
        book.post(book.asTreasurer(), "r2", "/holds/" + hold + "/release", "")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:hold-not-open"));
        capture("c", hold, "null").then().statusCode(409);
    }

    @Test
    void whatIsHeldIsPaidOutOnceAndTheRestIsFree() {
        String hold = reserve("h", "1000000").then().statusCode(201).extract().path("holdId");

        capture("c0", hold, "1000000.01")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:hold-exceeded"))
                .body("held", equalTo(1000000));
        Response first = capture("c1", hold, "400000");
        Response again = capture("c1", hold, "400000");

        first.then().statusCode(201).body("balance", equalTo(600000));
        assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
        capture("c2", hold, "1").then().statusCode(409);
        book.asTreasurer()
                .get(book.path("/holds/" + hold))
                .then()
                .body("status", equalTo("CAPTURED"))
                .body("entryNumber", equalTo(3));
        book.withdraw(book.asTreasurer(), "w", member, "600000").then().statusCode(201);
    }

    @Test
    void whatIsLateIsFree() {
        String hold = reserve("h", "1000000").then().statusCode(201).extract().path("holdId");
        Database.execute(
                "update hold set reserved_at = now() - interval '2 days', expires_at = now() - interval '1 day' where id = ?::uuid",
                hold);

        book.asTreasurer().get(book.path("/holds/" + hold)).then().body("status", equalTo("EXPIRED"));
        capture("c", hold, "null").then().statusCode(409);
        book.post(book.asTreasurer(), "r", "/holds/" + hold + "/release", "")
                .then()
                .statusCode(409);
        book.withdraw(book.asTreasurer(), "w", member, "1000000").then().statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 31 * 24 * 60})
    void aReservationEndsInTime(int minutes) {
        reserve("h", "1", minutes)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:hold-too-short-or-long"));
    }

    @Test
    void sixtyFourCallersHoldWhatIsThereAndNotOneRupiahMore() {
        List<Response> answers = all(nr -> reserve("h" + nr, "10000"), 2);

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(100);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 201)
                .allMatch(answer -> answer.statusCode() == 422);
        book.withdraw(book.asTreasurer(), "w", member, "0.01").then().statusCode(422);
    }

    @Test
    void holdingDrawingAndPayingOutAtOnceLosesNothing() {
        List<Response> held = all(nr -> reserve("h" + nr, "10000"), 1);
        assertThat(held).allMatch(answer -> answer.statusCode() == 201);

        List<Response> answers = all(
                nr -> nr % 2 == 0
                        ? capture("c" + nr, held.get(nr % CALLERS).path("holdId"), "null")
                        : book.withdraw(book.asTreasurer(), "w" + nr, member, "10000"),
                2);

        // 64 are held and 36 are free: 32 are paid out, and of 64 withdrawals 36 find money; a second capture finds
        // none.
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(32 + 36);
        assertThat(Database.count(
                        "select balance_sen from balance where cooperative_id = ? and account = '211'", book.id()))
                .isEqualTo(32 * 1_000_000L);
    }

    @Test
    void aReservationIsMadeByWhoPosts() {
        reserve("h", "10000");
        TestBook foreign = TestBook.open();
        String theirs = foreign.members().getFirst().toString();

        book.post(as(book.person(1)), "x", "/holds", body(member.toString(), "1", 60))
                .then()
                .statusCode(403);
        foreign.post(book.asTreasurer(), "x", "/holds", body(theirs, "1", 60))
                .then()
                .statusCode(404);
        book.post(book.asTreasurer(), "x", "/holds", body(theirs, "1", 60))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:unknown-member"));
        book.asTreasurer().get(book.path("/holds")).then().statusCode(200).body("items", hasSize(1));
        book.asTreasurer().get(foreign.path("/holds")).then().statusCode(404);
    }

    @Test
    void aFrozenBookHoldsNothing() {
        Database.execute("update book set frozen = 'examined' where cooperative_id = ?", book.id());
        reserve("h", "1").then().statusCode(409).body("type", equalTo("urn:koperasi:problem:book-frozen"));
    }

    /** A debt to a supplier and the money for it: neither is paid to somebody else meanwhile. */
    @Test
    void whatIsOwedAndMoneyAreHeldToo() {
        book.post(
                        book.asTreasurer(),
                        "e",
                        "/entries",
                        TestBook.entry("BELI-1", "114 DEBIT 50000.5", "213 CREDIT 50000.5"))
                .then()
                .statusCode(201);
        String debt = held("d", "213", "50000.5")
                .then()
                .statusCode(201)
                .body("account", equalTo("213"))
                .extract()
                .path("holdId");
        String cash =
                held("c", "111", "1200000").then().statusCode(201).extract().path("holdId");
        held("c2", "111", "160000.01")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:insufficient-cash"))
                .body("available", equalTo(160000));
        book.post(book.asTreasurer(), "e2", "/entries", TestBook.entry("BAYAR-1", "213 DEBIT 0.5", "111 CREDIT 0.5"))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:debt-overpaid"));
        held("x1", "531", "1").then().statusCode(422).body("type", equalTo("urn:koperasi:problem:account-not-held"));
        held("x2", "111.07", "1").then().statusCode(422).body("type", equalTo("urn:koperasi:problem:unknown-account"));
        for (String recorded : List.of("212", "217")) {
            held("x" + recorded, recorded, "1")
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("urn:koperasi:problem:account-not-held"));
        }
        held("x3", "211", "1")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:hold-of-member-unclear"));

        pay("p1", debt, "{\"effectiveDate\": \"2025-07-25\", \"from\": \"CASH\"}")
                .then()
                .statusCode(201); // of what is not held
        pay("p2", cash, "{\"effectiveDate\": \"2025-07-25\", \"from\": \"BANK\"}")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:capture-unclear"));
        pay("p3", cash, "{\"amount\": 1000000, \"effectiveDate\": \"2025-07-25\", \"against\": \"531\"}")
                .then()
                .statusCode(201);
        assertThat(Database.rows(
                        "select account || ' ' || balance_sen from balance where cooperative_id = ? and account in ('111', '213', '531')"
                                + " order by account",
                        book.id()))
                .containsExactly("111 30999950", "213 0", "531 100000000");
        assertThat(Database.rows("select kind from journal_entry where cooperative_id = ? and number > 3", book.id()))
                .containsOnly("hold-captured");
    }

    /** He pays savings out that were held, as he pays out others; what else becomes of a hold is written in the journal. */
    @Test
    void aTellerWritesNothingInTheJournalByWayOfHolds() {
        String teller = book.person(200);
        book.awaitAppointed("teller", teller);
        String own = reserve("h", "10000").path("holdId");
        String cash = book.post(as(teller), "c", "/holds", """
                        {"account": "111", "amount": 1000, "reason": "Belanja", "expiresAt": "%s"}""".formatted(
                                Clock.systemUTC().instant().plus(Duration.ofHours(1))))
                .then()
                .statusCode(201)
                .extract()
                .path("holdId");
        String against = "{\"effectiveDate\": \"2025-07-25\", \"against\": \"%s\"}";

        book.post(as(teller), "p1", "/holds/" + cash + "/capture", against.formatted("531"))
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:koperasi:problem:capture-writes-in-journal"));
        book.post(as(teller), "p2", "/holds/" + own + "/capture", against.formatted("411"))
                .then()
                .statusCode(403);
        book.post(as(teller), "p3", "/holds/" + own + "/capture", """
                        {"effectiveDate": "2025-07-25", "from": "CASH"}""").then().statusCode(201);
        pay("p4", cash, against.formatted("531")).then().statusCode(201);
    }

    private Response held(String key, String account, String amount) {
        return book.post(
                book.asTreasurer(),
                key,
                "/holds",
                body(member.toString(), amount, 60)
                        .replaceFirst("\"memberId\": \"[^\"]*\"", "\"account\": \"" + account + "\""));
    }

    private Response pay(String key, String hold, String body) {
        return book.post(book.asTreasurer(), key, "/holds/" + hold + "/capture", body);
    }

    private Response reserve(String key, String amount) {
        return reserve(key, amount, 60);
    }

    private Response reserve(String key, String amount, int minutes) {
        return book.post(book.asTreasurer(), key, "/holds", body(member.toString(), amount, minutes));
    }

    private static String body(String whose, String amount, int minutes) {
        return """
                {"memberId": "%s", "amount": %s, "reason": "Menunggu ketua", "expiresAt": "%s"}""".formatted(whose, amount, Clock.systemUTC().instant().plus(Duration.ofMinutes(minutes)));
    }

    private Response capture(String key, String hold, String amount) {
        return book.post(book.asTreasurer(), key, "/holds/" + hold + "/capture", """
                {"amount": %s, "effectiveDate": "2025-07-25", "from": "CASH"}""".formatted(amount));
    }

    private interface Ask {
        Response of(int nr);
    }

    /** Each caller asks so many times; what could not be taken at once is asked again. */
    private static List<Response> all(Ask ask, int times) {
        try (var threads = Executors.newFixedThreadPool(CALLERS)) {
            var asked = new ArrayList<Callable<Response>>();
            for (int i = 0; i < CALLERS * times; i++) {
                int nr = i;
                asked.add(() -> {
                    Response answer = ask.of(nr);
                    while (answer.statusCode() == 503) {
                        answer = ask.of(nr);
                    }
                    return answer;
                });
            }
            var answers = new ArrayList<Response>();
            for (Future<Response> answer : threads.invokeAll(asked)) {
                answers.add(answer.resultNow());
            }
            return answers;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
