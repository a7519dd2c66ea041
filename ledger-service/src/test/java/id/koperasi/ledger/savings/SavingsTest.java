package id.koperasi.ledger.savings;

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
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What members pay in and draw out, one request after the other. */
@QuarkusTest
class SavingsTest {

    private final String key = UUID.randomUUID().toString();
    private TestBook book;
    private UUID member;

    @BeforeEach
    void aBook() {
        book = TestBook.open();
        member = book.members().getFirst();
    }

    @AfterEach
    void nothingIsBroken() {
        Invariants.hold(book.id());
    }

    @Test
    void aRepeatedReceiptIsPostedOnceAndAnsweredByteForByte() {
        Response first = book.receive(book.asTreasurer(), key, member, "VOLUNTARY", "50000");
        Response second = book.receive(book.asTreasurer(), key, member, "VOLUNTARY", "50000");

        first.then().statusCode(201).body("number", equalTo(2)).body("balance", equalTo(50000));
        assertThat(first.header("Idempotency-Replayed")).isNull();
        assertThat(first.header("Location")).isEqualTo(book.path("/entries/2"));
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(entries()).isEqualTo(2);
        book.asTreasurer()
                .get(book.path("/entries/2"))
                .then()
                .statusCode(200)
                .body("hash", equalTo(first.path("hash")))
                .body("lines", hasSize(2))
                .body("lines[1].credit", equalTo(50000));
        assertThat(Database.rows("select encode(after_digest, 'hex') from audit_entry where tenant = ?", book.id()))
                .as("what was done, as it stands in the chain, and no digest of a reply that can be guessed")
                .containsExactly((String) first.path("hash"));
    }

    @Test
    void aKeyIsNotUsedForAnotherAmount() {
        book.receive(book.asTreasurer(), key, member, "MANDATORY", "20000")
                .then()
                .statusCode(201);

        book.receive(book.asTreasurer(), key, member, "MANDATORY", "20001")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:idempotency-key-reused"));
        assertThat(entries()).isEqualTo(2);
    }

    @Test
    void aRefusedRequestDoesNotBurnItsKey() {
        book.withdraw(book.asTreasurer(), key, member, "10000")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:insufficient-savings"))
                .body("available", equalTo(0));
        assertThat(audited()).isZero();
        book.receive(book.asTreasurer(), UUID.randomUUID().toString(), member, "VOLUNTARY", "10000")
                .then()
                .statusCode(201);

        book.withdraw(book.asTreasurer(), key, member, "10000")
                .then()
                .statusCode(201)
                .body("balance", equalTo(0));
        assertThat(audited()).isEqualTo(2);
    }

    @Test
    void aRequestWithoutAKeyIsRefused() {
        book.asTreasurer()
                .contentType("application/json")
                .body(TestBook.receipt(member, "VOLUNTARY", "1"))
                .post(book.path("/savings-receipts"))
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:koperasi:problem:idempotency-key-required"));
        book.receive(book.asTreasurer(), "a key", member, "VOLUNTARY", "1")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:koperasi:problem:invalid-idempotency-key"));
    }

    @Test
    void halfARupiahIsKept() {
        book.receive(book.asTreasurer(), key, member, "VOLUNTARY", "1222.5")
                .then()
                .statusCode(201)
                .body("balance", equalTo(1222.5f));
        book.withdraw(book.asTreasurer(), UUID.randomUUID().toString(), member, "0.5")
                .then()
                .statusCode(201)
                .body("balance", equalTo(1222));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "0.001", "90000000000001", "1e99", "\"5\"", "null"})
    void anAmountThatIsNoneIsRefused(String amount) {
        book.receive(book.asTreasurer(), key, member, "VOLUNTARY", amount)
                .then()
                .statusCode(400);
        assertThat(entries()).isEqualTo(1);
    }

    @Test
    void aBalanceDoesNotGrowWithoutBound() {
        book.receive(book.asTreasurer(), key, member, "VOLUNTARY", "90000000000000")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:balance-out-of-bounds"));
    }

    @Test
    void principalSavingsArePaidOnce() {
        book.receive(book.asTreasurer(), key, member, "PRINCIPAL", "100000")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:principal-savings-paid"))
                .body("paid", equalTo(100000))
                .body("source", equalTo("Juklak Menkop 1/2025, Bab I"));
    }

    @ParameterizedTest
    @CsvSource({"2099-01-01,date-in-the-future", "2025-06-01,date-before-opening"})
    void aDateOutsideTheBookIsRefused(String date, String code) {
        book.post(
                        book.asTreasurer(),
                        key,
                        "/savings-receipts",
                        TestBook.receipt(member, "VOLUNTARY", "1").replace("2025-07-24", date))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:" + code));
    }

    @Test
    void aMemberOfAnotherCooperativeIsUnknownHere() {
        UUID stranger = TestBook.open().members().getFirst();

        for (UUID unknown : new UUID[] {stranger, UUID.randomUUID()}) {
            book.receive(book.asTreasurer(), key, unknown, "VOLUNTARY", "1")
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("urn:koperasi:problem:unknown-member"));
        }
    }

    @Test
    void aForeignBookAnswersLikeOneThatIsNotThere() {
        TestBook foreign = TestBook.open();

        Response there =
                foreign.receive(book.asTreasurer(), key, foreign.members().getFirst(), "VOLUNTARY", "1");
        Response nowhere = TestBook.unheard().receive(book.asTreasurer(), key, member, "VOLUNTARY", "1");

        assertThat(there.statusCode()).isEqualTo(404);
        assertThat(there.asString()).isEqualTo(nowhere.asString());
        for (String read : new String[] {"/book", "/members", "/trial-balance", "/funds", "/chain-verification"}) {
            book.asTreasurer().get(foreign.path(read)).then().statusCode(404);
        }
    }

    @Test
    void whoIsReplacedIsOut() {
        TestBook second = TestBook.open();
        UUID appointment = second.appoint("treasurer", book.treasurer(), "2025-06-02");
        UUID theirs = second.members().getFirst();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() ->
                        second.receive(book.asTreasurer(), UUID.randomUUID().toString(), theirs, "VOLUNTARY", "1")
                                        .statusCode()
                                == 201);
        long before = Database.count("select last_entry_number from book where cooperative_id = ?", second.id());

        second.end(appointment, "treasurer", book.treasurer(), "2025-08-01");
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> Database.count(
                                "select count(*) from officer where appointment_id = ? and ended_on is not null",
                                appointment)
                        == 1);

        second.receive(book.asTreasurer(), key, theirs, "VOLUNTARY", "1").then().statusCode(404);
        book.receive(book.asTreasurer(), key, member, "VOLUNTARY", "1").then().statusCode(201);
        assertThat(Database.count("select last_entry_number from book where cooperative_id = ?", second.id()))
                .isEqualTo(before);
    }

    @Test
    void onlyWhoHoldsTheOfficePosts() {
        book.receive(as(book.person(1)), key, member, "VOLUNTARY", "1").then().statusCode(403);
        book.receive(TestBook.asOffice("ministry", "36"), key, member, "VOLUNTARY", "1")
                .then()
                .statusCode(403);
    }

    @Test
    void aFrozenBookTakesNothing() {
        Database.execute("update book set frozen = 'examined' where cooperative_id = ?", book.id());

        book.receive(book.asTreasurer(), key, member, "VOLUNTARY", "1")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:book-frozen"));
    }

    @Test
    void aMemberReadsHisOwnPassbookAndNoOther() {
        book.receive(book.asTreasurer(), key, member, "MANDATORY", "140000")
                .then()
                .statusCode(201);

        Response first = as(book.person(1)).get(book.path("/members/" + member + "/passbook?limit=2"));
        first.then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].kind", equalTo("PRINCIPAL"))
                .body("items[0].balance", equalTo(100000))
                .body("items[1].kind", equalTo("MANDATORY"));
        as(book.person(1))
                .get(book.path("/members/" + member + "/passbook?limit=2&after=" + first.path("nextCursor")))
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].amount", equalTo(140000))
                .body("items[0].balance", equalTo(160000))
                .body("nextCursor", nullValue());
        as(book.person(1))
                .get(book.path("/members/" + member + "/savings"))
                .then()
                .statusCode(200)
                .body("mandatory", equalTo(160000))
                .body("voluntary", equalTo(0));
        as(book.person(2))
                .get(book.path("/members/" + member + "/passbook"))
                .then()
                .statusCode(404);
        as(book.person(2))
                .get(book.path("/members/" + member + "/savings"))
                .then()
                .statusCode(404);
        TestBook.asOffice("regency-office", "36.03")
                .get(book.path("/members/" + member + "/passbook"))
                .then()
                .statusCode(403);
    }

    private long entries() {
        return Database.count("select count(*) from journal_entry where cooperative_id = ?", book.id());
    }

    private long audited() {
        return Database.count("select count(*) from audit_entry where tenant = ?", book.id());
    }
}
