package id.koperasi.funding.programme;

import static id.koperasi.funding.told.Asking.ministry;
import static id.koperasi.funding.told.Asking.office;
import static id.koperasi.funding.told.Asking.post;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import id.koperasi.funding.told.OwnProgramme;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProgrammeResourceTest {

    @Test
    void thePilotProgrammeComesWithTheService() {
        given().get("/v1/programmes/LPDB-PILOT")
                .then()
                .statusCode(200)
                .body("sourceOfFunds", equalTo("STATE_LOAN"))
                .body("versions[0].ceiling", equalTo(3_000_000_000L))
                .body("versions[0].annualRatePercent", equalTo(3))
                .body("versions[0].maxTenorMonths", equalTo(120))
                .body("versions[0].dayCount", equalTo("THIRTY_360"))
                .body("versions[0].criteria.code", hasItems("legal-entity", "members-consent", "books-open"))
                .body(
                        "versions[0].criteria[0].whatNext.en",
                        equalTo("Complete the registration as a legal entity at AHU through the notary."));
        given().get("/v1/programmes").then().statusCode(200).body("code", hasItem("LPDB-PILOT"));
        given().get("/v1/programmes/NONE").then().statusCode(404);
    }

    @Test
    void capitalIsReceivedOnceAndCountsFromItsDay() {
        String code = new OwnProgramme().code();

        receive(code, "240000000000.50", "A", "2025-09-01")
                .then()
                .statusCode(201)
                .body("available", equalTo(new BigDecimal("240000000000.5")));
        receive(code, "1", "A", "2025-09-02")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:capital-recorded"));

        ministry()
                .get("/v1/programmes/" + code + "/pool?asOf=2025-08-31")
                .then()
                .body("capitalIn", equalTo(0))
                .body("available", equalTo(0));
        ministry()
                .get("/v1/programmes/" + code + "/pool?asOf=2025-09-01")
                .then()
                .body("capitalIn", equalTo(new BigDecimal("240000000000.5")))
                .body("committed", equalTo(0))
                .body("disbursed", equalTo(0))
                .body("principalRepaid", equalTo(0));
    }

    @Test
    void refusesCapitalThatIsNoneAndFromWhoMayNot() {
        String code = new OwnProgramme().code();

        receive(code, "0", "A", "2025-09-01").then().statusCode(400).body("violations[0].field", equalTo("/amount"));
        receive(code, "-5", "A", "2025-09-01").then().statusCode(400);
        receive(code, "0.005", "A", "2025-09-01").then().statusCode(400);
        receive(code, "5", "A", "2999-01-01").then().statusCode(422);
        post(office("province-office", "36"), "/v1/programmes/" + code + "/capital", capital("5", "A", "2025-09-01"))
                .then()
                .statusCode(403);
        office("province-office", "36")
                .get("/v1/programmes/" + code + "/pool")
                .then()
                .statusCode(403);
        given().get("/v1/programmes/" + code + "/pool").then().statusCode(401);
    }

    private static Response receive(String code, String amount, String reference, String day) {
        return post(ministry(), "/v1/programmes/" + code + "/capital", capital(amount, reference, day));
    }

    private static String capital(String amount, String reference, String day) {
        return """
                {"amount": %s, "reference": "%s", "receivedOn": "%s"}""".formatted(amount, reference, day);
    }
}
