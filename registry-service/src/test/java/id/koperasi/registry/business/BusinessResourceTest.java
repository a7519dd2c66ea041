package id.koperasi.registry.business;

import static id.koperasi.registry.TestCooperative.get;
import static id.koperasi.registry.TestCooperative.holder;
import static id.koperasi.registry.TestCooperative.office;
import static id.koperasi.registry.TestCooperative.post;
import static id.koperasi.registry.TestCooperative.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import id.koperasi.registry.TestCooperative;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BusinessResourceTest {

    private final TestCooperative cooperative = TestCooperative.formedIn("36.03");
    private final String chair = cooperative.officer("chair");

    @Test
    void aUnitThatOpensIsASignOfLife() {
        open(holder(chair), "Ternak kambing", "2025-07-24").statusCode(201).body("function", equalTo("LIVESTOCK"));

        assertThat(cooperative.announced("business-unit-opened"))
                .singleElement()
                .asString()
                .contains("Ternak kambing", "01441");
        assertThat(rows(
                        "select day::text from activity_day where cooperative_id = ?::uuid",
                        cooperative.id().toString()))
                .containsExactly("2025-07-24");
    }

    @Test
    void refusesAUnitTwiceInWhateverCaseAndBeforeTheCooperative() {
        open(holder(chair), "Lele", "2025-07-24").statusCode(201);

        open(office("36.03"), " LELE ", "2025-07-25")
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:business-unit-opened-already"));
        open(holder(chair), "Sapi", "2025-06-01")
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:unit-opened-before-formation"))
                .body("formedOn", equalTo("2025-06-02"));
        open(holder(chair), "Sapi", "2999-06-01")
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:date-in-the-future"));
    }

    @Test
    void theOfficeRatesAPlanOnce() {
        String planId = submit("Ternak", "2025-07-20").statusCode(201).extract().path("planId");

        rate(office("36.03"), planId, "2025-07-24")
                .statusCode(200)
                .body("rating", equalTo("STRONG"))
                .body("reason", equalTo("Pasar jelas"));
        rate(office("36.03"), planId, "2025-07-25")
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:business-plan-rated-already"))
                .body("found", equalTo("STRONG"));

        assertThat(cooperative.announced("business-plan-submitted"))
                .singleElement()
                .asString()
                .contains(planId, "\"submittedOn\":\"2025-07-20\"", "\"expectedRevenuePerYear\":250000000")
                .doesNotContain("Ternak");
        assertThat(cooperative.announced("business-plan-rated"))
                .singleElement()
                .asString()
                .contains("STRONG");
        get(office("36.03"), cooperative.path("/business-plans"))
                .statusCode(200)
                .body("items.planId", contains(planId))
                .body("items[0].expectedRevenuePerYear", equalTo(250000000));
    }

    @Test
    void nobodyRatesHisOwnPlanOrAForeignOne() {
        String planId = submit("Ternak", "2025-07-20").extract().path("planId");

        rate(holder(chair), planId, "2025-07-24").statusCode(403);
        rate(office("36.71"), planId, "2025-07-24").statusCode(404);
        rate(office("36.03"), UUID.randomUUID().toString(), "2025-07-24").statusCode(404);
        get(office("36.03"), cooperative.path("/business-plans")).body("items[0].rating", nullValue());
    }

    @Test
    void refusesARatingBeforeThePlanAndAPlanTwice() {
        String planId = submit("Ternak", "2025-07-20").extract().path("planId");

        rate(office("36.03"), planId, "2025-07-19")
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:rated-before-submission"));
        submit("ternak", "2025-07-21")
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:business-plan-submitted-already"));
    }

    @Test
    void refusesARevenueBelowZero() {
        post(
                        holder(chair),
                        cooperative.path("/business-plans"),
                        "{\"title\": \"A\", \"summary\": \"B\", \"submittedOn\": \"2025-07-20\", \"expectedRevenuePerYear\": -1}")
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:expected-revenue-negative"));
    }

    private ValidatableResponse open(RequestSpecification caller, String name, String day) {
        return post(
                caller,
                cooperative.path("/business-units"),
                "{\"function\": \"LIVESTOCK\", \"name\": \"%s\", \"kbli\": \"01441\", \"openedOn\": \"%s\"}"
                        .formatted(name, day));
    }

    private ValidatableResponse submit(String title, String day) {
        return post(holder(chair), cooperative.path("/business-plans"), """
                {"title": "%s", "summary": "Kambing dan lele", "submittedOn": "%s", "expectedRevenuePerYear": 250000000}""".formatted(title, day));
    }

    private ValidatableResponse rate(RequestSpecification caller, String planId, String day) {
        return post(
                caller,
                cooperative.path("/business-plans/" + planId + "/rating"),
                "{\"rating\": \"STRONG\", \"reason\": \"Pasar jelas\", \"ratedOn\": \"%s\"}".formatted(day));
    }
}
