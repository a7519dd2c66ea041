package id.koperasi.registry.cooperative;

import static id.koperasi.registry.Foundings.form;
import static id.koperasi.registry.Foundings.office;
import static id.koperasi.registry.Foundings.post;
import static id.koperasi.registry.Foundings.row;
import static id.koperasi.registry.Foundings.staff;
import static id.koperasi.registry.Foundings.villages;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CooperativeListTest {

    /** Jakarta Utara, where no other test forms anything. */
    private static final String REGION = "31.72";

    private static final List<String> VILLAGES = villages(REGION);

    private static boolean formed;

    /** Once, and not before all: the address of the service is known only when a test begins. */
    @BeforeEach
    void formSome() {
        if (formed) {
            return;
        }
        formed = true;
        form(
                REGION,
                VILLAGES.subList(0, 13).stream()
                        .map(code -> row(code, "2025-06-02"))
                        .toList());
        post(office(REGION), "/v1/cooperatives", Map.of("villageCode", VILLAGES.get(13)))
                .statusCode(201);
    }

    @Test
    void pagesThroughARegionInTheOrderOfItsVillages() {
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            var request = office(REGION).queryParam("region", REGION).queryParam("limit", 5);
            JsonPath page = (cursor == null ? request : request.queryParam("after", cursor))
                    .get("/v1/cooperatives")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.villageCode"));
            cursor = page.getString("nextCursor");
        } while (cursor != null);

        assertThat(seen).isEqualTo(VILLAGES.subList(0, 14));
    }

    @Test
    void showsOnlyWhatIsAskedForAndWithinReach() {
        office(REGION)
                .queryParam("status", "PROPOSED")
                .get("/v1/cooperatives")
                .then()
                .body("items", hasSize(1))
                .body("items[0].villageCode", equalTo(VILLAGES.get(13)));
        String district = VILLAGES.getFirst().substring(0, 8);
        staff("province-office", "31")
                .queryParam("region", district)
                .get("/v1/cooperatives")
                .then()
                .body("items.villageCode", everyItem(startsWith(district + ".")));
        staff("village-head", VILLAGES.get(2))
                .queryParam("region", "31")
                .get("/v1/cooperatives")
                .then()
                .body("items", hasSize(1));
        office("36.03")
                .queryParam("region", REGION)
                .get("/v1/cooperatives")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        staff("ministry", "none")
                .queryParam("region", REGION)
                .queryParam("status", "FORMED")
                .get("/v1/cooperatives")
                .then()
                .body("items", hasSize(13));
        staff("auditor", REGION).get("/v1/cooperatives").then().statusCode(403);
    }
}
