package id.koperasi.registry.cooperative;

import static id.koperasi.registry.Foundings.form;
import static id.koperasi.registry.Foundings.row;
import static id.koperasi.registry.Foundings.villages;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Kota Serang (36.73) belongs to this test. */
@QuarkusTest
class RegionFormationTest {

    @Test
    void formsAllVillagesOfARegionAndItsFiguresSayWhenThatWasSo() {
        List<String> villages = villages("36.73");
        List<Map<String, Object>> formations = new ArrayList<>();
        for (int i = 0; i < villages.size(); i++) {
            String day = LocalDate.parse("2025-07-20").plusDays(i % 5).toString();
            formations.add(row(villages.get(i), day));
        }

        form("36.73", formations);

        progress("36.73", "2025-07-24")
                .body("villages", equalTo(67))
                .body("formed", equalTo(67))
                .body("paperOnly", equalTo(67));
        progress("36.73", "2025-07-23").body("formed", equalTo(54)).body("proposed", equalTo(67));
        progress("36.73", "2025-07-19").body("formed", equalTo(0));
        progress("36.73.03", "2025-07-24")
                .body("formed", equalTo(villages("36.73.03").size()));
        progress("36.73.03.1007", "2025-07-24").body("formed", equalTo(1));
    }

    private static ValidatableResponse progress(String region, String day) {
        return given().queryParam("asOf", day)
                .get("/v1/progress/" + region)
                .then()
                .statusCode(200);
    }
}
