package id.koperasi.funding.simulator;

import static id.koperasi.funding.told.Asking.exact;
import static id.koperasi.funding.told.Asking.ministry;
import static id.koperasi.funding.told.Asking.office;
import static id.koperasi.funding.told.Asking.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import id.koperasi.funding.told.AtOnce;
import id.koperasi.platform.table.Xlsx;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Anybody may ask what a loan would cost. */
@QuarkusTest
class SimulationResourceTest {

    private static final String LPDB = "/v1/programmes/LPDB-PILOT/simulation";
    private static final String YEAR = "?tenorMonths=12&graceMonths=0&tranche=2026-01-12:300000000";

    @Test
    void answersEverybodyWithTheScheduleInThreeForms() {
        // 62,500 * (1 + ... + 12), as worked out in ReplayTest.
        exact().get(LPDB + YEAR)
                .then()
                .statusCode(200)
                .body("interest", equalTo(4_875_000))
                .body("lines", hasSize(12))
                .body("lines[2].dueOn", equalTo("2026-04-13")) // the 12th is a Sunday
                .body("lines[11].principalLeft", equalTo(0))
                .body("yearsWithoutHolidays", equalTo(List.of(2027)));
        String csv = given().header("Accept", "text/csv")
                .header("Accept-Language", "en")
                .get(LPDB + YEAR)
                .asString();
        assertThat(csv.lines()).hasSize(13).contains("1,2026-02-12,25000000,750000,0,25750000,275000000");
        byte[] workbook =
                given().header("Accept", Xlsx.MEDIA_TYPE).get(LPDB + YEAR).asByteArray();
        assertThat(new String(workbook, 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
        byte[] paper = given().get(LPDB + "/document" + YEAR)
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
        assertThat(new String(paper, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    @Test
    void playsPartsOnDifferentDaysUnderTheTermsOfTheBanks() {
        // Actual/365: (150,000,000 * 31 + 150,000,000.50 * 16) * 6 % / 365 = 1,158,904.11, in whole rupiah.
        exact().get("/v1/programmes/HIMBARA-PMK49/simulation?tenorMonths=72&graceMonths=6"
                        + "&tranche=2026-01-12:150000000&tranche=2026-01-27:150000000.50")
                .then()
                .statusCode(200)
                .body("dayCount", equalTo("ACTUAL_365"))
                .body("principal", equalTo(new BigDecimal("300000000.5")))
                .body("lines[0].interest", equalTo(1_158_904))
                .body("lines[5].principal", equalTo(0))
                .body("lines[6].principal", equalTo(4_545_454));
    }

    @Test
    void refusesWhatTheProgrammeDoesNotLend() {
        for (String asked : List.of(
                "?tenorMonths=121&graceMonths=0&tranche=2026-01-12:1",
                "?tenorMonths=12&graceMonths=9&tranche=2026-01-12:1",
                "?tenorMonths=6&graceMonths=6&tranche=2026-01-12:1",
                "?tenorMonths=12&graceMonths=0&tranche=2026-01-12:3000000000&tranche=2026-01-31:1")) {
            given().get(LPDB + asked)
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("urn:koperasi:problem:beyond-the-programme"));
        }
        given().get(LPDB + "?tenorMonths=12&graceMonths=0&tranche=2024-12-31:1")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:programme-not-in-force"));
        given().get(LPDB + "?tenorMonths=12&graceMonths=0").then().statusCode(400);
        given().get(LPDB + "?tenorMonths=12&graceMonths=0&tranche=2026-02-30:1")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:no-such-day"));
        given().get(LPDB + "?tenorMonths=12&graceMonths=0&tranche=2026-01-12:0")
                .then()
                .statusCode(400);
        given().get("/v1/programmes/NONE/simulation" + YEAR).then().statusCode(404);
    }

    @Test
    void holidaysAreToldByTheMinistryAndMoveDueDays() {
        given().get("/v1/holiday-years").then().statusCode(200).body("year", hasItem(2026));
        String year = """
                {"year": %d, "decree": "SKB %d", "days": [{"date": "%s", "kind": "holiday", "name": "Uji"}]}""";

        post(ministry(), "/v1/holiday-years", year.formatted(2031, 1, "2031-02-12"))
                .then()
                .statusCode(201)
                .body("version", equalTo(1));
        String asked = "?tenorMonths=2&graceMonths=0&tranche=2031-01-12:300000000";
        given().get(LPDB + asked)
                .then()
                .body("lines[0].dueOn", equalTo("2031-02-13")) // the 12th is a Wednesday
                .body("lines[0].interest", equalTo(750_000))
                .body("yearsWithoutHolidays", hasSize(0));
        post(ministry(), "/v1/holiday-years", year.formatted(2031, 2, "2031-12-25"))
                .then()
                .statusCode(201)
                .body("version", equalTo(2));
        given().get(LPDB + asked).then().body("lines[0].dueOn", equalTo("2031-02-12"));

        post(ministry(), "/v1/holiday-years", year.formatted(2032, 1, "2031-02-12"))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:holiday-of-another-year"));
        post(ministry(), "/v1/holiday-years", """
                {"year": 2033, "decree": "SKB 3", "days": [{"date": "2033-02-11", "kind": "holiday", "name": "Uji"},
                 {"date": "2033-02-11", "kind": "collective-leave", "name": "Uji"}]}""")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:holiday-twice"));
        // Two at once: the second waits for the number of the first, and is told so.
        List<Response> both = AtOnce.behind(
                "insert into holiday_year (year, version, decree, recorded_by) values (2034, 1, 'SKB', 'test')",
                () -> {},
                1,
                i -> post(ministry(), "/v1/holiday-years", year.formatted(2034, 1, "2034-02-13")));
        both.getFirst().then().statusCode(409).body("type", equalTo("urn:koperasi:problem:holidays-changed-meanwhile"));
        post(office("province-office", "36"), "/v1/holiday-years", year.formatted(2032, 1, "2032-02-12"))
                .then()
                .statusCode(403);
    }
}
