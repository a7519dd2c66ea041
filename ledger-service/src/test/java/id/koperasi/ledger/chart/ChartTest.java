package id.koperasi.ledger.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import id.koperasi.ledger.Database;
import id.koperasi.ledger.Invariants;
import id.koperasi.ledger.TestBook;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Accounts of a cooperative's own, business units, parties and sources of funds. */
@QuarkusTest
class ChartTest {

    private TestBook book;

    @BeforeEach
    void aBook() {
        book = TestBook.open();
    }

    @AfterEach
    void nothingIsBroken() {
        Invariants.hold(book.id());
    }

    @Test
    void anAccountOfItsOwnTakesEntriesAndHasTheFloorOfItsRoot() {
        open("o1", "112.01", "2025-07-01").then().statusCode(201).body("root", equalTo("112"));

        post("A1", "112.01 DEBIT 1000.5", "111 CREDIT 1000.5").then().statusCode(201);
        post("A2", "112.01 CREDIT 1000.51", "111 DEBIT 1000.51")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:insufficient-cash"))
                .body("account", equalTo("112.01"))
                .body("available", equalTo(1000.5f));

        book.asTreasurer()
                .get(book.path("/trial-balance"))
                .then()
                .body("lines.find { it.account == '112.01' }.name", equalTo("Bank BRI unit"))
                .body("lines.find { it.account == '112.01' }.debit", equalTo(1000.5f))
                .body("debit", equalTo(360000));
        book.asTreasurer().get(book.path("/entries/2")).then().body("lines.name", hasItem("Bank BRI unit"));
        book.asTreasurer()
                .get(book.path("/accounts"))
                .then()
                .body("accounts.find { it.code == '112.01' }.debit", equalTo(true))
                .body("accounts.find { it.code == '531' }.extensible", equalTo(true))
                .body("accounts.find { it.code == '211' }.extensible", equalTo(false));
    }

    @ParameterizedTest
    @CsvSource({
        "211.01,2025-07-01,422,account-not-a-root",
        "311.01,2025-07-01,422,account-not-a-root",
        "221.01,2025-07-01,422,account-not-a-root",
        "341.01,2025-07-01,422,account-not-a-root",
        "999.01,2025-07-01,422,account-not-a-root",
        "531.1,2025-07-01,400,invalid-request",
        "531,2025-07-01,400,invalid-request",
        "531.01,2025-06-01,422,date-before-opening",
        "531.01,2099-06-01,422,date-in-the-future"
    })
    void anAccountElsewhereIsRefused(String code, String on, int status, String refusal) {
        open("o1", code, on).then().statusCode(status).body("type", equalTo("urn:koperasi:problem:" + refusal));
    }

    @Test
    void anAccountIsOpenedOnceByEachCooperativeForItself() {
        open("o1", "531.01", "2025-07-25").then().statusCode(201);
        open("o2", "531.01", "2025-07-25")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:account-opened-already"));
        post("A1", "531.01 DEBIT 1", "111 CREDIT 1")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:unknown-account"));

        TestBook other = TestBook.open();
        String later = TestBook.entry("A1", "531.01 DEBIT 1", "111 CREDIT 1").replace("2025-07-24", "2025-07-26");
        book.post(book.asTreasurer(), "later", "/entries", later).then().statusCode(201);
        other.post(other.asTreasurer(), "k", "/entries", later)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:unknown-account"));
        book.post(other.asTreasurer(), "k", "/accounts", account("531.02", "2025-07-01"))
                .then()
                .statusCode(404);
        book.post(TestBook.as(book.person(1)), "k", "/accounts", account("531.02", "2025-07-01"))
                .then()
                .statusCode(403);
    }

    @Test
    void aLineNamesAUnitThatTheCooperativeOpened() {
        UUID unit = UUID.randomUUID();
        String body = line("A1", "511 DEBIT 500", "\"unitId\": \"" + unit + "\", \"party\": \"NON_MEMBER\"");
        book.post(book.asTreasurer(), "k", "/entries", body)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:unknown-business-unit"));

        book.openUnit(unit);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> Database.count("select count(*) from business_unit where id = ?", unit) == 1);

        book.post(book.asTreasurer(), "k", "/entries", body).then().statusCode(201);
        book.asTreasurer()
                .get(book.path("/entries/2"))
                .then()
                .body("lines[0].unitId", equalTo(unit.toString()))
                .body("lines[0].party", equalTo("NON_MEMBER"));
        TestBook other = TestBook.open();
        other.post(other.asTreasurer(), "k", "/entries", body).then().statusCode(422);
    }

    @ParameterizedTest
    @CsvSource({
        "411 CREDIT 1,MEMBER,201", "411 CREDIT 1,NON_MEMBER,422", "421 CREDIT 1,NON_MEMBER,201",
        "421 CREDIT 1,MEMBER,422", "114 CREDIT 1,MEMBER,422", "511 CREDIT 1,MEMBER,201"
    })
    void aPartyFitsItsAccount(String line, String party, int status) {
        post("A0", "114 DEBIT 1", "111 CREDIT 1");
        book.post(book.asTreasurer(), "k", "/entries", line("A1", line, "\"party\": \"" + party + "\""))
                .then()
                .statusCode(status);
    }

    @Test
    void aSaleToMembersSaysSoByItself() {
        post("A1", "111 DEBIT 5", "411 CREDIT 5").then().statusCode(201);

        book.asTreasurer().get(book.path("/entries/2")).then().body("lines[1].party", equalTo("MEMBER"));
    }

    @Test
    void eachSourceTellsWhatBecameOfItsMoney() {
        Database.execute("select post_entries(now(), '{}', ?::jsonb)", """
                [{"cooperative": "%s", "kind": "grant-received", "dated": "2025-07-01", "reference": "grant-disbursed:1",
                  "capital": "GRANT", "donor": "PT Donatur",
                  "postings": [{"account": "112", "source": "CSR", "amount": 10000050},
                               {"account": "341", "source": "CSR", "amount": -10000050}]}]""".formatted(book.id()));
        post("A1", "114 DEBIT 30000.25 CSR", "112 CREDIT 30000.25 CSR").then().statusCode(201);
        post("A2", "531 DEBIT 1000 OWN", "112 CREDIT 1000 CSR").then().statusCode(201);
        post("A3", "114 DEBIT 80000 CSR", "112 CREDIT 80000 CSR")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:insufficient-cash"));

        Response funds = book.asTreasurer().get(book.path("/funds?asOf=2025-07-31"));

        funds.then()
                .statusCode(200)
                .body("sources.source", contains("CSR", "OWN"))
                .body("sources[0].received", equalTo(100000.5f))
                .body("sources[0].obtained[0].account", equalTo("341"))
                .body("sources[0].obtained[0].amount", equalTo(100000.5f))
                .body("sources[0].uses[0].account", equalTo("114"))
                .body("sources[0].uses[0].amount", equalTo(30000.25f))
                .body("sources[0].fromOtherSources", equalTo(-1000))
                .body("sources[0].left", equalTo(69000.25f))
                .body("sources[1].uses[0].account", equalTo("531"))
                .body("sources[1].fromOtherSources", equalTo(1000))
                .body("sources[1].left", equalTo(360000));
        book.asTreasurer()
                .get(book.path("/funds?asOf=2025-07-23"))
                .then()
                .body("sources[0].uses.size()", equalTo(0))
                .body("sources[0].left", equalTo(100000.5f));
        assertThat(book.asTreasurer().get(TestBook.open().path("/funds")).statusCode())
                .isEqualTo(404);
    }

    private Response post(String reference, String... lines) {
        return book.post(book.asTreasurer(), reference, "/entries", TestBook.entry(reference, lines));
    }

    private static String line(String reference, String line, String more) {
        String other = line.contains("DEBIT") ? "111 CREDIT " : "111 DEBIT ";
        String amount = line.substring(line.lastIndexOf(' ') + 1);
        return TestBook.entry(reference, line, other + amount)
                .replaceFirst("\"sourceOfFunds\": \"OWN\"", "\"sourceOfFunds\": \"OWN\", " + more);
    }

    private Response open(String key, String code, String on) {
        return book.post(book.asTreasurer(), key, "/accounts", account(code, on));
    }

    private static String account(String code, String on) {
        return """
                {"code": "%s", "name": "Bank BRI unit", "openedOn": "%s"}""".formatted(code, on);
    }
}
