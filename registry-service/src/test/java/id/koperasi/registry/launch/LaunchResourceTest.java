package id.koperasi.registry.launch;

import static id.koperasi.registry.TestCooperative.as;
import static id.koperasi.registry.TestCooperative.execute;
import static id.koperasi.registry.TestCooperative.get;
import static id.koperasi.registry.TestCooperative.office;
import static id.koperasi.registry.TestCooperative.post;
import static id.koperasi.registry.TestCooperative.rows;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import id.koperasi.platform.testing.TestToken;
import id.koperasi.registry.TestCooperative;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LaunchResourceTest {

    private static final String PROBLEM = "urn:koperasi:problem:";

    @Test
    void allThatWereFormedByThenOrThoseThatAreNamed() {
        TestCooperative cooperative = TestCooperative.formedIn("36.04");
        String place = "Alun-alun " + UUID.randomUUID();
        launch(office("36"), "36.04", "2025-05-01", place, "").statusCode(201).body("cooperatives", equalTo(0));
        String all = launch(office("36"), "36.04", "2025-07-21", place, "")
                .statusCode(201)
                .body("allFormed", equalTo(true))
                .body("cooperatives", greaterThan(0))
                .extract()
                .path("launchId");
        launch(office("36"), "36.04", "2025-07-21", place, "")
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "launched-already"));
        String named = launch(
                        office("36.04"),
                        "36.04",
                        "2025-07-22",
                        place,
                        cooperative.id().toString())
                .statusCode(201)
                .body("allFormed", equalTo(false))
                .body("cooperatives", equalTo(1))
                .extract()
                .path("launchId");

        assertThat(rows("""
                select concat_ws('|', payload ->> 'code', payload ->> 'place', payload ->> 'launchedBy', payload ->> 'cooperatives',
                                 payload ->> 'allFormed', payload ->> 'launchedOn')
                  from outbox
                 where aggregateid = 'region/36.04' and type = 'id.koperasi.registry.launch-held.v1'
                   and payload ->> 'launchId' = ?""", named)).containsExactly("36.04|" + place + "|Gubernur|1|false|2025-07-22");
        assertThat(rows("select cooperative_id::text from launch_cooperative where launch_id = ?::uuid", named))
                .containsExactly(cooperative.id().toString());
        get(given(), "/v1/launches?limit=100&region=36.04.01").body("items.launchId", hasItem(all));
        get(given(), "/v1/launches?limit=100&region=36").body("items.launchId", hasItem(all));
        get(given(), "/v1/launches?limit=100&region=36.71").body("items.launchId", not(hasItem(all)));
    }

    @Test
    void aLaunchThatWasRecordedWronglyIsToldAnewAndStaysReadable() {
        TestCooperative launched = TestCooperative.formedIn("36.04");
        String place = "Balai " + launched.id();
        launch(office("36.04"), "36.04", "2025-08-17", place, launched.id().toString())
                .statusCode(201);
        String id = launch(
                        office("36.04"),
                        "36.04",
                        "2025-08-18",
                        place,
                        launched.id().toString())
                .statusCode(201)
                .extract()
                .path("launchId");
        String path = "/v1/launches/" + id + "/corrections";
        String told = """
                {"launchedOn": "%s", "place": "%s", "launchedBy": "Bupati",
                 "because": {"reason": "Salah tanggal", "evidence": "Undangan"}}""";

        post(office("36.04"), path, told.formatted("2025-08-17", place))
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "launched-already"));
        post(office("36.04"), path, told.formatted("2025-06-01", place))
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "not-to-be-launched"));
        post(office("36.71"), path, told.formatted("2025-08-19", place)).statusCode(403);
        post(office("36.04"), path, told.formatted("2025-08-19", place))
                .statusCode(200)
                .body("before.launchedOn", equalTo("2025-08-18"))
                .body("now.cooperatives", equalTo(1));
        post(office("36.04"), path, told.formatted("2025-08-19", place))
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "launch-says-so-already"));
        get(office("36.04"), path).body("items.reason", hasItem("Salah tanggal"));
        get(given(), path)
                .body("items[0].before.launchedOn", equalTo("2025-08-18"))
                .body("items[0].reason", equalTo(null))
                .body("items[0].evidence", equalTo(null));
        get(given(), "/v1/launches/" + UUID.randomUUID() + "/corrections").statusCode(404);
        post(office("36.04"), path, told.formatted("2025-08-20", place).replace("Undangan", "KTP 3604010101709908"))
                .statusCode(400);
        assertThat(rows(
                        "select payload ->> 'launchedOn' from outbox where aggregateid = 'region/36.04' and payload ->> 'launchId' = ? order by sequence",
                        id))
                .containsExactly("2025-08-18", "2025-08-19");
    }

    @Test
    void ofTheSameDayItCountsWhoWasThereThen() {
        String place = "Lapangan " + UUID.randomUUID();
        String id = launch(office("36.04"), "36.04", "2025-07-21", place, "")
                .statusCode(201)
                .extract()
                .path("launchId");
        execute("update launch set cooperatives = 4711 where id = ?::uuid", id);

        post(office("36.04"), "/v1/launches/" + id + "/corrections", """
                {"launchedOn": "2025-07-21", "place": "%s, Serang", "launchedBy": "Gubernur",
                 "because": {"reason": "Tempat kurang lengkap", "evidence": "Undangan"}}""".formatted(place))
                .statusCode(200)
                .body("now.cooperatives", equalTo(4711));
        post(office("36.03"), "/v1/launches/" + id + "/corrections", """
                {"launchedOn": "2025-07-21", "place": "%s", "launchedBy": "Gubernur",
                 "because": {"reason": "Bukan wilayahnya", "evidence": "Undangan"}}""".formatted(place))
                .statusCode(403);
    }

    @Test
    void nobodyLaunchesWhatIsElsewhereOrNotThereYet() {
        TestCooperative elsewhere = TestCooperative.formedIn("36.03");
        TestCooperative proposed = TestCooperative.proposedIn("36.04");

        for (String id : new String[] {
            elsewhere.id().toString(),
            proposed.id().toString(),
            UUID.randomUUID().toString()
        }) {
            launch(office("36.04"), "36.04", "2025-07-21", "Balai", id)
                    .statusCode(422)
                    .body("type", equalTo(PROBLEM + "not-to-be-launched"));
        }
        launch(office("36.04"), "36.03", "2025-07-21", "Balai", "")
                .statusCode(403)
                .body("type", equalTo(PROBLEM + "covered-region-outside-reach"));
        launch(office("36.04"), "99.99", "2025-07-21", "Balai", "")
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "covered-region-unknown"));
        launch(office("36.04"), "36.04", "2999-07-21", "Balai", "").statusCode(422);
        launch(given(), "36.04", "2025-07-21", "Balai", "").statusCode(401);
    }

    @Test
    void aMemorandumIsFoundFromAboveAndFromBelow() {
        String number = "NK-" + UUID.randomUUID();
        sign(ministry(), number, "2025-08-01", "null", "\"36.03\", \"91\"").statusCode(201);
        sign(ministry(), number, "2025-08-01", "null", "\"ID\"")
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "memorandum-signed-already"));
        sign(office("36.03"), number, "2025-08-02", "null", "\"36.03\", \"91\"").statusCode(403);
        sign(office("36.03"), number, "2025-08-02", "\"2025-08-01\"", "\"36.03\"")
                .statusCode(422);
        sign(office("36.03"), number, "2999-08-02", "null", "\"36.03\"").statusCode(422);

        for (String region : new String[] {"36.03", "36.03.10", "36.03.10.2001", "36", "ID", "91.71"}) {
            get(given(), "/v1/memoranda?limit=100&region=" + region).body("items.number", hasItem(number));
        }
        for (String region : new String[] {"36.04", "31", "36.71.01"}) {
            get(given(), "/v1/memoranda?limit=100&region=" + region).body("items.number", not(hasItem(number)));
        }
    }

    @Test
    void aMemorandumThatWasRecordedWronglyIsToldAnewAndStaysReadable() {
        String number = "NK-" + UUID.randomUUID();
        String id = sign(office("36.04"), number, "2025-08-01", "null", "\"36.04\"")
                .statusCode(201)
                .extract()
                .path("memorandumId");
        String path = "/v1/memoranda/" + id + "/corrections";

        post(office("36.04"), path, correction(number + "/A", "\"36.04.05\", \"36.04.06\""))
                .statusCode(200)
                .body("before.number", equalTo(number))
                .body("now.regions.size()", equalTo(2));

        assertThat(rows(
                        "select payload::text from outbox where type like '%mou-signed%' and payload ->> 'memorandumId' = ?",
                        id))
                .as("integrators hear what holds now")
                .hasSize(2)
                .anyMatch(event -> event.contains(number + "/A"));
        get(given(), path).body("items.before.number", hasItem(number)).body("items[0].reason", equalTo(null));
        get(office("36.03"), path).body("items.reason", hasItem("Tertukar"));
        get(given(), "/v1/memoranda/" + UUID.randomUUID() + "/corrections").statusCode(404);
        post(office("36.04"), path, correction(number, "\"36.04\"").replace("Naskah asli", "KTP 3604010101709908"))
                .statusCode(400);
        get(given(), "/v1/memoranda?limit=100&region=36.04.05").body("items.number", hasItem(number + "/A"));
        get(given(), "/v1/memoranda?limit=100&region=36.04.07").body("items.number", not(hasItem(number + "/A")));
        post(office("36.04"), path, correction(number + "/A", "\"36.04.05\", \"36.04.06\""))
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "memorandum-says-so-already"));
        post(office("36.03"), path, correction(number, "\"36.03\""))
                .statusCode(403)
                .body("type", equalTo(PROBLEM + "covered-region-outside-reach"));
        post(office("36.04"), "/v1/memoranda/" + UUID.randomUUID() + "/corrections", correction(number, "\"36.04\""))
                .statusCode(404);
    }

    private static String correction(String number, String regions) {
        return """
                {"memorandum": {"number": "%s", "subject": "Pendampingan", "parties": ["Kementerian Koperasi", "Pemerintah"],
                 "signedOn": "2025-08-01", "regions": [%s]}, "reason": "Tertukar", "evidence": "Naskah asli"}""".formatted(number, regions);
    }

    private static RequestSpecification ministry() {
        return as(TestToken.of("ministry").roles("ministry"));
    }

    private static ValidatableResponse launch(
            RequestSpecification caller, String region, String day, String place, String cooperative) {
        return post(caller, "/v1/launches", """
                {"regionCode": "%s", "launchedOn": "%s", "place": "%s", "launchedBy": "Gubernur",
                 "cooperativeIds": [%s]}""".formatted(
                        region, day, place, cooperative.isEmpty() ? "" : '"' + cooperative + '"'));
    }

    private static ValidatableResponse sign(
            RequestSpecification caller, String number, String signedOn, String until, String regions) {
        return post(caller, "/v1/memoranda", """
                {"number": "%s", "subject": "Pendampingan", "parties": ["Kementerian Koperasi", "Pemerintah Provinsi"],
                 "signedOn": "%s", "until": %s, "regions": [%s]}""".formatted(number, signedOn, until, regions));
    }
}
