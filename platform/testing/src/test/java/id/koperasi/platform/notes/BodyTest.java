package id.koperasi.platform.notes;

import static id.koperasi.platform.notes.Asking.NOTE;
import static id.koperasi.platform.notes.Asking.problem;
import static id.koperasi.platform.notes.Asking.withBody;
import static id.koperasi.platform.notes.Asking.withBodyInEnglish;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are not quite JSON, or not quite what was asked for. */
@QuarkusTest
class BodyTest {

    private static final String LINES = ", \"lines\": [{\"text\": \"rice\", \"weight\": 5}]}";

    @Test
    void aGoodBodyIsReadExactly() {
        withBody("{\"title\": \"a\", \"fee\": 90000000000000.25, \"remindAt\": \"2026-03-01T12:00:00.123456789+07:00\""
                        + LINES)
                .post("/v1/notes")
                .then()
                .statusCode(200)
                .body(containsString("\"fee\":90000000000000.25"))
                .body("remindAt", equalTo("2026-03-01T05:00:00.123456Z"));
        withBody("{\"title\": \"a\", \"fee\": 5, \"colour\": \"RED\", \"due\": \"2026-03-31\"" + LINES)
                .post("/v1/notes")
                .then()
                .statusCode(200)
                .body("fee", equalTo(5));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"title\": \"a\", \"color\": \"RED\" | /color | tidak dikenal | is not known",
                "{\"title\": 5 | /title | harus berupa teks | must be text",
                "{\"title\": true | /title | harus berupa teks | must be text",
                "{\"title\": [\"a\"] | /title | harus berupa teks | must be text",
                "{\"title\": \"a\", \"pinned\": \"true\" | /pinned | harus berupa true / false | must be true / false",
                "{\"title\": \"a\", \"pinned\": 1 | /pinned | harus berupa true / false | must be true / false",
                "{\"title\": \"a\", \"rank\": \"5\" | /rank | harus berupa bilangan bulat | must be a whole number",
                "{\"title\": \"a\", \"rank\": \"\" | /rank | harus berupa bilangan bulat | must be a whole number",
                "{\"title\": \"a\", \"rank\": 5.0 | /rank | harus berupa bilangan bulat | must be a whole number",
                "{\"title\": \"a\", \"rank\": 5000000000 | /rank | di luar jangkauan | is out of range",
                "{\"title\": \"a\", \"fee\": \"5\" | /fee | harus berupa bilangan | must be a number",
                "{\"title\": \"a\", \"fee\": true | /fee | harus berupa bilangan | must be a number",
                "{\"title\": \"a\", \"remindAt\": 1772000000 | /remindAt | harus berupa waktu RFC 3339 | must be an RFC 3339 time",
                "{\"title\": \"a\", \"remindAt\": \"yesterday\" | /remindAt | harus berupa waktu RFC 3339 | must be an RFC 3339 time",
                "{\"title\": \"a\", \"due\": [2026, 3, 31] | /due | harus berupa tanggal seperti 2026-03-31 | must be a date such as 2026-03-31",
                "{\"title\": \"a\", \"due\": \"2026-02-30\" | /due | harus berupa tanggal seperti 2026-03-31 | must be a date such as 2026-03-31",
                "{\"title\": \"a\", \"colour\": \"GREEN\" | /colour | harus berupa salah satu dari RED, BLUE | must be one of RED, BLUE",
                "{\"title\": \"a\", \"colour\": 1 | /colour | harus berupa salah satu dari RED, BLUE | must be one of RED, BLUE",
                "{\"title\": \"a\", \"title\": \"b\" | /title | tidak boleh ada dua kali | must not appear twice"
            })
    void nothingIsGuessed(String start, String field, String indonesian, String english) {
        problem(withBody(start + LINES).post("/v1/notes").then(), 400, "invalid-request")
                .body("title", equalTo("Permintaan tidak sah"))
                .body("violations.field", contains(field))
                .body("violations.message", contains(indonesian));
        problem(withBodyInEnglish(start + LINES).post("/v1/notes").then(), 400, "invalid-request")
                .body("title", equalTo("The request is not valid"))
                .body("violations.field", contains(field))
                .body("violations.message", contains(english));
    }

    @Test
    void aFaultDeepInsideIsPointedAt() {
        problem(
                        withBody("{\"title\": \"a\", \"lines\": [{\"text\": \"x\", \"weight\": 1}, {\"text\": \"y\","
                                        + " \"weight\": \"2\"}]}")
                                .post("/v1/notes")
                                .then(),
                        400,
                        "invalid-request")
                .body("violations.field", contains("/lines/1/weight"));
        problem(
                        withBody("{\"title\": \"a\", \"lines\": [{\"text\": \"x\", \"weight\": null}]}")
                                .post("/v1/notes")
                                .then(),
                        400,
                        "invalid-request")
                .body("violations.field", contains("/lines/0/weight"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{", "{\"title\": }", "nonsense", "{\"title\": \"a\" \"b\"}", "{'title': 'a'}", "{\"a\": 01}"})
    void whatIsNoJsonSaysWhereItBreaks(String body) {
        problem(withBody(body).post("/v1/notes").then(), 400, "unreadable-body")
                .body("title", equalTo("Isi permintaan bukan JSON yang benar"))
                .body("detail", containsString("baris 1"))
                .body("line", equalTo(1));
    }

    @Test
    void nothingMayFollowTheBody() {
        problem(withBody(NOTE + " {}").post("/v1/notes").then(), 400, "invalid-request");
        problem(withBody(NOTE + " x").post("/v1/notes").then(), 400, "unreadable-body");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "   "})
    void aBodyThatIsMissingIsAskedFor(String body) {
        problem(withBody(body).post("/v1/notes").then(), 400, "invalid-request")
                .body("violations.field", contains(""))
                .body("violations.message", contains("isi permintaan wajib ada"));
    }

    @Test
    void noBodyAtAllIsAskedForToo() {
        problem(given().contentType("application/json").post("/v1/notes").then(), 400, "invalid-request")
                .body("violations.message", contains("isi permintaan wajib ada"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "5", "\"text\"", "true"})
    void aBodyOfAnotherKindIsRefused(String body) {
        problem(withBody(body).post("/v1/notes").then(), 400, "invalid-request")
                .body("violations.field", contains(""))
                .body("violations.message", contains("harus berupa objek"));
    }

    @Test
    void everythingHasABound() {
        String deep = "{\"title\": \"a\", \"more\": " + "[".repeat(40) + "]".repeat(40) + LINES;
        String longText = "{\"title\": \"" + "x".repeat(70_000) + "\"" + LINES;
        String longNumber = "{\"title\": \"a\", \"fee\": " + "9".repeat(41) + LINES;
        String longName = "{\"" + "x".repeat(300) + "\": 1" + LINES;

        for (String body : new String[] {deep, longText, longNumber, longName}) {
            problem(withBody(body).post("/v1/notes").then(), 400, "body-out-of-bounds")
                    .body("maxDepth", equalTo(32))
                    .body("detail", containsString("32 tingkat"));
        }
    }
}
