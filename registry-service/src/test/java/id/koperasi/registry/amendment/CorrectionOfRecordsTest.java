package id.koperasi.registry.amendment;

import static id.koperasi.registry.TestCooperative.execute;
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
import id.koperasi.registry.TestCooperative;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Gunungkidul (34.03) belongs to this test. */
@QuarkusTest
class CorrectionOfRecordsTest {

    private static final String REGION = "34.03";
    private static final String PROBLEM = "urn:koperasi:problem:";

    private String id = "";
    private String village = "";
    private String founder = "";

    @BeforeEach
    void formOne() {
        village = rows(
                        "select code from region where level = 4 and starts_with(code, ? || '.') and code not in"
                                + " (select village_code from cooperative) order by code limit 1",
                        REGION)
                .getFirst();
        Map<String, Object> row = Foundings.row(village, "2025-06-02");
        founder = String.valueOf(Foundings.entries(Foundings.inner(row, "meeting"), "founders")
                .getFirst()
                .get("nik"));
        Foundings.form(REGION, List.of(row));
        id = rows("select id::text from cooperative where village_code = ?", village)
                .getFirst();
    }

    @Test
    void aNumberIsToldAnewAndTheOldOneStaysKnown() {
        record("NPWP", npwp(1), "2025-06-20").statusCode(201);
        String before = now();

        correct("NPWP", npwp(2)).statusCode(200).body("before", equalTo(npwp(1)));
        correct("NPWP_ISSUED_ON", "2025-06-25").statusCode(200).body("before", equalTo("2025-06-20"));

        shown("").body("identityNumbers[0].number", equalTo(npwp(2)));
        shown("?asOf=2025-06-24").body("identityNumbers.size()", equalTo(0));
        given().spec(office(REGION))
                .queryParam("knownAt", before)
                .queryParam("asOf", "2025-06-24")
                .get(path(""))
                .then()
                .statusCode(200)
                .body("identityNumbers[0].number", equalTo(npwp(1)))
                .body("identityNumbers[0].issuedOn", equalTo("2025-06-20"));
        get(office(REGION), path("/history"))
                .body("findAll { it.step == 'CORRECTED' }.change.before", hasItem(npwp(1)));
        assertThat(rows("select day::text from milestone where cooperative_id = ?::uuid and fact = 'NPWP'", id))
                .containsExactly("2025-06-25");
        assertThat(announced()).hasSize(2).first().asString().contains(npwp(2));
    }

    @Test
    void theDayOfTheThirdNumberMovesTheDayOfAllThree() {
        record("NPWP", npwp(3), "2025-06-20").statusCode(201);
        record("NIB", "9" + npwp(3).substring(4), "2025-07-01").statusCode(201);
        record("NIK_KOPERASI", "7" + npwp(3).substring(4), "2025-07-10").statusCode(201);

        correct("NIB_ISSUED_ON", "2025-07-20").statusCode(200);

        assertThat(rows("select day::text from milestone where cooperative_id = ?::uuid and fact = 'IDENTIFIED'", id))
                .containsExactly("2025-07-20");
        correct("NIK_KOPERASI", "12345").statusCode(200);
    }

    @Test
    void aCorrectedNumberKeepsTheRules() {
        correct("NIB", "1234567890123").statusCode(422).body("type", equalTo(PROBLEM + "particular-not-told-yet"));
        record("NIB", "8" + npwp(4).substring(4), "2025-07-01").statusCode(201);
        correct("NIB", "123").statusCode(422).body("type", equalTo(PROBLEM + "nib-form"));
        TestCooperative other = TestCooperative.formedIn(REGION);
        post(office(REGION), other.path("/identity-numbers"), """
                {"kind": "NIB", "number": "3403000000099", "issuedOn": "2025-07-01"}""").statusCode(201);
        correct("NIB", "3403000000099").statusCode(409).body("type", equalTo(PROBLEM + "identity-number-of-another"));
        shown("").body("identityNumbers[0].number", equalTo("8" + npwp(4).substring(4)));
    }

    @Test
    void theLetterOfAPilotIsToldAnewByItself() {
        post(office(REGION), path("/pilot-designation"), """
                {"designatedBy": "Dinas Koperasi", "letterNumber": "500/1", "designatedOn": "2025-09-01"}""").statusCode(201);
        String letter = rows("select id::text from pilot_designation where cooperative_id = ?::uuid", id)
                .getFirst();
        String before = now();

        correct("PILOT_LETTER_NUMBER", "500/11")
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "pilot-letter-corrected-apart"));
        correctLetter(letter, "500/10", "2025-09-10", "");
        correctLetter(
                letter,
                "500/11",
                "2025-09-11",
                ", \"withdrawnOn\": \"2025-09-12\", \"withdrawalLetter\": \"21\", \"withdrawalReason\": \"Mundur\"");

        shown("")
                .body("pilot.letterNumber", equalTo("500/11"))
                .body("pilot.designatedBy", equalTo("Dinas Koperasi DIY"))
                .body("pilot.designatedOn", equalTo("2025-09-11"))
                .body("pilot.withdrawnOn", equalTo("2025-09-12"));
        given().spec(office(REGION))
                .queryParam("knownAt", before)
                .get(path(""))
                .then()
                .body("pilot.letterNumber", equalTo("500/1"))
                .body("pilot.designatedOn", equalTo("2025-09-01"))
                .body("pilot.withdrawnOn", nullValue());
        assertThat(rows("select day::text from milestone where cooperative_id = ?::uuid and fact = 'PILOT'", id))
                .containsExactly("2025-09-11");
    }

    @ParameterizedTest
    @CsvSource({
        "ROUTE, DEVELOPMENT, no-older-cooperative",
        "ROUTE, NEW, says-so-already",
        "ROUTE, BARU, no-older-cooperative",
        "PAID_IN, 900000, follows-from-payments",
        "NPWP_ISSUED_ON, 2999-01-01, date-in-the-future"
    })
    void refusesWhatCannotBe(String particular, String value, String problem) {
        correct(particular, value).statusCode(422).body("type", equalTo(PROBLEM + problem));
    }

    @Test
    void theRouteOfOneThatBeganWithAnOlderOneIsToldAnew() {
        execute("""
                insert into existing_cooperative (cooperative_id, village_code, name, legal_entity_number, in_village,
                                                  primary_of_regency, has_business, evidence)
                values (?::uuid, ?, 'KUD Lama', 'BH-1', true, true, false, 'Surat')""", id, village);

        correct("ROUTE", "REVITALISATION").statusCode(200).body("before", equalTo("NEW"));

        shown("").body("route", equalTo("REVITALISATION"));
        correct("ROUTE", "SEMBARANG").statusCode(422).body("type", equalTo(PROBLEM + "value-of-another-form"));
    }

    @Test
    void aPaymentIsToldAnewAndTheSumFollows() {
        String before = now();
        JsonPath corrected =
                pay(founder, "100000", "40000.50").statusCode(200).extract().jsonPath();

        assertThat(corrected.getInt("before.mandatory")).isEqualTo(20_000);
        assertThat(corrected.getDouble("now.mandatory")).isEqualTo(40_000.5);
        shown("").body("paidIn", equalTo(1_100_000.5f));
        given().spec(office(REGION))
                .queryParam("knownAt", before)
                .get(path(""))
                .then()
                .body("paidIn", equalTo(1_080_000));
        assertThat(announced()).singleElement().asString().contains("PAID_IN", "1100000.5");
        pay(founder, "100000", "40000.50").statusCode(422).body("type", equalTo(PROBLEM + "says-so-already"));
        pay(founder, "90000", "20000")
                .statusCode(422)
                .body("rules[0].type", equalTo(PROBLEM + "principal-not-paid-as-agreed"));
        pay("3403010101709999", "100000", "20000")
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "founder-not-on-record"));
        assertThat(rows("select count(*) from record_correction where cooperative_id = ?::uuid", id))
                .containsExactly("1");
        post(office("34.04"), path("/payment-corrections"), payment(founder, "100000", "20000"))
                .statusCode(404);
    }

    @Test
    void fourWhoCorrectTheSameAtOnceCorrectItOnce() throws Exception {
        record("NPWP", npwp(5), "2025-06-20").statusCode(201);
        try (var callers = Executors.newFixedThreadPool(4)) {
            var answers = IntStream.range(0, 4)
                    .mapToObj(i -> callers.submit(
                            () -> correct("NPWP", npwp(6)).extract().statusCode()))
                    .toList();
            int taken = 0;
            for (var answer : answers) {
                taken += answer.get() == 200 ? 1 : 0;
            }
            assertThat(taken).isOne();
        }
        assertThat(announced()).hasSize(1);
    }

    private static String npwp(int number) {
        return "34030000000000%02d".formatted(number);
    }

    private static String now() {
        return rows("select clock_timestamp()::text").getFirst().replace(' ', 'T') + ":00";
    }

    private ValidatableResponse record(String kind, String number, String issuedOn) {
        return post(office(REGION), path("/identity-numbers"), """
                {"kind": "%s", "number": "%s", "issuedOn": "%s"}""".formatted(kind, number, issuedOn));
    }

    private ValidatableResponse correct(String particular, String value) {
        return post(office(REGION), path("/corrections"), """
                {"particular": "%s", "value": "%s", "reason": "Salah ketik", "evidence": "Surat"}""".formatted(particular, value));
    }

    private void correctLetter(String letter, String number, String day, String rest) {
        post(office(REGION), path("/pilot-letters/" + letter + "/corrections"), """
                {"letter": {"designatedBy": "Dinas Koperasi DIY", "letterNumber": "%s", "designatedOn": "%s"%s},
                 "because": {"reason": "Salah ketik", "evidence": "Surat"}}""".formatted(number, day, rest))
                .statusCode(200);
    }

    private ValidatableResponse pay(String nik, String principal, String mandatory) {
        return post(office(REGION), path("/payment-corrections"), payment(nik, principal, mandatory));
    }

    private static String payment(String nik, String principal, String mandatory) {
        return """
                {"nik": "%s", "principal": %s, "mandatory": %s, "reason": "Setoran kurang", "evidence": "Bukti setor"}""".formatted(nik, principal, mandatory);
    }

    private ValidatableResponse shown(String query) {
        return get(office(REGION), path(query)).statusCode(200);
    }

    private String path(String rest) {
        return "/v1/cooperatives/" + id + rest;
    }

    private List<String> announced() {
        return rows(
                "select payload::text from outbox where aggregateid = ? and type = ? order by sequence",
                "cooperative/" + id,
                "id.koperasi.registry.cooperative-changed.v1");
    }
}
