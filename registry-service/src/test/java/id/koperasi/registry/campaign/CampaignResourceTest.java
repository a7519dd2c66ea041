package id.koperasi.registry.campaign;

import static id.koperasi.registry.TestCooperative.as;
import static id.koperasi.registry.TestCooperative.execute;
import static id.koperasi.registry.TestCooperative.get;
import static id.koperasi.registry.TestCooperative.office;
import static id.koperasi.registry.TestCooperative.post;
import static id.koperasi.registry.TestCooperative.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import id.koperasi.platform.testing.TestToken;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Palangka Raya (62.71, 30 villages) belongs to this test. */
@QuarkusTest
class CampaignResourceTest {

    private static final String REGION = "62.71";

    @Test
    void knowsHowFarItWasOnEachDayAndWhenItWasComplete() {
        String id = launch("Percepatan", 4);
        cover("62.71.01.1001", "2025-05-21");
        cover("62.71.01.1002", "2025-05-24");
        cover("62.71.01.1003", "2025-05-25");
        cover("62.71.01.1004", "2025-05-25");

        asOf(id, "2025-05-21").body("formed", equalTo(1)).body("pacePerDay", equalTo(0));
        asOf(id, "2025-05-24")
                .body("formed", equalTo(2))
                .body("percent", equalTo(50.0f))
                .body("pacePerDay", equalTo(0.33f))
                .body("neededPerDay", equalTo(2.0f))
                .body("completedOn", nullValue());
        asOf(id, "2025-06-01")
                .body("percent", equalTo(100.0f))
                .body("completedOn", equalTo("2025-05-25"))
                .body("pacePerDay", equalTo(0.75f))
                .body("neededPerDay", nullValue());
    }

    @Test
    void anotherRegionReachesForTheSameShare() {
        String model = launch("Separuh", 15);
        long villages =
                Long.parseLong(rows("select count(*) from region where level = 4 and starts_with(code, '62.01.')")
                        .getFirst());
        String body = """
                {"regionCode": "62.01", "launchedOn": "2025-06-10", "deadline": "2025-07-18"}""";

        post(office("62.01"), "/v1/campaigns/" + model + "/copies", body)
                .statusCode(201)
                .body("regionCode", equalTo("62.01"))
                .body("name", equalTo("Separuh"))
                .body("target", equalTo((int) Math.ceilDiv(villages, 2)));
        post(office("63"), "/v1/campaigns/" + model + "/copies", body).statusCode(403);
        assertThat(rows(
                        "select payload ->> 'target' from outbox where type = ? and aggregateid = 'region/62.01'",
                        "id.koperasi.registry.campaign-launched.v1"))
                .containsExactly(String.valueOf(Math.ceilDiv(villages, 2)));
    }

    @Test
    void whatWasRecordedWronglyIsToldAnewAndPercentAndPaceFollow() {
        String id = launch("Salah target", 20);
        String path = "/v1/campaigns/" + id + "/corrections";
        String body = """
                {"terms": {"launchedOn": "%s", "deadline": "%s", "target": %d},
                 "because": {"reason": "Salah tulis", "evidence": "SK 12"}}""";

        post(office(REGION), path, body.formatted("2025-05-22", "2025-05-25", 20))
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:campaign-says-so-already"));
        post(office(REGION), path, body.formatted("2025-05-22", "2025-05-21", 20))
                .statusCode(422);
        post(office(REGION), path, body.formatted("2025-05-22", "2025-05-25", 31))
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:target-beyond-villages"));
        post(office(REGION), path, body.formatted("2025-05-20", "2025-05-31", 30))
                .statusCode(200)
                .body("before.target", equalTo(20))
                .body("now.launchedOn", equalTo("2025-05-20"));

        get(office(REGION), "/v1/campaigns/" + id).body("target", equalTo(30)).body("deadline", equalTo("2025-05-31"));
        get(office(REGION), path).body("items.before.deadline", contains("2025-05-25"));
        get(office("62.01"), path).statusCode(404);
        post(office("62.01"), path, body.formatted("2025-05-20", "2025-05-31", 29))
                .statusCode(404);
        assertThat(rows(
                        "select payload ->> 'target' from outbox where type = ? and payload ->> 'campaignId' = ? order by sequence",
                        "id.koperasi.registry.campaign-launched.v1",
                        id))
                .containsExactly("20", "30");
    }

    @Test
    void refusesWhatCannotBeMeant() {
        post(office(REGION), "/v1/campaigns", body("Balik", REGION, "2025-06-02", "2025-05-22", null))
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:deadline-before-launch"));
        post(office(REGION), "/v1/campaigns", body("Lebih", REGION, "2025-05-22", "2025-06-02", 31L))
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:target-beyond-villages"))
                .body("villages", equalTo(30));
        post(office("62.01"), "/v1/campaigns", body("Asing", REGION, "2025-05-22", "2025-06-02", null))
                .statusCode(403)
                .body("type", equalTo("urn:koperasi:problem:region-outside-reach"));
        launch("Kembar", 30);
        post(office(REGION), "/v1/campaigns", body("Kembar", REGION, "2025-05-22", "2025-06-02", null))
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:campaign-name-taken"));
    }

    @Test
    void anotherRegionsOfficeSeesNothingOfIt() {
        String id = launch("Rahasia", 30);

        String foreign = get(office("62.01"), "/v1/campaigns/" + id)
                .statusCode(404)
                .extract()
                .asString();

        assertThat(foreign)
                .isEqualTo(get(office("62.01"), "/v1/campaigns/" + UUID.randomUUID())
                        .extract()
                        .asString());
        get(office("62.01"), "/v1/campaigns?region=" + REGION).body("items.size()", equalTo(0));
        get(as(TestToken.of("ministry").roles("ministry")), "/v1/campaigns/" + id)
                .statusCode(200);
    }

    private static String launch(String name, long target) {
        return post(office(REGION), "/v1/campaigns", body(name, REGION, "2025-05-22", "2025-05-25", target))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static io.restassured.response.ValidatableResponse asOf(String id, String day) {
        return get(office("62"), "/v1/campaigns/" + id + "?asOf=" + day).statusCode(200);
    }

    private static String body(String name, String region, String launchedOn, String deadline, @Nullable Long target) {
        return """
                {"regionCode": "%s", "name": "%s", "launchedOn": "%s", "deadline": "%s"%s}""".formatted(region, name, launchedOn, deadline, target == null ? "" : ", \"target\": " + target);
    }

    private static void cover(String village, String day) {
        execute(
                "insert into progress_change (village_code, fact, day, change) values (?, 'VILLAGE_COVERED', ?::date, 1)",
                village,
                day);
    }
}
