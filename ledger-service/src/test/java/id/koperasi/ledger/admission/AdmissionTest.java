package id.koperasi.ledger.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import id.koperasi.ledger.Database;
import id.koperasi.ledger.Invariants;
import id.koperasi.ledger.TestBook;
import id.koperasi.platform.privacy.Nik;
import id.koperasi.platform.privacy.PersonReferences;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the wish to be a member to the number in the book of members. */
@QuarkusTest
class AdmissionTest {

    private static final String NIK = "3603101708450001";

    @Inject
    PersonReferences persons;

    private TestBook book;

    @BeforeEach
    void aBook() {
        book = TestBook.open().chaired();
    }

    @AfterEach
    void nothingIsBroken() {
        Invariants.hold(book.id());
    }

    @Test
    void whoAppliesByHimselfIsAMemberOnceHisPrincipalSavingsAreIn() {
        Response applied = apply(himself(), "a", false);
        applied.then()
                .statusCode(201)
                .body("status", equalTo("SUBMITTED"))
                .body("nik", equalTo("36************01"))
                .body("memberId", nullValue());
        String application = applied.path("applicationId");

        assertThat(book.members()).hasSize(3);
        admit("early", application, "2025-07-24")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:application-not-approved"));
        decide(book.asChair(), "d", application, "approval")
                .then()
                .statusCode(200)
                .body("status", equalTo("APPROVED"));
        assertThat(book.members()).hasSize(3);
        Response admitted = admit("m", application, "2025-07-24");
        admitted.then().statusCode(200).body("status", equalTo("ADMITTED"));
        assertThat(admit("m", application, "2025-07-24").asByteArray()).isEqualTo(admitted.asByteArray());

        String member = admitted.path("memberId");
        book.asTreasurer()
                .get(book.path("/members/" + member))
                .then()
                .body("memberNumber", equalTo(4))
                .body("name", equalTo("Siti Aminah"))
                .body("admittedOn", equalTo("2025-07-24"))
                .body("extraordinary", equalTo(false))
                .body("status", equalTo("ACTIVE"));
        himself()
                .get(book.path("/members/" + member + "/savings"))
                .then()
                .statusCode(200)
                .body("principal", equalTo(100000));
        himself()
                .get(book.path("/membership-applications/" + application))
                .then()
                .statusCode(200)
                .body("memberId", equalTo(member));
        book.reverse(book.asTreasurer(), "r", 2, "2025-07-25")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:entry-of-membership"));
        assertThat(announced()).containsExactly("4 false");
        assertThat(Database.rows("select a::text from membership_application a where cooperative_id = ?", book.id()))
                .noneMatch(row -> row.contains(NIK) || row.contains("Siti"));
    }

    @ParameterizedTest
    @CsvSource({
        "2099-01-01,422,date-in-the-future",
        "2025-06-01,422,date-before-opening",
        "2025-06-30,409,period-closed"
    })
    void aRefusedReceiptMakesNoMember(String paidOn, int status, String code) {
        String application = approved(false);
        book.post(book.asTreasurer(), "c", "/periods/2025-06/closing", "")
                .then()
                .statusCode(200);

        admit("m", application, paidOn).then().statusCode(status).body("type", equalTo("urn:koperasi:problem:" + code));

        assertThat(book.members()).hasSize(3);
        assertThat(announced()).isEmpty();
        admit("m2", application, "2025-07-01").then().statusCode(200);
        assertThat(Database.rows("select max(number)::text from member where cooperative_id = ?", book.id()))
                .containsExactly("4");
    }

    @Test
    void anExtraordinaryMemberIsKnownAsSuch() {
        String member = admit("m", approved(true), "2025-07-24").path("memberId");

        book.asTreasurer().get(book.path("/members/" + member)).then().body("extraordinary", equalTo(true));
        assertThat(announced()).containsExactly("4 true");
    }

    @Test
    void everybodyAppliesForHimselfAndOfficersForOthers() {
        apply(TestBook.as(book.person(50)), "a1", false)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:applicant-not-oneself"));
        apply(TestBook.open().asTreasurer(), "a2", false).then().statusCode(422);
        apply(RestAssured.given(), "a3", false).then().statusCode(401);
        apply(book.asTreasurer(), "a4", false).then().statusCode(201);
        apply(himself(), "a5", false)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:applied-already"));
        TestBook.unheard()
                .post(himself(), "a6", "/membership-applications", body(false))
                .then()
                .statusCode(404);
        himself().get(book.path("/membership-applications")).then().statusCode(403);
        TestBook.open()
                .asTreasurer()
                .get(book.path("/membership-applications"))
                .then()
                .statusCode(404);
        book.asTreasurer()
                .get(book.path("/membership-applications"))
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
    }

    @Test
    void whoWasRejectedReadsWhy() {
        String application = apply(himself(), "a", false).path("applicationId");
        decide(book.asChair(), "d", application, "rejection").then().statusCode(200);
        String path = "/membership-applications/" + application;
        Awaitility.await()
                .until(() -> himself().get(book.path(path)).statusCode() == 200); // offices are known for a second

        himself()
                .get(book.path(path))
                .then()
                .body("status", equalTo("REJECTED"))
                .body("reason", equalTo("Tidak berdomisili di desa ini"));
        TestBook.as(book.person(2)).get(book.path(path)).then().statusCode(403);
        book.post(himself(), "p", path + "/payment-orders", "{\"channel\": \"TRANSFER\"}")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:application-not-approved"));
    }

    /** A man born on 17 August 1945 has the number. */
    @Test
    void whatDoesNotFitTheNumberIsAWarning() {
        String application = book.post(himself(), "w", "/membership-applications", """
                        {"nik": "%s", "name": "Siti Aminah", "extraordinary": false, "bornOn": "1946-08-17",
                         "sex": "FEMALE"}""".formatted(NIK))
                .then()
                .statusCode(201)
                .body("warnings", contains("BIRTH_DATE_DIFFERS", "SEX_DIFFERS"))
                .body("status", equalTo("SUBMITTED"))
                .extract()
                .path("applicationId");
        book.asChair()
                .get(book.path("/membership-applications/" + application))
                .then()
                .body("warnings", contains("BIRTH_DATE_DIFFERS", "SEX_DIFFERS"));
        book.asChair()
                .get(book.path("/membership-applications"))
                .then()
                .body("items.find { it.applicationId == '" + application + "' }.warnings.size()", equalTo(2));
        book.post(book.asTreasurer(), "g", "/membership-applications", """
                        {"nik": "3699101708450001", "name": "Tono", "extraordinary": false}""")
                .then()
                .statusCode(201)
                .body("warnings", contains("REGENCY_UNKNOWN"));
        book.post(book.asTreasurer(), "t", "/membership-applications", """
                        {"nik": "5401101708450001", "name": "Xanana", "extraordinary": false}""")
                .then()
                .statusCode(201)
                .body("warnings", nullValue());
        String young = LocalDate.now(ZoneOffset.UTC).minusYears(16).toString();
        book.post(book.asTreasurer(), "p", "/membership-applications", """
                        {"nik": "4003101708450001", "name": "Budi", "extraordinary": false, "bornOn": "%s"}""".formatted(young))
                .then()
                .statusCode(201)
                .body("warnings", contains("BIRTH_DATE_DIFFERS", "PROVINCE_UNKNOWN", "NOT_OF_AGE"));
        book.post(book.asTreasurer(), "b", "/members", """
                        {"nik": "3603101708450002", "name": "Rini", "joinedOn": "2019-07-24", "sex": "FEMALE"}""")
                .then()
                .statusCode(201)
                .body("warnings", contains("SEX_DIFFERS"));
    }

    @Test
    void theBoardDecidesOnceAndNobodyOnHimself() {
        String application = apply(himself(), "a", false).path("applicationId");
        String person = persons.of(Nik.parse(NIK)).value();
        book.appoint("secretary", person, "2025-06-02");
        Awaitility.await()
                .until(() -> Database.count(
                                "select count(*) from officer where cooperative_id = ? and person = ?",
                                book.id(),
                                person)
                        == 1);

        decide(himself(), "d1", application, "approval")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:koperasi:problem:own-application"));
        decide(book.asTreasurer(), "d2", application, "approval").then().statusCode(403);
        book.post(book.asChair(), "d3", "/membership-applications/" + application + "/rejection", "{}")
                .then()
                .statusCode(400);
        decide(book.asChair(), "d4", application, "rejection")
                .then()
                .statusCode(200)
                .body("status", equalTo("REJECTED"))
                .body("reason", equalTo("Tidak berdomisili di desa ini"));
        decide(book.asChair(), "d5", application, "approval")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:application-decided"));
        admit("m", application, "2025-07-24").then().statusCode(409);
        apply(himself(), "a2", false).then().statusCode(201);
    }

    @Test
    void aMemberDoesNotApply() {
        admit("m", approved(false), "2025-07-24").then().statusCode(200);

        apply(himself(), "again", false)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:member-already"));
    }

    @Test
    void oneOfManyAdmissionsOfOneApplicantIsDone() throws InterruptedException {
        String application = approved(false);
        var asked = new ArrayList<Callable<Response>>();
        IntStream.range(0, 8).forEach(nr -> asked.add(() -> admit("m" + nr, application, "2025-07-24")));
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Future<Response>> answers = threads.invokeAll(asked);

            assertThat(answers)
                    .extracting(answer -> answer.resultNow().statusCode())
                    .containsOnly(200, 409)
                    .containsOnlyOnce(200);
        }
        assertThat(announced()).containsExactly("4 false");
    }

    private String approved(boolean extraordinary) {
        String application = apply(himself(), "a", extraordinary).path("applicationId");
        decide(book.asChair(), "d", application, "approval").then().statusCode(200);
        return application;
    }

    private RequestSpecification himself() {
        return TestBook.as(persons.of(Nik.parse(NIK)).value());
    }

    private Response apply(RequestSpecification who, String key, boolean extraordinary) {
        return book.post(who, key, "/membership-applications", body(extraordinary));
    }

    private static String body(boolean extraordinary) {
        return """
                {"nik": "%s", "name": "Siti Aminah", "extraordinary": %s}""".formatted(NIK, extraordinary);
    }

    private Response decide(RequestSpecification who, String key, String application, String decision) {
        String body = decision.equals("rejection") ? "{\"reason\": \"Tidak berdomisili di desa ini\"}" : "";
        return book.post(who, key, "/membership-applications/" + application + "/" + decision, body);
    }

    private Response admit(String key, String application, String paidOn) {
        return book.post(
                book.asTreasurer(), key, "/membership-applications/" + application + "/admission", """
                {"paidOn": "%s", "into": "CASH"}""".formatted(
                                paidOn));
    }

    private List<String> announced() {
        return Database.rows("""
                select concat_ws(' ', payload ->> 'memberNumber', payload ->> 'extraordinary') from outbox
                 where aggregateid = ? and type = 'id.koperasi.ledger.member-admitted.v1'
                   and payload ->> 'founder' = 'false'""", "cooperative/" + book.id());
    }
}
