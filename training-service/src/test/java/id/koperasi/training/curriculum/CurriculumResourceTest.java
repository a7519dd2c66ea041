package id.koperasi.training.curriculum;

import static id.koperasi.training.Scene.execute;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CurriculumResourceTest {

    @Test
    void anybodyReadsWhatIsTaughtAndWhatACertificateNeeds() {
        given().get("/v1/curricula/BIMTEK-KDMP")
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("passPercent", equalTo(80))
                .body("minutesPerJp", equalTo(45))
                .body("modules.jp.sum()", equalTo(8));
        given().get("/v1/curricula").then().body("items.code", hasItem("BIMTEK-KDMP"));
        given().get("/v1/curricula/BIMTEK-KDMP?asOf=2025-03-26").then().statusCode(404);
        given().get("/v1/curricula/NONE").then().statusCode(404);
    }

    @Test
    void theVersionInForceOnTheDayCounts() {
        for (int version : new int[] {1, 2}) {
            execute("""
                    insert into curriculum (code, version, valid_from, title, minutes_per_jp, pass_percent, basis)
                    values ('TEST-VERSIONS', ?, make_date(2024 + ?, 1, 1), 'T', 45, 80, 'b')""", version, version);
        }

        for (String[] expected : new String[][] {{"2025-12-31", "1"}, {"2026-01-01", "2"}}) {
            given().get("/v1/curricula/TEST-VERSIONS?asOf=" + expected[0])
                    .then()
                    .body("version", equalTo(Integer.parseInt(expected[1])));
        }
    }
}
