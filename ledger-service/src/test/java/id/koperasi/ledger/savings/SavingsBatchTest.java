package id.koperasi.ledger.savings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import id.koperasi.ledger.Database;
import id.koperasi.ledger.Invariants;
import id.koperasi.ledger.TestBook;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many receipts in one request. */
@QuarkusTest
class SavingsBatchTest {

    private TestBook book;
    private List<UUID> members;

    @BeforeEach
    void aBook() {
        book = TestBook.open();
        members = book.members();
    }

    @Test
    void aRefusedRowDoesNotHurtItsNeighbours() {
        String body = batch(
                TestBook.receipt(members.get(0), "MANDATORY", "20000"),
                TestBook.receipt(UUID.randomUUID(), "MANDATORY", "20000"),
                TestBook.receipt(members.get(1), "PRINCIPAL", "1"),
                TestBook.receipt(members.get(1), "VOLUNTARY", "5").replace("2025-07-24", "2099-01-01"),
                TestBook.receipt(members.get(2), "VOLUNTARY", "1222.5"));

        Response first = post("k1", body);
        Response second = post("k1", body);

        first.then()
                .statusCode(200)
                .body("posted", equalTo(2))
                .body("refused", equalTo(3))
                .body("results", hasSize(5))
                .body("results[0].number", equalTo(2))
                .body("results[0].balance", equalTo(40000))
                .body("results[1].problem.type", equalTo("urn:koperasi:problem:unknown-member"))
                .body("results[2].problem.type", equalTo("urn:koperasi:problem:principal-savings-paid"))
                .body("results[3].problem.type", equalTo("urn:koperasi:problem:date-in-the-future"))
                .body("results[4].number", equalTo(3));
        assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(Database.count("""
                        select count(*)
                          from audit_entry a join receipt_batch_part p on p.cooperative_id = a.tenant::uuid
                         where a.tenant = ? and a.after_digest <> sha256(convert_to(p.results, 'UTF8'))""", book.id()))
                .as("a digest under the key of the service")
                .isEqualTo(1);
        Invariants.hold(book.id());
    }

    @Test
    void tenThousandRowsAreOneRequestAndMoreAreNone() {
        String row = TestBook.receipt(members.getFirst(), "VOLUNTARY", "10");

        post("full", repeated(row, 10_000))
                .then()
                .statusCode(200)
                .body("posted", equalTo(10_000))
                .body("results", hasSize(10_000))
                .body("results[9999].balance", equalTo(100_000));
        post("more", repeated(row, 10_001)).then().statusCode(400);
        post("none", batch()).then().statusCode(400);
        Invariants.hold(book.id());
    }

    @Test
    void aRequestThatBrokeOffIsCompletedAndAnswersTheSame() throws SQLException {
        String body = repeated(TestBook.receipt(members.getFirst(), "VOLUNTARY", "10"), 260);
        try (Connection other = Database.superuser()) {
            other.setAutoCommit(false);
            try (PreparedStatement lock = other.prepareStatement(
                    "select pg_advisory_xact_lock(hashtextextended(array[?, ?, 'receipt-batch-part', 'k', '1']::text, 0))")) {
                lock.setString(1, "sub-" + book.treasurer());
                lock.setString(2, book.id().toString());
                lock.execute();
            }
            post("k", body).then().statusCode(409);
            assertThat(entries()).as("the first part stands").isEqualTo(251);
            other.rollback();
        }

        Response completed = post("k", body);
        Response again = post("k", body);

        completed.then().statusCode(200).body("posted", equalTo(260)).body("results[259].balance", equalTo(2600));
        assertThat(completed.header("Idempotency-Replayed")).isNull();
        assertThat(again.asByteArray()).isEqualTo(completed.asByteArray());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        post("k", body.replace("\"amount\": 10,", "\"amount\": 11,"))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:idempotency-key-reused"));
        assertThat(entries()).isEqualTo(261);
        Invariants.hold(book.id());
    }

    private long entries() {
        return Database.count("select last_entry_number from book where cooperative_id = ?", book.id());
    }

    private static String repeated(String row, int times) {
        return batch(IntStream.range(0, times).mapToObj(i -> row).toArray(String[]::new));
    }

    @Test
    void aForeignBookIsNotThere() {
        TestBook.unheard()
                .post(
                        book.asTreasurer(),
                        "k",
                        "/savings-receipt-batches",
                        batch(TestBook.receipt(members.getFirst(), "VOLUNTARY", "1")))
                .then()
                .statusCode(404);
    }

    @Test
    void whatMembersPaidOnADayIsSummarised() {
        post(
                        "k",
                        batch(
                                TestBook.receipt(members.get(0), "MANDATORY", "20000"),
                                TestBook.receipt(members.get(1), "MANDATORY", "140000")))
                .then()
                .statusCode(200);

        Awaitility.await().untilAsserted(() -> assertThat(lastSummary()).isEqualTo("""
                        {"cooperativeId":"%s","day":"2025-07-24","kind":"MANDATORY","count":2,"sum":160000}""".formatted(book.id())));

        book.receive(book.asTreasurer(), "k2", members.get(2), "MANDATORY", "0.5")
                .then()
                .statusCode(201);

        Awaitility.await().untilAsserted(() -> assertThat(lastSummary()).isEqualTo("""
                        {"cooperativeId":"%s","day":"2025-07-24","kind":"MANDATORY","count":3,"sum":160000.5}""".formatted(book.id())));
    }

    private String lastSummary() {
        return String.join("", Database.rows("""
                select payload::text from outbox
                 where aggregateid = ? and type = 'id.koperasi.ledger.savings-summarised.v1'
                 order by sequence desc limit 1""", "cooperative/" + book.id()));
    }

    private Response post(String key, String body) {
        return book.post(book.asTreasurer(), key, "/savings-receipt-batches", body);
    }

    private static String batch(String... rows) {
        return "{\"receipts\": [" + String.join(",", rows) + "]}";
    }
}
