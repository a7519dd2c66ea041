package id.koperasi.ledger.seal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import id.koperasi.deploy.verifier.VerifyPassbook;
import id.koperasi.ledger.Database;
import id.koperasi.ledger.TestBook;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A line of a passbook and a published hash: nobody need be believed. */
@QuarkusTest
class LineProofTest {

    private TestBook book;
    private UUID member;

    @BeforeEach
    void aBookWithHalfARupiah() {
        book = TestBook.open();
        member = book.members().getFirst();
        receive("k2", "1222.5").then().statusCode(201);
        receive("k3", "20000").then().statusCode(201);
    }

    @Test
    void aLineIsProvenByThePublishedSealAlone() throws SQLException {
        proof(asMember(), member, 2, 2)
                .then()
                .statusCode(409)
                .header("Retry-After", "60")
                .body("type", endsWith("line-not-sealed"));

        assertThat(Witness.seal().books()).isPositive();
        String proof =
                proof(asMember(), member, 2, 2).then().statusCode(200).extract().asString();
        JsonPath said = new JsonPath(proof);
        String published = published(said.getLong("seal.sequence"));

        assertThat(VerifyPassbook.reasonAgainst(proof, published)).isEmpty();
        assertThat(said.getFloat("line.amount")).isEqualTo(-1222.5f);
        assertThat(said.getFloat("line.balance")).isEqualTo(1222.5f);
        assertThat(said.getMap("line")).doesNotContainKeys("name", "note", "person");
        assertThat(proof(book.asTreasurer(), member, 2, 2).asString()).isEqualTo(proof);

        receive("k4", "1").then().statusCode(201);
        Witness.seal();
        JsonPath passbook = asMember()
                .get(book.path("/members/" + member + "/passbook"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        for (int i = 0; i < passbook.getList("items").size(); i++) {
            String later = proof(
                            asMember(),
                            member,
                            passbook.getLong("items[" + i + "].entryNumber"),
                            passbook.getInt("items[" + i + "].line"))
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertThat(VerifyPassbook.reasonAgainst(later, published(new JsonPath(later).getLong("seal.sequence"))))
                    .isEmpty();
        }
        assertThat(VerifyPassbook.reasonAgainst(proof, published))
                .as("the first proof holds for ever")
                .isEmpty();

        Witness.byHand(
                "update posting set amount_sen = sign(amount_sen) * 1 where cooperative_id = '%s' and entry_number = 2"
                        .formatted(book.id()));
        assertThat(VerifyPassbook.reasonAgainst(proof(asMember(), member, 2, 2).asString(), published))
                .hasValue("the line is not in the sealed book");
    }

    @Test
    void nobodyGetsTheProofOfALineThatHeMayNotRead() throws SQLException {
        Witness.seal();
        UUID neighbour = book.members().get(1);
        TestBook other = TestBook.open();

        proof(asMember(), neighbour, 1, 3).then().statusCode(404);
        proof(TestBook.as(book.person(2)), member, 2, 2).then().statusCode(404);
        proof(other.asTreasurer(), member, 2, 2).then().statusCode(404);
        proof(asMember(), member, 2, 1).then().statusCode(404); // the line of the cash box
        proof(book.asTreasurer(), neighbour, 2, 2).then().statusCode(404); // of another member
        proof(asMember(), member, 99, 1).then().statusCode(404);
        proof(given(), member, 2, 2).then().statusCode(401);
        proof(asMember(), member, 2, 2).then().statusCode(200);
    }

    @Test
    void everybodyReadsTheSealsAndTheyAreTheFile() throws SQLException {
        Witness.seal();
        List<String> file = Witness.published();
        var latest = new JsonPath(file.getLast());

        JsonPath seal = given().get("/v1/seals/" + latest.getLong("sequence"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(seal.getMap("")).isEqualTo(latest.getMap(""));
        assertThat(new JsonPath(file.getFirst()).getString("previous")).isEqualTo("0".repeat(64));
        for (int i = 1; i < file.size(); i++) {
            var linked = new JsonPath(file.get(i));
            assertThat(linked.getLong("sequence")).isEqualTo(i + 1);
            assertThat(linked.getString("previous")).isEqualTo(new JsonPath(file.get(i - 1)).getString("hash"));
        }
        given().get("/v1/seals/999999").then().statusCode(404);
        JsonPath page = given().queryParam("limit", 1)
                .get("/v1/seals")
                .then()
                .statusCode(200)
                .body("items[0].sequence", equalTo(1))
                .extract()
                .jsonPath();
        if (file.size() > 1) {
            given().queryParam("after", page.getString("nextCursor"))
                    .get("/v1/seals")
                    .then()
                    .statusCode(200)
                    .body("items[0].sequence", equalTo(2));
        }
    }

    @Test
    void aLongBookIsSealedInPiecesAndAProofReadsAFewRowsOfIndexes() throws SQLException {
        post(2_100);
        Witness.seal();
        Database.execute("vacuum (analyze) seal.node, seal.sealed_entry, seal.book_seal, journal_entry, posting");

        assertThat(Database.rows(
                        "select entries from seal.book_seal where cooperative_id = ? order by sequence", book.id()))
                .containsExactly("2000", "2103");
        for (long entry : List.of(1L, 2L, 1999L, 2000L, 2001L, 2103L)) {
            String proof = proof(asMember(), member, entry, 2).asString();
            assertThat(VerifyPassbook.reasonAgainst(proof, published(new JsonPath(proof).getLong("seal.sequence"))))
                    .as("entry %d", entry)
                    .isEmpty();
        }
        String nodes = LineProofs.NODES
                .replace(":levels", "'{0,1,2}'")
                .replace(":places", "'{1,1,1}'")
                .replace(":cooperative", "'" + book.id() + "'");
        String sealed =
                LineProofs.SEALED.replace(":cooperative", "'" + book.id() + "'").replace(":entry", "1999");
        String line = LineProofs.LINE
                .replace(":cooperative", "'" + book.id() + "'")
                .replace(":entry", "1999")
                .replace(":line", "2")
                .replace(":member", "'" + member + "'");
        assertThat(plan(nodes)).contains("node_pk").doesNotContain("Seq Scan");
        assertThat(plan(sealed)).contains("sealed_entry_pk", "book_seal_pk").doesNotContain("Seq Scan");
        assertThat(plan(line)).contains("journal_entry_pk").doesNotContain("Seq Scan");
    }

    private static String plan(String query) throws SQLException {
        try (Connection connection = Database.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("set enable_seqscan = off"); // a small table would be read whole; a large one is not
            var lines = new ArrayList<String>();
            try (ResultSet row = statement.executeQuery("explain (costs off) " + query)) {
                while (row.next()) {
                    lines.add(row.getString(1));
                }
            }
            return String.join("\n", lines);
        }
    }

    private String published(long sequence) {
        return Witness.published().stream()
                .map(JsonPath::new)
                .filter(seal -> seal.getLong("sequence") == sequence)
                .map(seal -> seal.getString("hash"))
                .findFirst()
                .orElseThrow();
    }

    private RequestSpecification asMember() {
        return TestBook.as(book.person(1));
    }

    private Response proof(RequestSpecification caller, UUID whose, long entry, int line) {
        return caller.get(book.path("/members/" + whose + "/passbook/entries/" + entry + "/lines/" + line + "/proof"));
    }

    private Response receive(String key, String amount) {
        return book.receive(book.asTreasurer(), key, member, "VOLUNTARY", amount);
    }

    private void post(int entries) {
        for (int from = 1; from <= entries; from += 350) {
            Database.execute("""
                    select count(*) from post_entries(now(), '{}', (
                        select jsonb_agg(jsonb_build_object(
                                   'cooperative', ?::text, 'kind', 'savings-received', 'dated', '2025-07-24',
                                   'postings', jsonb_build_array(
                                       jsonb_build_object('account', '111', 'source', 'OWN', 'amount', 100 + nr),
                                       jsonb_build_object('account', '211', 'source', 'OWN', 'member', ?::text,
                                                          'amount', -100 - nr))))
                          from generate_series(?::bigint, ?::bigint) as nr))""", book.id().toString(), member.toString(), from, from + 349);
        }
    }
}
