package id.koperasi.funding.programmedraft;

import static id.koperasi.funding.told.Asking.post;
import static id.koperasi.funding.told.Asking.staff;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import id.koperasi.funding.told.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a draft says about loans that run: restructuring, support, what counts of an asset, and arrears. */
@QuarkusTest
class RulesOfADraftTest {

    private static final String RESTRUCTURING = """
            "restructuring": {"mostTimes": 3, "longestMonths": 144, "resolutionWhenLonger": false, "source": "Uji"}""";
    private static final String SUPPORTS = """
            "supports": [{"source": "DAU_DBH", "askDays": 6, "recommendDays": 7, "capitalOutput": false, "basis": "Uji"}]""";
    private static final String SHARES = """
            "shares": [{"kind": "STOCK", "percent": 12.5, "lien": "FIDUSIA", "source": "Uji"}]""";
    private static final String ARREARS = """
            "arrears": {
              "classes": [
                {"name": "Lancar", "englishName": "Current", "nonPerforming": false, "source": "Uji"},
                {"name": "Kurang lancar", "englishName": "Substandard", "nonPerforming": true, "letter": 1,
                 "monthsAfterLetter": 2, "source": "Uji"},
                {"name": "Macet", "englishName": "Loss", "nonPerforming": true, "letter": 2, "monthsAfterLetter": 1,
                 "source": "Uji"}],
              "letters": [{"after": 14, "source": "Uji"}, {"after": 3, "source": "Uji"}],
              "heldClasses": [{"classBefore": 3, "classHeld": 2, "instalments": 6, "source": "Uji"}],
              "recoveries": [
                {"kind": "TRANSFER", "classLeast": 3, "lettersLeast": 2, "monthsAfterTransfer": 0, "source": "Uji"},
                {"kind": "WRITE_OFF", "classLeast": 3, "lettersLeast": 2, "monthsAfterTransfer": 24, "source": "Uji"}]}""";
    private static final String ALL = String.join(", ", RESTRUCTURING, SUPPORTS, SHARES, ARREARS);

    private final String code =
            "RULE-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

    @Test
    void aVersionSaysWhatItsDraftSaidAndTakesOverWhatItDidNotName() {
        JsonPath before = given().get("/v1/programmes/LPDB-PILOT").jsonPath();
        begun("2099-01-01", "", ALL);
        String first = "versions[0].rules.";
        rules().body(first + "restructuring.mostTimes", equalTo(3))
                .body(first + "restructuring.longestMonths", equalTo(144))
                .body(first + "restructuring.resolutionWhenLonger", equalTo(false))
                .body(first + "supports.source", equalTo(List.of("DAU_DBH")))
                .body(first + "supports[0].recommendDays", equalTo(7))
                .body(first + "shares.percent", equalTo(List.of(12.5f)))
                .body(first + "classes.loanClass", equalTo(List.of(1, 2, 3)))
                .body(first + "classes[1].monthsAfterLetter", equalTo(2))
                .body(first + "letters[0].daysAfterDue", equalTo(14))
                .body(first + "letters[1].monthsAfterLetter", equalTo(3))
                .body(first + "heldClasses[0].instalments", equalTo(6))
                .body(first + "recoveries.monthsAfterTransfer", equalTo(List.of(0, 24)));
        // Nothing is named: all of the version it is based on.
        next("2099-02-01", "", "");
        JsonPath made = given().get("/v1/programmes/" + code).jsonPath();
        assertThat(made.getMap("versions[1].rules")).isEqualTo(made.getMap("versions[0].rules"));
        // Never restructured, supported by nobody, nothing counts.
        next("2099-03-01", "", """
                "restructuring": {"mostTimes": 0, "longestMonths": 1, "resolutionWhenLonger": true, "source": "Uji"},
                "supports": [], "shares": []""");
        rules().body("versions[2].rules.restructuring", nullValue())
                .body("versions[2].rules.supports", hasSize(0))
                .body("versions[2].rules.shares", hasSize(0))
                .body("versions[2].rules.letters", hasSize(2));
        JsonPath after = given().get("/v1/programmes/LPDB-PILOT").jsonPath();
        assertThat(after.getList("versions.rules")).isEqualTo(before.getList("versions.rules"));
        assertThat(before.getInt("versions[0].rules.restructuring.longestMonths"))
                .isEqualTo(120);
        assertThat(given().get("/v1/programmes/HIMBARA-PMK49")
                        .jsonPath()
                        .getList("versions[0].rules.supports.askDays", Integer.class))
                .containsExactly(4, 4);
    }

    /** Of another method the regulations are taken over, but for what the draft says itself. */
    @Test
    void anotherMethodBringsItsOwnClasses() {
        begun("2099-01-01", "", RESTRUCTURING + ", \"shares\": []");
        next("2099-02-01", "\"collectibility\": \"BANK_DAYS\"", "");
        rules().body("versions[1].rules.classes.daysPastDue", equalTo(List.of(0, 1, 91, 121, 181)))
                .body("versions[1].rules.letters", hasSize(0))
                .body("versions[1].rules.heldClasses", hasSize(5))
                .body("versions[1].rules.recoveries", hasSize(0))
                .body("versions[1].rules.shares", hasSize(0)) // of no method: they stay as they were
                .body("versions[1].rules.restructuring.mostTimes", equalTo(3));
        next("2099-03-01", "\"collectibility\": \"STATE_RECEIVABLES\"", """
                "arrears": {"classes": [
                  {"name": "Lancar", "englishName": "Current", "nonPerforming": false, "source": "Uji"},
                  {"name": "Macet", "englishName": "Loss", "nonPerforming": true, "letter": 1, "monthsAfterLetter": 0,
                   "source": "Uji"}],
                 "letters": [{"after": 1, "source": "Uji"}], "heldClasses": [], "recoveries": []}""");
        rules().body("versions[2].rules.classes", hasSize(2))
                .body("versions[2].rules.letters", hasSize(1))
                .body("versions[2].rules.heldClasses", hasSize(0))
                .body("versions[2].rules.recoveries", hasSize(0));
    }

    @Test
    void rulesThatContradictThemselvesAreRefused() {
        refused("", RESTRUCTURING.replace("144", "119"), "restructuring");
        refused("\"maxTenorMonths\": 145", RESTRUCTURING, "restructuring");
        refused("\"maxTenorMonths\": 121", "", "restructuring"); // that of the version it is based on
        refused(
                "",
                SUPPORTS.replace(
                        "[",
                        "[{\"source\": \"DAU_DBH\", \"askDays\": 1, \"recommendDays\": 1,"
                                + " \"capitalOutput\": true, \"basis\": \"Uji\"}, "),
                "supports");
        refused(
                "",
                SHARES.replace("[", "[{\"kind\": \"STOCK\", \"percent\": 1, \"lien\": \"GADAI\", \"source\": \"U\"}, "),
                "shares");
        refused("\"collectibility\": \"BANK_DAYS\"", ARREARS, "classes");
        refused("", ARREARS.replace("\"letter\": 2", "\"letter\": 3"), "classes"); // nobody writes it
        refused(
                "",
                ARREARS.replace("\"letter\": 2, \"monthsAfterLetter\": 1", "\"letter\": 1, \"monthsAfterLetter\": 2"),
                "classes"); // no later than the one before
        refused("", ARREARS.replace("\"letter\": 1,", "\"daysPastDue\": 30, \"letter\": 1,"), "classes");
        refused("", ARREARS.replaceFirst("false", "true"), "classes");
        refused(
                "",
                ARREARS.replaceFirst(
                        "\"nonPerforming\": true, \"letter\": 2", "\"nonPerforming\": false, \"letter\": 2"),
                "classes"); // the better one does not perform
        refused("", ARREARS.replace("\"after\": 3,", "\"after\": 25,"), "letters");
        refused("", ARREARS.replace("\"classHeld\": 2", "\"classHeld\": 4"), "heldClasses");
        refused("", ARREARS.replace("\"classBefore\": 3", "\"classBefore\": 4"), "heldClasses");
        refused("", ARREARS.replace("\"classLeast\": 3", "\"classLeast\": 4"), "recoveries");
        refused("", ARREARS.replace("\"lettersLeast\": 2", "\"lettersLeast\": 3"), "recoveries");
        refused("", ARREARS.replace("TRANSFER", "WRITE_OFF"), "recoveries"); // twice, and never transferred
        refused("", ARREARS.replace("\"monthsAfterTransfer\": 0", "\"monthsAfterTransfer\": 1"), "recoveries");
        for (String beyond : List.of(
                RESTRUCTURING.replace("3,", "11,"),
                SUPPORTS.replace("DAU_DBH", "APBN"),
                SUPPORTS.replace("\"askDays\": 6", "\"askDays\": 0"),
                SHARES.replace("12.5", "100.01"),
                ARREARS.replace("\"source\": \"Uji\"", "\"source\": \"\""))) {
            draft(BEGINS, code, "LPDB-PILOT", 2, "2099-01-01", "", beyond)
                    .then()
                    .statusCode(400);
        }
        assertThat(Database.rows("select count(*) from programme_draft where programme_code = '" + code + "'"))
                .containsExactly("0");
    }

    private static final String BEGINS = """
            "programme": {"name": "Uji", "sourceOfFunds": "STATE_LOAN", "lender": "REVOLVING_FUND"},""";

    private void begun(String from, String terms, String rules) {
        enact(draft(BEGINS, code, "LPDB-PILOT", 2, from, terms, rules));
    }

    private void next(String from, String terms, String rules) {
        int version = given().get("/v1/programmes/" + code)
                .jsonPath()
                .getList("versions")
                .size();
        enact(draft("", code, code, version, from, terms, rules));
    }

    private ValidatableResponse rules() {
        return given().get("/v1/programmes/" + code).then().statusCode(200);
    }

    private void refused(String terms, String rules, String rule) {
        draft(BEGINS, code, "LPDB-PILOT", 2, "2099-01-01", terms, rules)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:rule-unsound"))
                .body("rule", equalTo(rule));
    }

    private static void enact(Response drafted) {
        String id = drafted.then().statusCode(201).extract().path("draftId");
        post(staff("ministry-2", "ministry"), "/v1/programme-drafts/" + id + "/enactment", "")
                .then()
                .statusCode(200);
    }

    private static Response draft(
            String begins, String code, String base, int version, String from, String terms, String rules) {
        return post(staff("ministry-1", "ministry"), "/v1/programme-drafts", """
                {"programmeCode": "%s", %s "basedOn": {"programmeCode": "%s", "version": %d}, "effectiveFrom": "%s",
                 "reason": "Uji.", "terms": {%s}, "rules": {%s}}""".formatted(
                        code, begins, base, version, from, terms, rules));
    }
}
