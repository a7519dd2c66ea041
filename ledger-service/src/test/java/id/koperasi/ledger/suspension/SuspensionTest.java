package id.koperasi.ledger.suspension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import id.koperasi.ledger.Database;
import id.koperasi.ledger.TestBook;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a suspension does besides being on record. */
@QuarkusTest
class SuspensionTest {

    @Test
    void whoIsSuspendedDrawsNothingNewPaysOnAndHasNoVote() {
        TestBook book = TestBook.open().chaired();
        UUID member = book.members().getFirst();
        book.receive(book.asTreasurer(), "v", member, "VOLUNTARY", "5000")
                .then()
                .statusCode(201);
        Response drawn = book.withdraw(book.asTreasurer(), "w", member, "1000");
        drawn.then().statusCode(201);
        decide(book, member, "suspension").then().statusCode(200);

        assertThat(book.withdraw(book.asTreasurer(), "w", member, "1000").asByteArray())
                .as("what was answered before")
                .isEqualTo(drawn.asByteArray());
        book.withdraw(book.asTreasurer(), "w2", member, "1000")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:member-suspended"));
        book.post(book.asTreasurer(), "h", "/holds", """
                        {"memberId": "%s", "amount": 1000, "reason": "Biaya sekolah", "expiresAt": "%s"}""".formatted(
                                member, Clock.systemUTC().instant().plus(Duration.ofMinutes(5))))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:member-suspended"));
        book.withdraw(book.asTreasurer(), "w3", book.members().get(1), "1")
                .then()
                .statusCode(422);
        book.receive(book.asTreasurer(), "d", member, "MANDATORY", "20000")
                .then()
                .statusCode(201);

        decide(book, member, "lifting").then().statusCode(200);
        book.withdraw(book.asTreasurer(), "w2", member, "1000").then().statusCode(201);
        assertThat(Database.rows("""
                select replace(type, 'id.koperasi.ledger.', '') from outbox
                 where aggregateid = ? and type like '%.member-suspended.v1' or aggregateid = ? and type like '%.member-reinstated.v1'
                 order by position""", "cooperative/" + book.id(), "cooperative/" + book.id()))
                .containsExactly("member-suspended.v1", "member-reinstated.v1");
    }

    @Test
    void theCooperativeDecidesWhatItRefuses() {
        TestBook book = TestBook.open().chaired();
        UUID member = book.members().getFirst();
        book.receive(book.asTreasurer(), "v", member, "VOLUNTARY", "5000")
                .then()
                .statusCode(201);
        decide(book, member, "suspension").then().statusCode(200);
        String today = LocalDate.now(ZoneId.of("Asia/Jakarta")).toString();

        rule(book, "r1", "2025-07-01")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:suspension-rule-too-early"));
        rule(book, "r2", today).then().statusCode(200).body("items.itsOwn", contains(true, false));
        rule(book, "r3", today)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:suspension-rule-decided"));
        book.withdraw(book.asTreasurer(), "w", member, "1000").then().statusCode(201);
        TestBook.as(book.person(2))
                .get(book.path("/suspension-rules"))
                .then()
                .statusCode(200)
                .body("items[0].loansRefused", equalTo(true));
        TestBook.open().asTreasurer().get(book.path("/suspension-rules")).then().statusCode(404);
    }

    private static Response rule(TestBook book, String key, String from) {
        return book.post(book.asChair(), key, "/suspension-rules", """
                {"from": "%s", "withdrawalsRefused": false, "loansRefused": true,
                 "decisionReference": "Anggaran rumah tangga pasal 9"}""".formatted(from));
    }

    private static Response decide(TestBook book, UUID member, String what) {
        return book.post(book.asChair(), what, "/members/" + member + "/membership/" + what, """
                {"reason": "Melanggar ketentuan rumah tangga"}""");
    }
}
