package id.koperasi.training.curriculum;

import static id.koperasi.training.Scene.execute;
import static id.koperasi.training.Scene.ministry;
import static id.koperasi.training.Scene.office;
import static id.koperasi.training.Scene.post;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CurriculumResourceTest {

    @Test
    void anybodyReadsWhatIsTaughtAndWhatACertificateNeeds() {
        given().get("/v1/curricula/BIMTEK-KDMP?asOf=2025-09-22")
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("passPercent", equalTo(80))
                .body("minutesPerJp", equalTo(45))
                .body("modules.jp.sum()", equalTo(8));
        given().get("/v1/curricula/BIMTEK-KDMP?asOf=2026-01-01")
                .then()
                .body("version", equalTo(2))
                .body("modules.jp.sum()", equalTo(15))
                .body("modules[4].kind", equalTo("PRACTICE"))
                .body("offices", equalTo(List.of("chair", "treasurer")));
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

    @Test
    void theMinistryWritesVersionsOneAfterTheOther() {
        LocalDate tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(2);
        post(office("36.03"), "/v1/curricula", version(tomorrow)).statusCode(403);
        post(ministry(), "/v1/curricula", version(LocalDate.of(2025, 1, 1)))
                .statusCode(422)
                .body("type", endsWith(":curriculum-backdated"));
        post(ministry(), "/v1/curricula", version(tomorrow)).statusCode(201).body("version", equalTo(1));
        post(ministry(), "/v1/curricula", version(tomorrow))
                .statusCode(422)
                .body("type", endsWith(":curriculum-backdated"));
        post(ministry(), "/v1/curricula", version(tomorrow.plusDays(1)))
                .statusCode(201)
                .body("version", equalTo(2));

        given().get("/v1/curricula/TEST-PENGAWAS?asOf=" + tomorrow)
                .then()
                .body("version", equalTo(1))
                .body("modules.title", equalTo(List.of("Pengawasan", "Praktik")))
                .body("validityMonths", nullValue());
        given().get("/v1/curricula/TEST-PENGAWAS?asOf=2025-01-01").then().statusCode(404);
    }

    private static String version(LocalDate from) {
        return """
                {"code": "TEST-PENGAWAS", "validFrom": "%s", "title": "Bimtek pengawas", "minutesPerJp": 45,
                 "passPercent": 90, "basis": "Permenkop", "offices": ["supervisor", "supervisor-chair"], "modules": [
                 {"title": "Pengawasan", "jp": 2, "kind": "LECTURE"}, {"title": "Praktik", "jp": 3, "kind": "PRACTICE"}]}""".formatted(from);
    }
}
