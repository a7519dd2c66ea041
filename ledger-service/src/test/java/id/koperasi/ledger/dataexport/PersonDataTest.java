package id.koperasi.ledger.dataexport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import id.koperasi.ledger.Database;
import id.koperasi.ledger.TestBook;
import id.koperasi.platform.privacy.Nik;
import id.koperasi.platform.privacy.PersonReferences;
import id.koperasi.platform.testing.TestToken;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** What is held on a person, and to whom it is given out. */
@QuarkusTest
class PersonDataTest {

    /** Nobody else's in any test, for it is looked for in all cooperatives. */
    private static final String NIK = "3603105203770007";

    @Inject
    PersonReferences persons;

    @Test
    void aPersonReadsAllThatIsHeldOnHimInEveryCooperativeAndNothingOfOthers() throws IOException {
        TestBook first = TestBook.open().chaired();
        TestBook second = TestBook.open().chaired();
        UUID member = member(first);
        first.receive(first.asTreasurer(), "v", member, "VOLUNTARY", "1222.5")
                .then()
                .statusCode(201);
        application(second).then().statusCode(201);
        first.post(first.asTreasurer(), "h", "/holds", """
                        {"memberId": "%s", "account": "211", "amount": 50, "reason": "Biaya sekolah", "expiresAt": "%s"}""".formatted(
                                member, Clock.systemUTC().instant().plus(Duration.ofHours(1))))
                .then()
                .statusCode(201);

        himself()
                .get("/v1/own-records")
                .then()
                .statusCode(200)
                .body(
                        "cooperatives.cooperativeId",
                        hasItems(first.id().toString(), second.id().toString()))
                .body("cooperatives.collectMany { it.members }", hasSize(1))
                .body("cooperatives.collectMany { it.members }.nik", contains(NIK))
                .body("cooperatives.collectMany { it.members }.name", contains("Siti Aminah"))
                .body(
                        "cooperatives.collectMany { it.members }.collectMany { it.sections }"
                                + ".find { it.about == 'entries' }.rows.amount",
                        contains(100000, 1222.5f))
                .body(
                        "cooperatives.collectMany { it.members }.collectMany { it.sections }"
                                + ".find { it.about == 'holds' }.rows.account",
                        contains("211"))
                .body("cooperatives.collectMany { it.sections }.findAll { it.about == 'applications' }", hasSize(2));
        String paper = new PdfTextExtractor(
                        new PdfReader(himself().get("/v1/own-records/document").asByteArray()))
                .getTextFromPage(1);
        assertThat(paper).contains("Siti Aminah", NIK, "Mutasi", "1222.5");
        assertThat(Database.rows(
                        "select operation from audit_entry where object = ? order by operation",
                        "person/" + persons.of(Nik.parse(NIK)).value()))
                .containsExactly("printOwnData", "showOwnData");
        RestAssured.given().get("/v1/own-records").then().statusCode(401);
        RestAssured.given()
                .auth()
                .oauth2(TestToken.of("no-person").roles("ministry").sign())
                .get("/v1/own-records")
                .then()
                .statusCode(403);
        TestBook.as(first.person(70)).get("/v1/own-records").then().body("cooperatives", hasSize(0));
    }

    @Test
    void anOfficerGivesOutWhatHisCooperativeHoldsAtAWrittenRequest() {
        TestBook book = TestBook.open().chaired();
        UUID member = book.members().getFirst();
        book.post(book.asTreasurer(), "r0", "/members/" + member + "/data-requests", request())
                .then()
                .statusCode(403);
        String id = book.post(book.asChair(), "r1", "/members/" + member + "/data-requests", request())
                .then()
                .statusCode(201)
                .extract()
                .path("requestId");

        book.asChair()
                .get(book.path("/data-requests/" + id + "/data"))
                .then()
                .statusCode(200)
                .body("cooperatives[0].members.name", contains("Pendiri 1"))
                .body("cooperatives[0].members[0].sections.find { it.about == 'dataRequests' }.rows", hasSize(1));
        book.asChair()
                .get(book.path("/data-requests/" + id + "/data/document"))
                .then()
                .statusCode(200);
        assertThat(Database.rows(
                        "select concat_ws(' ', operation, purpose) from audit_entry where object = ? order by 1",
                        "member/" + member))
                .containsExactly(
                        "printRequestedData Permintaan salinan data oleh yang bersangkutan",
                        "showRequestedData Permintaan salinan data oleh yang bersangkutan");
        TestBook foreign = TestBook.open().chaired();
        foreign.asChair()
                .get(book.path("/data-requests/" + id + "/data"))
                .then()
                .statusCode(404);
        foreign.asChair()
                .get(foreign.path("/data-requests/" + id + "/data"))
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:koperasi:problem:not-found"));
        foreign.post(foreign.asChair(), "r2", "/members/" + member + "/data-requests", request())
                .then()
                .statusCode(404);
    }

    private static String request() {
        return """
                {"reason": "Permintaan salinan data oleh yang bersangkutan", "letter": "Surat 14/2026"}""";
    }

    private RequestSpecification himself() {
        return TestBook.as(persons.of(Nik.parse(NIK)).value());
    }

    private Response application(TestBook book) {
        return book.post(himself(), "a", "/membership-applications", """
                {"nik": "%s", "name": "Siti Aminah", "extraordinary": false}""".formatted(NIK));
    }

    private UUID member(TestBook book) {
        String path = "/membership-applications/" + application(book).path("applicationId");
        book.post(book.asChair(), "d", path + "/approval", "").then().statusCode(200);
        String member = book.post(book.asTreasurer(), "m", path + "/admission", """
                        {"paidOn": "2025-07-24", "into": "CASH"}""")
                .then()
                .statusCode(200)
                .extract()
                .path("memberId");
        return UUID.fromString(member);
    }
}
