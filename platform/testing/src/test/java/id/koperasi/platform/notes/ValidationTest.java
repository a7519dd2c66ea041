package id.koperasi.platform.notes;

import static id.koperasi.platform.notes.Asking.inEnglish;
import static id.koperasi.platform.notes.Asking.problem;
import static id.koperasi.platform.notes.Asking.withBody;
import static id.koperasi.platform.notes.Asking.withBodyInEnglish;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules of Bean Validation and of parameters, as a caller reads them. */
@QuarkusTest
class ValidationTest {

    private static final String WRONG = "{\"title\": \"more than twenty letters\", \"tags\": [\"a\", \" \"],"
            + " \"lines\": [{\"text\": \"x\", \"weight\": 1}, {\"weight\": 0}]}";

    @Test
    void everyViolationIsNamedByItsPlaceInTheBody() {
        problem(withBody(WRONG).post("/v1/notes").then(), 400, "invalid-request")
                .body("violations.field", contains("/lines/1/text", "/lines/1/weight", "/tags/1", "/title"))
                .body(
                        "violations.message",
                        contains(
                                "tidak boleh kosong",
                                "harus lebih dari 0",
                                "tidak boleh kosong",
                                "harus terdiri atas 0 sampai 20 karakter atau butir"));
    }

    @Test
    void violationsSpeakEnglishWhenAsked() {
        problem(withBodyInEnglish(WRONG).post("/v1/notes").then(), 400, "invalid-request")
                .body(
                        "violations.message",
                        contains(
                                "must not be blank",
                                "must be more than 0",
                                "must not be blank",
                                "must have 0 to 20 characters or items"));
    }

    @Test
    void aWholeListMayBeMissing() {
        problem(withBody("{\"title\": \"a\"}").post("/v1/notes").then(), 400, "invalid-request")
                .body("violations.field", contains("/lines"));
    }

    @Test
    void aParameterIsCalledByItsName() {
        problem(given().get("/v1/notes/search?name=ABC").then(), 400, "invalid-request")
                .body("violations.field", contains("name"))
                .body("violations.message", contains("bentuknya tidak sesuai ketentuan"));
    }

    @ParameterizedTest
    @CsvSource({
        "0, paling kecil 1, must be at least 1",
        "101, paling besar 100, must be at most 100",
        "-1, paling kecil 1, must be at least 1"
    })
    void aPageHasItsBounds(String limit, String indonesian, String english) {
        problem(given().get("/v1/notes?limit=" + limit).then(), 400, "invalid-request")
                .body("violations.field", contains("limit"))
                .body("violations.message", contains(indonesian));
        problem(inEnglish().get("/v1/notes?limit=" + limit).then(), 400, "invalid-request")
                .body("violations.message", contains(english));
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/notes?limit=abc, limit",
        "/v1/notes?limit=99999999999, limit",
        "/v1/notes?limit=1.5, limit",
        "/v1/notes/search?since=soon, since",
        "/v1/notes/search?colour=GREEN, colour"
    })
    void aParameterThatCannotBeReadIsABadRequest(String path, String field) {
        problem(given().get(path).then(), 400, "invalid-request")
                .body("violations.field", contains(field))
                .body("violations.message", contains("nilainya tidak dapat dibaca"));
        problem(inEnglish().get(path).then(), 400, "invalid-request")
                .body("violations.message", contains("cannot be read"));
    }

    @Test
    void aHeaderThatCannotBeReadIsABadRequest() {
        problem(given().header("X-Depth", "deep").get("/v1/notes/search").then(), 400, "invalid-request")
                .body("violations.field", contains("X-Depth"));
    }

    @Test
    void aCursorThatWasNeverGivenOutIsABadRequest() {
        for (String cursor : new String[] {"abc", "%20", "WyJhIl0", "eyJhIjoxfQ"}) {
            problem(
                            given().urlEncodingEnabled(false)
                                    .get("/v1/notes?after=" + cursor)
                                    .then(),
                            400,
                            "invalid-cursor")
                    .body("title", equalTo("Penanda halaman ini bukan dari daftar ini"));
        }
    }
}
