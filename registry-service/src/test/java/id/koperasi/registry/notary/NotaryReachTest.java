package id.koperasi.registry.notary;

import static id.koperasi.registry.Foundings.formation;
import static id.koperasi.registry.Foundings.meeting;
import static id.koperasi.registry.Foundings.office;
import static id.koperasi.registry.Foundings.post;
import static id.koperasi.registry.Foundings.staff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import id.koperasi.platform.testing.TestToken;
import id.koperasi.registry.Foundings;
import id.koperasi.registry.TestCooperative;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A notary reaches the cases he is named for. Kabupaten Barito Selatan (62.04) and Barito Utara (62.05) belong to this test. */
@QuarkusTest
class NotaryReachTest {

    private static final String REGENCY = "62.04";
    private static final String OTHER = "62.05";
    private static final Iterator<String> VILLAGES = Foundings.villages(REGENCY).iterator();

    private final String account = "account-" + UUID.randomUUID();

    @Test
    void heSeesAndRecordsHisOwnCasesOnly() {
        String village = VILLAGES.next();
        Map<String, Object> meeting = meeting("2025-05-22");
        String own = met(village, meeting);
        String others = met(VILLAGES.next());
        String notary = register(village.substring(0, 8));
        tie(notary, account);
        notary().get("/v1/cooperatives").then().statusCode(200).body("items", hasSize(0));
        post(notary(), path("/deed", own), deed("2025-05-26", name(notary))).statusCode(404);

        named(own, notary).statusCode(200).body("notaryId", equalTo(notary));
        notary().get("/v1/cooperatives").then().body("items.id", contains(own));
        notary().get("/v1/cooperatives?region=" + OTHER).then().body("items", hasSize(0));
        for (String part : List.of("", "/history", "/officers", "/activity")) {
            notary().get(path(part, own)).then().statusCode(200);
            assertThat(notary().get(path(part, others))
                            .then()
                            .statusCode(404)
                            .extract()
                            .asString())
                    .as(part)
                    .isEqualTo(notary().get(path(part, UUID.randomUUID().toString()))
                            .asString());
        }
        post(notary(), path("/deed", others), deed("2025-05-26", name(notary))).statusCode(404);
        post(notary(), path("/deed", own), deed("2025-05-26", name(notary))).statusCode(200);
        post(notary(), path("/formation", others), formation(meeting, "2025-06-02"))
                .statusCode(404);
        post(notary(), path("/formation", own), formation(meeting, "2025-06-02"))
                .statusCode(200);
        post(notary(), "/v1/cooperatives/" + own + "/notary", Map.of("notaryId", notary))
                .statusCode(403);
        staff("notary", REGENCY).get(path("", own)).then().statusCode(404);
    }

    @Test
    void anotherWhoIsNamedTakesHisPlace() {
        String village = VILLAGES.next();
        String own = met(village);
        String first = register(village.substring(0, 8));
        String second = register(village.substring(0, 8));
        tie(first, account);
        named(own, first).statusCode(200);
        named(own, first).statusCode(200);
        notary().get(path("", own)).then().statusCode(200);

        named(own, second).statusCode(200);
        notary().get(path("", own)).then().statusCode(404);
        notary().get("/v1/cooperatives").then().body("items", hasSize(0));
        named(own, first).statusCode(200);
        tie(first, "another-" + account);
        notary().get(path("", own)).then().statusCode(404);
    }

    @Test
    void whoLeftTheDistrictOrWasReleasedReachesTheCaseNoLonger() {
        String village = VILLAGES.next();
        String district = village.substring(0, 8);
        String own = met(village);
        String notary = register(district);
        tie(notary, account);
        named(own, notary).statusCode(200);
        notary().get(path("", own)).then().statusCode(200);

        post(office(OTHER), path("/notary/release", own), Map.of()).statusCode(404);
        post(office(REGENCY), path("/notary/release", own), Map.of()).statusCode(204);
        notary().get(path("", own)).then().statusCode(404);
        post(office(REGENCY), path("/notary/release", own), Map.of()).statusCode(404);

        named(own, notary).statusCode(200);
        notary().get(path("", own)).then().statusCode(200);
        TestCooperative.execute(
                "update notary_district set serves_until = current_date - 1 where notary_id = ?::uuid", notary);
        notary().get(path("", own)).then().statusCode(404);
    }

    @Test
    void anOfficeNamesOneWhoServesThereAndTiesOneItCoversWholly() {
        String village = VILLAGES.next();
        String own = met(village);
        String elsewhere = Foundings.villages(OTHER).getFirst().substring(0, 8);
        String far = post(office(OTHER), "/v1/notaries", body(elsewhere))
                .statusCode(201)
                .extract()
                .path("notaryId");
        named(own, far)
                .statusCode(422)
                .body("type", endsWith(":notary-does-not-serve-district"))
                .body("district", equalTo(village.substring(0, 8)));
        named(own, UUID.randomUUID().toString()).statusCode(404);
        String near = register(village.substring(0, 8));
        post(office(OTHER), "/v1/cooperatives/" + own + "/notary", Map.of("notaryId", near))
                .statusCode(404);

        post(
                office(OTHER),
                "/v1/notaries/" + far + "/districts",
                Map.of("codes", List.of(elsewhere), "servesFrom", "2025-04-21"));
        post(
                        office(REGENCY),
                        "/v1/notaries/" + far + "/districts",
                        Map.of("codes", List.of(village.substring(0, 8)), "servesFrom", "2025-04-21"))
                .statusCode(200);
        post(office(REGENCY), "/v1/notaries/" + far + "/account", Map.of("account", account))
                .statusCode(403)
                .body("type", endsWith(":district-outside-region"));
        post(staff("province-office", "62"), "/v1/notaries/" + far + "/account", Map.of("account", account))
                .statusCode(200);
        post(office(REGENCY), "/v1/notaries/" + near + "/account", Map.of("account", account))
                .statusCode(409)
                .body("type", endsWith(":account-of-another-notary"));
        post(office(REGENCY), "/v1/notaries/" + UUID.randomUUID() + "/account", Map.of("account", "x"))
                .statusCode(404);

        named(own, far).statusCode(200);
        notary().get(path("", own)).then().statusCode(200);
        TestCooperative.as(token().clientRegion(OTHER))
                .get(path("", own))
                .then()
                .statusCode(404);
        TestCooperative.as(token().clientRegion(REGENCY))
                .get(path("", own))
                .then()
                .statusCode(200);
        TestCooperative.as(TestToken.of(account)).get(path("", own)).then().statusCode(403);
    }

    private static ValidatableResponse named(String cooperative, String notary) {
        return post(office(REGENCY), "/v1/cooperatives/" + cooperative + "/notary", Map.of("notaryId", notary));
    }

    private static void tie(String notary, String account) {
        post(office(REGENCY), "/v1/notaries/" + notary + "/account", Map.of("account", account))
                .statusCode(200);
    }

    private static String register(String district) {
        return post(office(REGENCY), "/v1/notaries", body(district))
                .statusCode(201)
                .extract()
                .path("notaryId");
    }

    private static Map<String, Object> body(String district) {
        String number = UUID.randomUUID().toString();
        return Map.of(
                "name",
                "Notaris " + number,
                "number",
                number,
                "evidence",
                "SK",
                "districts",
                Map.of("codes", List.of(district), "servesFrom", "2025-04-21"));
    }

    private static String name(String notary) {
        return TestCooperative.rows("select name from notary where id = ?::uuid", notary)
                .getFirst();
    }

    private static Map<String, Object> deed(String day, String notaryName) {
        Map<String, Object> deed = new HashMap<>(Foundings.deed(day));
        deed.put("notaryName", notaryName);
        return deed;
    }

    private static String path(String rest, String id) {
        return "/v1/cooperatives/" + id + rest;
    }

    private TestToken token() {
        return TestToken.of(account).roles("notary");
    }

    private RequestSpecification notary() {
        return TestCooperative.as(token());
    }

    private static String met(String village) {
        return met(village, meeting("2025-05-22"));
    }

    private static String met(String village, Map<String, Object> meeting) {
        String id = post(
                        office(REGENCY), "/v1/cooperatives", Map.of("villageCode", village, "proposedOn", "2025-05-20"))
                .statusCode(201)
                .extract()
                .path("id");
        post(office(REGENCY), "/v1/cooperatives/" + id + "/founding-meeting", meeting)
                .statusCode(200);
        return id;
    }
}
