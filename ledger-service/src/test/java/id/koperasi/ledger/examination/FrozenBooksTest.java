package id.koperasi.ledger.examination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import id.koperasi.ledger.Database;
import id.koperasi.ledger.Invariants;
import id.koperasi.ledger.TestBook;
import id.koperasi.platform.testing.TestToken;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A book in which something is broken takes nothing until somebody has put it right. */
@QuarkusTest
class FrozenBooksTest {

    private static final String REASON = "Dipulihkan dari cadangan, berita acara 12";

    @Inject
    ExaminingBooks examining;

    private TestBook book;
    private UUID member;

    @BeforeEach
    void aBookWithThreeEntries() {
        book = TestBook.open();
        member = book.members().getFirst();
        book.receive(book.asTreasurer(), "k2", member, "VOLUNTARY", "1000")
                .then()
                .statusCode(201);
        book.receive(book.asTreasurer(), "k3", member, "VOLUNTARY", "1000")
                .then()
                .statusCode(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update posting set amount_sen = 2 * amount_sen where cooperative_id = '%s' and entry_number = 3|CHAIN_BROKEN|3",
                "update book set chain_head = sha256('') where cooperative_id = '%s'|CHAIN_BROKEN|3",
                "insert into posting select cooperative_id, 9, line, effective_date, account, member_id, source_of_funds, unit_id, amount_sen, balance_after_sen from posting where cooperative_id = '%s' and entry_number = 3|ENTRY_UNBALANCED|9",
                "update balance set balance_sen = balance_sen + 1 where cooperative_id = '%s' and account = '211'|BALANCE_WRONG|",
                "delete from balance where cooperative_id = '%s' and account = '111'|BALANCE_WRONG|",
                "update day_total set debit_sen = debit_sen + 1 where cooperative_id = '%s' and account = '111'|DAY_WRONG|"
            })
    void whatIsBrokenFreezesTheBookAndNoOther(String change, String finding, Long entry) throws SQLException {
        TestBook other = TestBook.open();
        byHand(change.formatted(book.id()));

        examine(book).then().statusCode(200).body("inOrder", equalTo(false)).body("finding", equalTo(finding));
        examine(other).then().statusCode(200).body("inOrder", equalTo(true)).body("finding", nullValue());

        isFrozen(book);
        assertThat(Database.rows(
                        "select coalesce(entry_number::text, '') from book_freeze where cooperative_id = ?", book.id()))
                .containsExactly(entry == null ? "" : entry.toString());
        other.receive(other.asTreasurer(), "after", other.members().getFirst(), "VOLUNTARY", "1")
                .then()
                .statusCode(201);
        Invariants.hold(other.id());
    }

    @Test
    void anAccountBelowItsFloorIsFound() throws SQLException {
        try (Connection connection = Database.superuser();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false); // no other book sees this floor
            statement.execute("update account set floor_sen = 150000 where code = '211'");
            try (ResultSet row = statement.executeQuery(
                    "select finding || entry_number from book_finding('%s')".formatted(book.id()))) {
                assertThat(row.next()).isTrue();
                assertThat(row.getString(1)).isEqualTo("BELOW_FLOOR2");
            }
            connection.rollback();
        }
    }

    @Test
    void verifyingABrokenChainFreezesItsBook() throws SQLException {
        byHand("delete from posting where cooperative_id = '%s' and entry_number = 2".formatted(book.id()));

        book.asTreasurer().get(book.path("/chain-verification")).then().body("verified", equalTo(false));

        isFrozen(book);
    }

    @Test
    void isFoundByItselfAndRaisesTheAlarm() throws SQLException {
        byHand("update balance set balance_sen = 0 where cooperative_id = '%s' and account = '111'"
                .formatted(book.id()));

        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
            examining.examine();
            return Database.count(
                            "select count(*) from book where cooperative_id = ? and frozen is not null", book.id())
                    == 1;
        });

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> RestAssured.get("/q/health/well")
                        .then()
                        .body("checks.find { it.name == 'books' }.status", equalTo("DOWN")));
        assertThat(RestAssured.get("/q/metrics").asString())
                .containsPattern("(?m)^ledger_frozen_books(\\{[^}]*})? [1-9]");
        assertThat(listed()).contains(book.id().toString());
    }

    @Test
    void isTakenUpAgainOnlyWhenNothingIsBroken() throws SQLException {
        byHand("update posting set amount_sen = 2 * amount_sen where cooperative_id = '%s' and entry_number = 2"
                .formatted(book.id()));
        examine(book);

        clear("c1", REASON)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:book-still-broken"))
                .body("finding", equalTo("CHAIN_BROKEN"))
                .body("entryNumber", equalTo(2));
        isFrozen(book);

        byHand("update posting set amount_sen = amount_sen / 2 where cooperative_id = '%s' and entry_number = 2"
                .formatted(book.id()));
        isFrozen(book);
        clear("c2", "   ").then().statusCode(400);
        clear("c3", REASON).then().statusCode(200).body("frozen", equalTo(false));
        Response again = clear("c3", REASON);

        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(listed()).doesNotContain(book.id().toString());
        assertThat(Database.rows(
                        "select reason || ' ' || cleared_by from book_freeze where cooperative_id = ?", book.id()))
                .containsExactly(REASON + " machinist");
        book.receive(book.asTreasurer(), "after", member, "VOLUNTARY", "1")
                .then()
                .statusCode(201)
                .body("number", equalTo(4));
        Invariants.hold(book.id());
        clear("c4", REASON).then().statusCode(404);
    }

    @Test
    void aBookMayBeFrozenTwice() throws SQLException {
        for (int round = 1; round <= 2; round++) {
            byHand("update balance set balance_sen = balance_sen + 1 where cooperative_id = '%s' and account = '111'"
                    .formatted(book.id()));
            examine(book);
            byHand("update balance set balance_sen = balance_sen - 1 where cooperative_id = '%s' and account = '111'"
                    .formatted(book.id()));
            clear("round" + round, REASON).then().statusCode(200);
        }
        assertThat(Database.count("select count(*) from book_freeze where cooperative_id = ?", book.id()))
                .isEqualTo(2);
    }

    @Test
    void onlyAnOperatorExaminesAndClears() {
        String body = "{\"cooperativeId\": \"%s\"}".formatted(book.id());
        for (RequestSpecification caller : List.of(book.asTreasurer(), TestBook.asOffice("ministry", "36"))) {
            caller.contentType("application/json")
                    .body(body)
                    .post("/v1/book-examinations")
                    .then()
                    .statusCode(403);
        }
        book.asTreasurer().get("/v1/frozen-books").then().statusCode(403);
        TestBook.asOffice("ministry", "36").get("/v1/frozen-books").then().statusCode(200);
        examine(TestBook.unheard()).then().statusCode(404);
    }

    private void isFrozen(TestBook frozen) {
        frozen.receive(
                        frozen.asTreasurer(),
                        UUID.randomUUID().toString(),
                        frozen.members().getFirst(),
                        "VOLUNTARY",
                        "1")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:book-frozen"));
        frozen.asTreasurer().get(frozen.path("/book")).then().body("frozen", equalTo(true));
    }

    private static RequestSpecification asOperator() {
        return RestAssured.given()
                .auth()
                .oauth2(TestToken.of("machinist").roles("operator").sign());
    }

    private static Response examine(TestBook which) {
        return asOperator()
                .contentType("application/json")
                .body("{\"cooperativeId\": \"%s\"}".formatted(which.id()))
                .post("/v1/book-examinations");
    }

    private Response clear(String key, String reason) {
        return asOperator()
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body("{\"reason\": \"%s\"}".formatted(reason))
                .post("/v1/frozen-books/" + book.id() + "/clearance");
    }

    /** All of them, page by page. */
    private static List<String> listed() {
        var found = new ArrayList<String>();
        String cursor = "";
        while (cursor != null) {
            Response page = asOperator().get("/v1/frozen-books?limit=2" + cursor);
            found.addAll(page.path("items.cooperativeId"));
            String next = page.path("nextCursor");
            cursor = next == null ? null : "&after=" + next;
        }
        return found;
    }

    /** As somebody does who owns the machine: past grants, triggers and constraints. */
    private static void byHand(String change) throws SQLException {
        try (Connection connection = Database.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            assertThat(statement.executeUpdate(change)).isPositive();
        }
    }
}
