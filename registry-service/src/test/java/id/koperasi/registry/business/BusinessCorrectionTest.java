package id.koperasi.registry.business;

import static id.koperasi.registry.TestCooperative.execute;
import static id.koperasi.registry.TestCooperative.get;
import static id.koperasi.registry.TestCooperative.holder;
import static id.koperasi.registry.TestCooperative.office;
import static id.koperasi.registry.TestCooperative.post;
import static id.koperasi.registry.TestCooperative.rows;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import id.koperasi.platform.testing.TestDatabase;
import id.koperasi.registry.TestCooperative;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Tulungagung (35.04) belongs to this test. */
@QuarkusTest
class BusinessCorrectionTest {

    private static final String REGION = "35.04";
    private static final String PROBLEM = "urn:koperasi:problem:";
    private static final String BECAUSE =
            "\"because\": {\"reason\": \"Salah tulis\", \"evidence\": \"Berita acara 4\"}";

    private final TestCooperative cooperative = TestCooperative.formedIn(REGION);
    private final String chair = cooperative.officer("chair");

    @Test
    void aUnitIsToldAnewAndFiguresAndLifeFollow() {
        String first = open("GROCERIES", "Sembako", "47111", "2025-07-24");
        String second = open("CLINIC", "Klinik", "86103", "2025-07-24");
        post(holder(chair), unit(first, "/workforce-reports"), """
                {"reportedOn": "2025-08-31", "workers": 4, "local": 3, "women": 2}""").statusCode(200);

        correct(first, "2025-06-20", "PHARMACY", "MARKETING", "47721")
                .statusCode(200)
                .body("before.openedOn", equalTo("2025-07-24"))
                .body("before.function", equalTo("GROCERIES"))
                .body("now.kbli", equalTo("47721"))
                .body("reason", equalTo("Salah tulis"));
        assertThat(milestone()).isEqualTo("2025-06-20");
        assertThat(days()).containsExactly("2025-06-20 unit-opened", "2025-07-24 unit-opened");
        correct(second, "2025-06-29", "CLINIC", "SERVICE", "86103").statusCode(200);
        assertThat(days()).containsExactly("2025-06-20 unit-opened", "2025-06-29 unit-opened");
        correct(first, "2025-08-31", "PHARMACY", "PRODUCTION", "47721").statusCode(200);
        assertThat(milestone()).isEqualTo("2025-06-29");

        correct(first, "2025-09-01", "PHARMACY", "PRODUCTION", "47721")
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "date-out-of-order"));
        correct(first, "2025-08-31", "PHARMACY", "PRODUCTION", "47721")
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "business-unit-says-so-already"));
        correct(first, "2025-06-01", "PHARMACY", "PRODUCTION", "47721")
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "unit-opened-before-formation"));
        post(office("36.71"), unit(first, "/corrections"), body("2025-06-20", "OTHER", "SERVICE", "47721"))
                .statusCode(404);
        get(holder(chair), unit(first, "/corrections"))
                .body("items", hasSize(2))
                .body("items[0].before.function", equalTo("GROCERIES"))
                .body("items[1].now.openedOn", equalTo("2025-08-31"));
        assertThat(cooperative.announced("business-unit-opened"))
                .hasSize(5)
                .last()
                .asString()
                .contains(first, "PHARMACY", "2025-08-31");
        get(given(), "/v1/business-units/summary?region=" + cooperative.village())
                .body("functions.findAll { it.units > 0 }.function", containsInAnyOrder("PHARMACY", "CLINIC"))
                .body("functions.find { it.function == 'PHARMACY' }.workers", equalTo(4))
                .body("chains.find { it.chain == 'PRODUCTION' }.women", equalTo(2));
    }

    /** What else happened on a day keeps it when a unit turns out to have opened on another. */
    @Test
    void aDayOnWhichMembersMetTooStaysASignOfLife() {
        post(office(REGION), cooperative.path("/meetings"), """
                {"kind": "EXTRAORDINARY", "calledOn": "2025-06-10", "heldOn": "2025-07-24", "minutesNumber": "%s",
                 "members": 20, "present": 20, "resolutions": []}""".formatted(UUID.randomUUID()))
                .statusCode(201);
        String unit = open("GROCERIES", "Sembako", "47111", "2025-07-24");
        correct(unit, "2025-07-20", "GROCERIES", "MARKETING", "47111").statusCode(200);
        assertThat(days()).containsExactly("2025-07-20 unit-opened", "2025-07-24 meeting-held");
        correct(unit, "2025-07-24", "GROCERIES", "MARKETING", "47111").statusCode(200);
        assertThat(days()).containsExactly("2025-07-24 meeting-held");
        correct(unit, "2025-07-21", "GROCERIES", "MARKETING", "47111").statusCode(200);
        assertThat(days()).containsExactly("2025-07-21 unit-opened", "2025-07-24 meeting-held");
    }

    @Test
    void aRatingThatWasWrittenDownWronglyIsToldAnew() {
        String plan = post(holder(chair), cooperative.path("/business-plans"), """
                {"title": "Ternak", "summary": "Kambing", "submittedOn": "2025-07-20"}""")
                .statusCode(201)
                .extract()
                .path("planId");
        rating(plan, "WEAK", "2025-07-24").statusCode(409).body("type", equalTo(PROBLEM + "business-plan-not-rated"));
        post(office(REGION), cooperative.path("/business-plans/" + plan + "/rating"), """
                {"rating": "STRONG", "reason": "Pasar dekat", "ratedOn": "2025-07-24"}""")
                .statusCode(200);

        rating(plan, "WEAK", "2025-07-19").statusCode(422).body("type", equalTo(PROBLEM + "rated-before-submission"));
        rating(plan, "WEAK", "2999-07-19").statusCode(422);
        rating(plan, "WEAK", "2025-07-25")
                .statusCode(200)
                .body("before.rating", equalTo("STRONG"))
                .body("before.reason", equalTo("Pasar dekat"))
                .body("now.rating", equalTo("WEAK"));
        rating(plan, "WEAK", "2025-07-25").statusCode(422).body("type", equalTo(PROBLEM + "rating-says-so-already"));
        post(
                        holder(chair),
                        cooperative.path("/business-plans/" + plan + "/rating/corrections"),
                        ratingBody("STRONG", "2025-07-25"))
                .statusCode(403);
        get(holder(chair), cooperative.path("/business-plans")).body("items[0].rating", equalTo("WEAK"));
        get(holder(chair), cooperative.path("/business-plans/" + plan + "/rating/corrections"))
                .body("items.before.ratedOn", contains("2025-07-24"));
        assertThat(cooperative.announced("business-plan-rated"))
                .hasSize(2)
                .last()
                .asString()
                .contains(plan, "WEAK");
    }

    @Test
    void aPlanThatWasWrittenDownWronglyIsToldAnewWithTheModelMadeOfIt() throws SQLException {
        String plan = submitted("Ternak", "2025-07-20");
        submitted("Lele", "2025-07-20");
        post(office(REGION), cooperative.path("/pilot-designation"), """
                {"designatedBy": "Dinas", "letterNumber": "117", "designatedOn": "2025-07-01"}""").statusCode(201);
        post(office(REGION), cooperative.path("/business-plans/" + plan + "/model"), """
                {"madeOn": "2025-07-22"}""")
                .statusCode(201);
        post(office(REGION), cooperative.path("/business-plans/" + plan + "/rating"), """
                {"rating": "STRONG", "reason": "Pasar dekat", "ratedOn": "2025-07-24"}""")
                .statusCode(200);

        refused(plan, "Ternak", "2025-07-20", "business-plan-says-so-already", 422);
        refused(plan, "lele", "2025-07-20", "business-plan-submitted-already", 409);
        refused(plan, "Ternak", "2025-07-25", "rated-before-submission", 422);
        refused(plan, "Ternak", "2025-07-23", "date-out-of-order", 422);
        refused(plan, "Ternak", "2999-01-01", "date-in-the-future", 422);
        post(holder(chair), planPath(plan), planBody("Ternak kambing", "2025-07-19", "null"))
                .statusCode(403);
        post(office("36.71"), planPath(plan), planBody("Ternak kambing", "2025-07-19", "null"))
                .statusCode(404);
        post(office(REGION), planPath(plan), planBody("Ternak", "2025-07-20", "\"" + UUID.randomUUID() + "\""))
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "potential-of-another-village"));

        post(office(REGION), planPath(plan), planBody("Ternak kambing", "2025-07-19", "null"))
                .statusCode(200)
                .body("before.title", equalTo("Ternak"))
                .body("now.submittedOn", equalTo("2025-07-19"));
        get(holder(chair), cooperative.path("/business-plans"))
                .body("items[0].title", equalTo("Ternak kambing"))
                .body("items[0].rating", equalTo("STRONG"));
        get(holder(chair), planPath(plan)).body("items.before.submittedOn", contains("2025-07-20"));
        assertThat(rows("select title from model_plan where plan_id = ?::uuid", plan))
                .containsExactly("Ternak kambing");
        execute(
                "update cooperative set name = name || ' Baru' where id = ?::uuid",
                cooperative.id().toString());
        assertThat(rows("select cooperative_name from model_plan where plan_id = ?::uuid", plan))
                .containsExactly(cooperative.name() + " Baru");
        assertThat(retoldFrom(plan, "99.99")).isZero();
        assertThat(retoldFrom(plan, cooperative.village())).isOne();
        assertThat(cooperative.announced("business-plan-submitted"))
                .hasSize(3)
                .last()
                .asString()
                .contains(plan, "2025-07-19");
        assertThat(cooperative.announced("record-corrected")).last().asString().contains("BUSINESS_PLAN");
    }

    /** How many models whoever reaches only one region tells anew, past everything but the database. */
    private static int retoldFrom(String plan, String region) throws SQLException {
        try (Connection runtime = new TestDatabase("registry").runtime();
                Statement statement = runtime.createStatement()) {
            statement.execute("select set_config('koperasi.regions', '{" + region + "}', false)");
            return statement.executeUpdate("update model_plan set summary = summary where plan_id = '" + plan + "'");
        }
    }

    private String submitted(String title, String day) {
        return post(holder(chair), cooperative.path("/business-plans"), """
                {"title": "%s", "summary": "Kambing", "submittedOn": "%s"}""".formatted(title, day))
                .statusCode(201)
                .extract()
                .path("planId");
    }

    private void refused(String plan, String title, String day, String code, int status) {
        post(office(REGION), planPath(plan), planBody(title, day, "null"))
                .statusCode(status)
                .body("type", equalTo(PROBLEM + code));
    }

    private String planPath(String plan) {
        return cooperative.path("/business-plans/" + plan + "/corrections");
    }

    private static String planBody(String title, String day, String potential) {
        return """
                {"plan": {"title": "%s", "summary": "Kambing", "submittedOn": "%s", "potentialId": %s}, %s}""".formatted(title, day, potential, BECAUSE);
    }

    @Test
    void aPotentialIsToldAnewForEverybodyToSee() {
        String village = cooperative.village();
        String id = post(office(REGION), "/v1/potentials", """
                {"villageCode": "%s", "commodity": "Padi", "size": 120.5, "unit": "hektare", "source": "Profil desa",
                 "year": 2025}""".formatted(village))
                .statusCode(201)
                .extract()
                .path("potentialId");
        post(office(REGION), "/v1/potentials", """
                {"villageCode": "%s", "commodity": "Jagung", "size": 3, "unit": "hektare", "source": "Profil desa",
                 "year": 2025}""".formatted(village)).statusCode(201);

        potential(id, "Padi", "120.50").statusCode(422).body("type", equalTo(PROBLEM + "potential-says-so-already"));
        potential(id, "jagung", "12").statusCode(409).body("type", equalTo(PROBLEM + "potential-recorded-already"));
        potential(id, "Padi", "12.05")
                .statusCode(200)
                .body("before.size", equalTo(120.5f))
                .body("now.size", equalTo(12.05f));
        post(office("36.03"), "/v1/potentials/" + id + "/corrections", potentialBody("Padi", "13"))
                .statusCode(403);
        post(office(REGION), "/v1/potentials/" + UUID.randomUUID() + "/corrections", potentialBody("Padi", "13"))
                .statusCode(404);
        get(given(), "/v1/potentials?region=" + village)
                .body("items.find { it.potentialId == '" + id + "' }.size", equalTo(12.05f));
        get(given(), "/v1/potentials/" + id + "/corrections")
                .body("items.before.size", contains(120.5f))
                .body("items[0].reason", nullValue());
        get(office(REGION), "/v1/potentials/" + id + "/corrections").body("items.reason", contains("Salah tulis"));
    }

    private String open(String function, String name, String kbli, String day) {
        return post(holder(chair), cooperative.path("/business-units"), """
                {"function": "%s", "name": "%s", "kbli": "%s", "openedOn": "%s"}""".formatted(function, name, kbli, day))
                .statusCode(201)
                .extract()
                .path("unitId");
    }

    private ValidatableResponse correct(String unit, String day, String function, String chain, String kbli) {
        return post(holder(chair), unit(unit, "/corrections"), body(day, function, chain, kbli));
    }

    private static String body(String day, String function, String chain, String kbli) {
        return """
                {"unit": {"openedOn": "%s", "function": "%s", "chain": "%s", "kbli": "%s"}, %s}""".formatted(day, function, chain, kbli, BECAUSE);
    }

    private String unit(String id, String rest) {
        return cooperative.path("/business-units/" + id + rest);
    }

    private String milestone() {
        return rows(
                        "select day::text from milestone where fact = 'UNIT_OPENED' and cooperative_id = ?::uuid",
                        cooperative.id().toString())
                .getFirst();
    }

    private List<String> days() {
        return rows(
                "select day || ' ' || what from activity_day where cooperative_id = ?::uuid order by day",
                cooperative.id().toString());
    }

    private ValidatableResponse rating(String plan, String rating, String day) {
        return post(
                office(REGION),
                cooperative.path("/business-plans/" + plan + "/rating/corrections"),
                ratingBody(rating, day));
    }

    private static String ratingBody(String rating, String day) {
        return """
                {"rating": {"rating": "%s", "reason": "Pasar jauh", "ratedOn": "%s"}, %s}""".formatted(rating, day, BECAUSE);
    }

    private static ValidatableResponse potential(String id, String commodity, String size) {
        return post(office(REGION), "/v1/potentials/" + id + "/corrections", potentialBody(commodity, size));
    }

    private static String potentialBody(String commodity, String size) {
        return """
                {"commodity": "%s", "size": %s, "unit": "hektare", "source": "Profil desa", "year": 2025, %s}""".formatted(commodity, size, BECAUSE);
    }
}
