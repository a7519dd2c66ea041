package id.koperasi.registry.amendment;

import static id.koperasi.registry.TestCooperative.get;
import static id.koperasi.registry.TestCooperative.office;
import static id.koperasi.registry.TestCooperative.post;
import static id.koperasi.registry.TestCooperative.rows;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import id.koperasi.registry.Foundings;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kulon Progo (34.01) belongs to this test. */
@QuarkusTest
class AmendmentResourceTest {

    private static final String REGION = "34.01";
    private static final String PROBLEM = "urn:koperasi:problem:";

    private String id = "";
    private String village = "";

    @BeforeEach
    void formOne() {
        village = rows(
                        "select code from region where level = 4 and starts_with(code, ? || '.') and code not in"
                                + " (select village_code from cooperative) order by code limit 1",
                        REGION)
                .getFirst();
        Foundings.form(REGION, List.of(Foundings.row(village, "2025-06-02")));
        id = rows("select id::text from cooperative where village_code = ?", village)
                .getFirst();
    }

    @Test
    void aCorrectionIsANewFactAndTheOldOneStaysKnown() throws Exception {
        String before = rows("select clock_timestamp()::text").getFirst().replace(' ', 'T') + ":00";

        correct("DEED_NUMBER", "71")
                .statusCode(200)
                .body("before", equalTo("17"))
                .body("now", equalTo("71"));

        shown("").body("deedNumber", equalTo("71"));
        given().spec(office(REGION))
                .queryParam("knownAt", before)
                .get(path(""))
                .then()
                .body("deedNumber", equalTo("17"));
        get(office(REGION), path("/history"))
                .body("step", hasItem("CORRECTED"))
                .body("find { it.step == 'CORRECTED' }.change.before", equalTo("17"));
        correct("DEED_NUMBER", "71").statusCode(422).body("type", equalTo(PROBLEM + "says-so-already"));
        assertThat(announced("cooperative-changed")).singleElement().asString().contains("CORRECTION");
    }

    @Test
    void aCorrectedDayOfFormationMovesTheFigures() {
        long earlier = formed("2025-05-29");
        long between = formed("2025-06-01");
        long after = formed("2025-06-04");

        correct("FORMED_ON", "2025-05-30").statusCode(200);

        assertThat(formed("2025-05-29")).isEqualTo(earlier);
        assertThat(formed("2025-06-01")).isEqualTo(between + 1);
        correct("FORMED_ON", "2025-05-20")
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "steps-would-be-out-of-order"));
        correct("FORMED_ON", "2025-06-05").statusCode(200);
        assertThat(formed("2025-06-04")).isEqualTo(after - 1);
        shown("?asOf=2025-06-04").body("status", equalTo("DEED_SIGNED")).body("formedOn", nullValue());
        shown("?asOf=2025-06-05").body("status", equalTo("FORMED"));
    }

    @Test
    void lookingBackShowsNoMoreThanThereWas() {
        shown("?asOf=2025-05-20").body("status", equalTo("PROPOSED")).body("minutesNumber", nullValue());
        shown("?asOf=2025-05-25").body("status", equalTo("MEETING_HELD")).body("deedNumber", nullValue());
        shown("?asOf=2025-06-01").body("status", equalTo("DEED_SIGNED")).body("officers.size()", equalTo(0));
        shown("?asOf=2025-06-02").body("status", equalTo("FORMED")).body("officers.size()", equalTo(8));
        get(office(REGION), path("?asOf=2025-05-19")).statusCode(404);
        given().spec(office(REGION))
                .queryParam("knownAt", "2025-06-02T00:00:00Z")
                .get(path(""))
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "MEETING_HELD_ON, kemarin, value-of-another-form",
        "PROPOSED_ON, -99999-01-01, value-of-another-form",
        "PROPOSED_ON, 0000-01-01, value-of-another-form",
        "MEETING_HELD_ON, 2999-01-01, date-in-the-future",
        "PRINCIPAL_SAVINGS, -5, value-of-another-form",
        "PRINCIPAL_SAVINGS, 10.005, value-of-another-form",
        "DECREE_NUMBER, 17, no-decree-number",
        "NAME, Koperasi Maju, name-begins-otherwise"
    })
    void refusesWhatIsNoValue(String particular, String value, String problem) {
        correct(particular, value).statusCode(422).body("type", equalTo(PROBLEM + problem));
    }

    @Test
    void refusesTheDecreeOfAnother() {
        String other = rows(
                        "select decree_number from cooperative where decree_number like 'AHU-%TAHUN%' and id <> ?::uuid limit 1",
                        id)
                .getFirst();

        correct("DECREE_NUMBER", other).statusCode(409).body("type", equalTo(PROBLEM + "decree-of-another"));
    }

    @Test
    void savingsBecomeOthersWhenMembersAmendTheStatutes() {
        amend("MANDATORY_SAVINGS", "25000", "2025-11-01")
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "statutes-not-amended"));
        post(office(REGION), path("/meetings"), """
                {"kind": "EXTRAORDINARY", "calledOn": "2025-09-01", "heldOn": "2025-10-01", "minutesNumber": "BA-9",
                 "members": 20, "present": 20, "agenda": ["STATUTES"], "resolutions": [{"decision": "STATUTES", "inFavour": 20, "against": 0,
                 "abstained": 0}]}""").statusCode(201);
        amend("DEED_NUMBER", "71", "2025-11-01")
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "particular-not-amendable"));
        amend("MANDATORY_SAVINGS", "25000", "2025-09-30").statusCode(422);

        amend("MANDATORY_SAVINGS", "25000", "2025-11-01").statusCode(200);

        shown("").body("mandatorySavings", equalTo(25_000));
        shown("?asOf=2025-10-31").body("mandatorySavings", equalTo(20_000));
        shown("?asOf=2025-11-01").body("mandatorySavings", equalTo(25_000));
        assertThat(announced("cooperative-changed")).singleElement().asString().contains("2025-11-01");
        amend("MANDATORY_SAVINGS", "22000", "2025-10-15")
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "date-out-of-order"));
        correct("NOTARY_NAME", "Ratna Dewi").statusCode(200);
        assertThat(announced("cooperative-changed")).hasSize(1);
    }

    @Test
    void oneResolutionServesOneAmendment() {
        statutes("BA-1", "2025-10-01");
        amend("MANDATORY_SAVINGS", "25000", "2025-11-01").statusCode(200);

        amend("PRINCIPAL_SAVINGS", "150000", "2025-11-01")
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "statutes-not-amended"));
        statutes("BA-2", "2025-10-15");
        statutes("BA-3", "2025-12-01");
        amend("PRINCIPAL_SAVINGS", "150000", "2025-11-01").statusCode(200);
        amend("PRINCIPAL_SAVINGS", "160000", "2025-11-02").statusCode(422);
        amend("PRINCIPAL_SAVINGS", "160000", "2025-12-01").statusCode(200);
        amend("MANDATORY_SAVINGS", "26000", "2025-12-01").statusCode(422);
    }

    private void statutes(String number, String heldOn) {
        post(office(REGION), path("/meetings"), """
                {"kind": "EXTRAORDINARY", "calledOn": "2025-09-01", "heldOn": "%s", "minutesNumber": "%s",
                 "members": 20, "present": 20, "agenda": ["STATUTES"], "resolutions": [{"decision": "STATUTES",
                 "inFavour": 20, "against": 0, "abstained": 0}]}""".formatted(heldOn, number)).statusCode(201);
    }

    @Test
    void nobodyRewritesTheHistory() {
        correct("DEED_NUMBER", "71").statusCode(200);

        assertThat(rows("""
                select count(*) from information_schema.role_table_grants
                 where grantee = 'registry_app' and privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE')
                   and table_name in ('formation_step', 'standing_change', 'particular_change', 'record_correction',
                                      'person_correction', 'standing_change_before')""")).containsExactly("0");
        assertThat(rows("""
                select count(*) from information_schema.column_privileges
                 where grantee = 'registry_app' and privilege_type = 'UPDATE'
                   and table_name in ('formation_step', 'standing_change', 'particular_change', 'standing_change_before')""")).containsExactly("0");
    }

    private String path(String rest) {
        return "/v1/cooperatives/" + id + rest;
    }

    private ValidatableResponse shown(String query) {
        return get(office(REGION), path(query)).statusCode(200);
    }

    private ValidatableResponse correct(String particular, String value) {
        return post(office(REGION), path("/corrections"), correction(particular, value));
    }

    private ValidatableResponse amend(String particular, String value, String effectiveOn) {
        return post(
                office(REGION),
                path("/amendments"),
                "{\"change\": " + correction(particular, value) + ", \"effectiveOn\": \"" + effectiveOn + "\"}");
    }

    private static String correction(String particular, String value) {
        return """
                {"particular": "%s", "value": "%s", "reason": "Salah ketik", "evidence": "Akta"}""".formatted(particular, value);
    }

    private static long formed(String asOf) {
        return given().get("/v1/progress/" + REGION + "?asOf=" + asOf)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("formed");
    }

    private List<String> announced(String type) {
        return rows(
                "select payload::text from outbox where aggregateid = ? and type = ?",
                "cooperative/" + id,
                "id.koperasi.registry." + type + ".v1");
    }
}
