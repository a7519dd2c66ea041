package id.koperasi.ledger.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import id.koperasi.ledger.Database;
import id.koperasi.ledger.TestBook;
import id.koperasi.platform.privacy.Nik;
import id.koperasi.platform.privacy.PersonReferences;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The book of members. */
@QuarkusTest
class MemberTest {

    private static final String NIK = "3603101708450001";

    @Inject
    PersonReferences persons;

    private TestBook book;

    @BeforeEach
    void aBook() {
        book = TestBook.open();
    }

    @Test
    void anAdmittedMemberIsSealedMaskedAndNumbered() {
        admit("k", NIK, "2025-07-24")
                .then()
                .statusCode(201)
                .body("memberNumber", equalTo(4))
                .body("name", equalTo("Siti Aminah"))
                .body("nik", equalTo("36************01"))
                .body("founder", equalTo(false));

        assertThat(Database.rows("select m::text from member m where cooperative_id = ?", book.id()))
                .hasSize(4)
                .noneMatch(row -> row.contains(NIK) || row.contains("Siti"));
        assertThat(Database.rows("select payload::text from outbox where aggregateid = ?", "cooperative/" + book.id()))
                .noneMatch(row -> row.contains(NIK) || row.contains("Siti"));
        String person = persons.of(Nik.parse(NIK)).value();
        Response own =
                TestBook.as(person).get(book.path("/members/" + book.members().get(3)));
        own.then().statusCode(200).body("memberNumber", equalTo(4));
        TestBook.as(person)
                .get(book.path("/members/" + book.members().get(0)))
                .then()
                .statusCode(404);
        book.asTreasurer()
                .get(book.path("/members?limit=3"))
                .then()
                .statusCode(200)
                .body("items", hasSize(3))
                .body("items[0].nik", equalTo(null));
    }

    @Test
    void nobodyIsAMemberTwice() {
        admit("k1", NIK, "2025-07-24").then().statusCode(201);

        admit("k2", NIK, "2025-07-24")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:member-already"));
        admit("k3", "3603101708450002", "2025-07-24").then().statusCode(201).body("memberNumber", equalTo(5));
    }

    @Test
    void theDayOfAdmissionLiesBetweenTheOpeningAndToday() {
        admit("k1", NIK, "2099-01-01")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:date-in-the-future"));
        admit("k2", NIK, "2025-06-01")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:date-before-opening"));
        admit("k3", "3603109908450001", "2025-07-24").then().statusCode(400);
    }

    @Test
    void nobodyIsBroughtAlongAfterTheOpeningBalancesAndTheyNameHisPrincipalSavings() {
        String member = admit("k1", NIK, "2025-07-24").path("memberId");
        opening("o1", member, 50000)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:brought-principal-missing"))
                .body("memberId", equalTo(member));
        opening("o2", member, 100000).then().statusCode(201);

        admit("k2", "3603101708450002", "2025-07-24")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:opening-balances-stand"));
        assertThat(Database.count("select last_member_number from book where cooperative_id = ?", book.id()))
                .isEqualTo(4);
        TestBook later = TestBook.open();
        later.post(later.asTreasurer(), "c", "/periods/2025-06/closing", "")
                .then()
                .statusCode(200);
        later.post(later.asTreasurer(), "k", "/members", """
                        {"nik": "%s", "name": "Siti Aminah", "joinedOn": "2025-07-24"}""".formatted(NIK))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:opening-balances-settled"));
    }

    private Response opening(String key, String member, int principal) {
        return book.post(book.asTreasurer(), key, "/opening-balances", """
                {"cutOverDate": "2025-07-24", "members": [{"memberId": "%s", "principal": %d}],
                 "accounts": [{"account": "112", "side": "DEBIT", "amount": %d, "sourceOfFunds": "OWN"}]}""".formatted(member, principal, principal));
    }

    private Response admit(String key, String nik, String joinedOn) {
        return book.post(book.asTreasurer(), key, "/members", """
                {"nik": "%s", "name": "Siti Aminah", "joinedOn": "%s"}""".formatted(nik, joinedOn));
    }
}
