package id.koperasi.registry.notary;

import static id.koperasi.registry.Foundings.deed;
import static id.koperasi.registry.Foundings.meeting;
import static id.koperasi.registry.Foundings.office;
import static id.koperasi.registry.Foundings.post;
import static id.koperasi.registry.Foundings.row;
import static id.koperasi.registry.Foundings.staff;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import id.koperasi.registry.Foundings;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Kabupaten Katingan (62.06) and Kabupaten Jayawijaya (95.01) belong to this test. */
@QuarkusTest
class NotaryResourceTest {

    private static final String REGENCY = "62.06";
    private static final String DISTRICT = "62.06.01";
    private static final String OTHER = "62.06.02";
    private static final String UNREGISTERED = "95.01";
    private static final Iterator<String> VILLAGES =
            Foundings.villages(DISTRICT).iterator();
    private static final Iterator<String> OTHER_VILLAGES =
            Foundings.villages(OTHER).iterator();

    @Test
    void aDeedIsDrawnUpByOneWhoServesTheDistrict() {
        String elsewhere = register("SK-1", "Ratna Dewi, S.H.", OTHER).extract().path("notaryId");
        String serving =
                register("SK-2", "Budi Santoso, S.H.", DISTRICT).extract().path("notaryId");
        String id = met(VILLAGES.next());

        sign(REGENCY, id, "Ratna Dewi, S.H.")
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:notary-does-not-serve-district"))
                .body("district", equalTo(DISTRICT))
                .body("source", equalTo("Juklak Menkop 1/2025, Bab IV"));
        sign(REGENCY, id, "BUDI SANTOSO SH").statusCode(200).body("warnings", hasSize(0));
        String later = met(VILLAGES.next());
        leave(serving, DISTRICT, "2025-05-26").statusCode(200);
        sign(REGENCY, later, "Budi Santoso, S.H.").statusCode(422);
        leave(serving, DISTRICT, "2025-05-27")
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:district-not-served"));
        serve(elsewhere, DISTRICT).statusCode(200);
        serve(elsewhere, DISTRICT).statusCode(200);
        sign(REGENCY, later, "Ratna Dewi, S.H.").statusCode(200);
        office(REGENCY)
                .get("/v1/notaries?region=" + DISTRICT)
                .then()
                .statusCode(200)
                .body("items.name", contains("Ratna Dewi, S.H."))
                .body("items[0].districts", contains(DISTRICT));
        Map<String, Object> bulk = row(OTHER_VILLAGES.next(), "2025-06-02");
        Foundings.inner(bulk, "deed").put("notaryName", "Budi Santoso, S.H.");
        post(office(REGENCY), "/v1/formations", Map.of("formations", List.of(bulk)))
                .body("results[0].problem.type", equalTo("urn:koperasi:problem:notary-does-not-serve-district"));
    }

    @Test
    void whereNobodyIsRegisteredItIsAWarning() {
        Iterator<String> villages = Foundings.villages(UNREGISTERED).iterator();
        String id = met(villages.next());

        sign(UNREGISTERED, id, "Siapa Saja, S.H.").statusCode(200).body("warnings", contains("NOTARY_NOT_ON_REGISTER"));
    }

    @Test
    void eachOfficeKeepsItsOwnRegion() {
        post(office("36.03"), "/v1/notaries", notary("SK-3", "Ratna Dewi, S.H.", "62.07.01"))
                .statusCode(403)
                .body("type", equalTo("urn:koperasi:problem:district-outside-region"));
        post(staff("notary", REGENCY), "/v1/notaries", notary("SK-3", "Ratna Dewi, S.H.", "62.07.01"))
                .statusCode(403);
        post(staff("province-office", "62"), "/v1/notaries", notary("SK-3", "Ratna Dewi, S.H.", "62.07.99"))
                .statusCode(422)
                .body("districts", contains("62.07.99"));
        post(staff("province-office", "62"), "/v1/notaries", notary("SK-3", "Ratna Dewi, S.H.", "62.07.01"))
                .statusCode(201);
        post(staff("province-office", "62"), "/v1/notaries", notary("SK-3", "Lain, S.H.", "62.07.01"))
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:notary-registered-already"));
        post(office("62.07"), "/v1/notaries/" + new UUID(0, 1) + "/districts", districts("62.07.01"))
                .statusCode(404);
    }

    private static ValidatableResponse register(String number, String name, String district) {
        return post(office(REGENCY), "/v1/notaries", notary(number, name, district))
                .statusCode(201);
    }

    private static Map<String, Object> notary(String number, String name, String district) {
        return Map.of("name", name, "number", number, "evidence", "SK", "districts", districts(district));
    }

    private static Map<String, Object> districts(String district) {
        return Map.of("codes", List.of(district), "servesFrom", "2025-04-21");
    }

    private static ValidatableResponse serve(String notary, String district) {
        return post(office(REGENCY), "/v1/notaries/" + notary + "/districts", districts(district));
    }

    private static ValidatableResponse leave(String notary, String district, String day) {
        return post(
                office(REGENCY),
                "/v1/notaries/" + notary + "/departures",
                Map.of("districtCode", district, "leftOn", day));
    }

    private static String met(String village) {
        String region = village.substring(0, 5);
        String id = post(office(region), "/v1/cooperatives", Map.of("villageCode", village, "proposedOn", "2025-05-20"))
                .statusCode(201)
                .extract()
                .path("id");
        post(office(region), "/v1/cooperatives/" + id + "/founding-meeting", meeting("2025-05-22"))
                .statusCode(200);
        return id;
    }

    private static ValidatableResponse sign(String region, String id, String notaryName) {
        Map<String, Object> deed = new HashMap<>(deed("2025-05-26"));
        deed.put("notaryName", notaryName);
        return post(office(region), "/v1/cooperatives/" + id + "/deed", deed);
    }
}
