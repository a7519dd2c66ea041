package id.koperasi.ledger.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import id.koperasi.ledger.Database;
import id.koperasi.ledger.TestBook;
import id.koperasi.ledger.WaitingForBook;
import id.koperasi.platform.privacy.Nik;
import id.koperasi.platform.privacy.PersonReferences;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.UUID;
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

    /** He may have joined long before the book was opened, with a vote or without. */
    @Test
    void theDayOfAdmissionMayLieBeforeTheOpening() {
        admit("k1", NIK, "2099-01-01")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:date-in-the-future"));
        admit("k2", NIK, "0125-06-01")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:joined-too-early"));
        admit("k3", "3603109908450001", "2025-07-24").then().statusCode(400);
        book.post(book.asTreasurer(), "k4", "/members", """
                        {"nik": "%s", "name": "Siti Aminah", "joinedOn": "1998-07-12", "extraordinary": true}""".formatted(NIK))
                .then()
                .statusCode(201)
                .body("admittedOn", equalTo("1998-07-12"))
                .body("extraordinary", equalTo(true));
    }

    /** Whoever is brought along while the balances wait for the book is asked for his simpanan pokok all the same. */
    @Test
    void nobodySlipsInBetweenTheBalancesAndTheirPosting() throws SQLException {
        var answers = new ArrayList<Response>();
        String founder = book.members().getFirst().toString();

        WaitingForBook.whileHeld(
                book.id(),
                () -> answers.add(book.post(book.asTreasurer(), "o", "/opening-balances", """
                        {"cutOverDate": "2025-07-24", "members": [{"memberId": "%s", "mandatory": 1}],
                         "accounts": [{"account": "112", "side": "DEBIT", "amount": 1, "sourceOfFunds": "OWN"}]}""".formatted(founder))),
                """
                insert into member (cooperative_id, id, village_code, number, person, founder, brought, admitted_on, data_key,
                                    master_key_id, sealed_name)
                select cooperative_id, gen_random_uuid(), village_code, 99, 'slipped-in-' || cooperative_id, false, true,
                       '2025-06-02', data_key, master_key_id, sealed_name
                  from member
                 where cooperative_id = ? and number = 1""");

        answers.getFirst()
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:brought-principal-missing"));
    }

    @Test
    void nobodyIsBroughtAlongAfterTheOpeningBalancesAndTheyNameHisPrincipalSavings() {
        String member = admit("k1", NIK, "2025-07-24").path("memberId");
        opening("o1", member, 50000)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:brought-principal-missing"))
                .body("memberId", equalTo(member));
        opening("o2", member, 50000, ", \"principalOpen\": 40000").then().statusCode(422);
        opening("o3", member, 50000, ", \"principalOpen\": 50000").then().statusCode(201);
        book.receive(book.asTreasurer(), "p1", UUID.fromString(member), "PRINCIPAL", "50000.5")
                .then()
                .statusCode(409);
        book.receive(book.asTreasurer(), "p2", UUID.fromString(member), "PRINCIPAL", "50000")
                .then()
                .statusCode(201);

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
        return opening(key, member, principal, "");
    }

    private Response opening(String key, String member, int principal, String more) {
        return book.post(
                book.asTreasurer(), key, "/opening-balances", """
                {"cutOverDate": "2025-07-24", "members": [{"memberId": "%s", "principal": %d%s}],
                 "accounts": [{"account": "112", "side": "DEBIT", "amount": %d, "sourceOfFunds": "OWN"}]}""".formatted(member, principal, more, principal));
    }

    private Response admit(String key, String nik, String joinedOn) {
        return book.post(book.asTreasurer(), key, "/members", """
                {"nik": "%s", "name": "Siti Aminah", "joinedOn": "%s"}""".formatted(nik, joinedOn));
    }
}
