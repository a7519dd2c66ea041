package id.koperasi.funding.programmedraft;

import static id.koperasi.funding.told.Asking.ministry;
import static id.koperasi.funding.told.Asking.personOf;
import static id.koperasi.funding.told.Asking.post;
import static id.koperasi.funding.told.Asking.staff;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import id.koperasi.funding.told.AtOnce;
import id.koperasi.platform.testing.TestToken;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A version is made by two, counts from a day that has not passed, and what is there stays as it is. */
@QuarkusTest
class ProgrammeDraftTest {

    private final String code =
            "NEW-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

    @Test
    void aProgrammeBeginsAndGetsAnotherVersionByTwoPeople() {
        String first = draft(drafter(), code, BEGINS, "2099-01-01", "\"ceiling\": 4000000000")
                .then()
                .statusCode(201)
                .extract()
                .path("draftId");
        given().get("/v1/programmes/" + code).then().statusCode(404);
        refused(enact(drafter(), first), 403, "drafted-by-you");
        refused(enact(account("other-account", personOf("ministry-1")), first), 403, "drafted-by-you");
        refused(
                enact(
                        given().auth()
                                .oauth2(TestToken.of("nobody").roles("ministry").sign()),
                        first),
                403,
                "drafter-unknown");
        staff("analyst", "fund-analyst").get("/v1/programme-drafts").then().statusCode(200);
        refused(enact(staff("analyst", "fund-analyst"), first), 403, "not-permitted");

        List<Integer> answers = AtOnce.call(
                3, i -> enact(staff("ministry-2", "ministry"), first).statusCode());

        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 409);
        given().get("/v1/programmes/" + code)
                .then()
                .statusCode(200)
                .body("sourceOfFunds", equalTo("STATE_LOAN"))
                .body("versions", hasSize(1))
                .body("versions[0].ceiling", equalTo(4_000_000_000L))
                .body("versions[0].annualRatePercent", equalTo(3))
                .body("versions[0].effectiveFrom", equalTo("2099-01-01"))
                .body("versions[0].criteria.code", hasItem("legal-entity"));
        ministry()
                .get("/v1/programmes/" + code + "/pool")
                .then()
                .statusCode(200)
                .body("available", equalTo(0));
        refused(draft(drafter(), code, BEGINS, "2099-02-01", ""), 409, "programme-exists");
        refused(draft(drafter(), code, "", "2099-01-01", ""), 422, "version-too-early");
        String second = draft(drafter(), code, "", "2099-01-02", "\"annualRatePercent\": 2.5, \"approvalDays\": 30")
                .path("draftId");
        enact(staff("ministry-2", "ministry"), second).then().statusCode(200).body("version", equalTo(2));
        given().get("/v1/programmes/" + code)
                .then()
                .body("versions.annualRatePercent", equalTo(List.of(3, 2.5f)))
                .body("versions[1].approvalDays", equalTo(30));
    }

    @Test
    void whatWouldChangeThePastOrContradictsItselfIsRefused() {
        refused(draft(drafter(), "LPDB-PILOT", "", "2025-06-01", ""), 422, "version-too-early");
        refused(draft(drafter(), "NONE-1", "", "2099-01-01", ""), 404, "not-found");
        refused(draft(drafter(), "LPDB-PILOT", "", "2099-01-01", "\"operatingCap\": 5000000000"), 422, "terms-unsound");
        refused(draft(drafter(), "LPDB-PILOT", "", "2099-01-01", "\"committeeSize\": 4"), 422, "terms-unsound");
        draft(drafter(), "LPDB-PILOT", "", "2099-01-01", "\"annualRatePercent\": 25")
                .then()
                .statusCode(400);
        post(
                        drafter(),
                        "/v1/programme-drafts",
                        body("LPDB-PILOT", "", "2099-01-01", "").replace("\"version\": 2", "\"version\": 99"))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:no-such-version"));
    }

    private static final String BEGINS = """
            "programme": {"name": "Dana bergulir", "sourceOfFunds": "STATE_LOAN", "lender": "REVOLVING_FUND"},""";

    private static RequestSpecification drafter() {
        return staff("ministry-1", "ministry");
    }

    private static RequestSpecification account(String subject, String person) {
        return given().auth()
                .oauth2(TestToken.of(subject).roles("ministry").person(person).sign());
    }

    private static Response draft(
            RequestSpecification who, String programme, String begins, String from, String terms) {
        return post(who, "/v1/programme-drafts", body(programme, begins, from, terms));
    }

    private static String body(String programme, String begins, String from, String terms) {
        return """
                {"programmeCode": "%s", %s "basedOn": {"programmeCode": "LPDB-PILOT", "version": 2},
                 "effectiveFrom": "%s", "reason": "Perubahan peraturan.", "terms": {%s}}""".formatted(programme, begins, from, terms);
    }

    private static Response enact(RequestSpecification who, String draft) {
        return post(who, "/v1/programme-drafts/" + draft + "/enactment", "");
    }

    private static void refused(Response answer, int status, String problem) {
        answer.then().statusCode(status).body("type", equalTo("urn:koperasi:problem:" + problem));
    }
}
