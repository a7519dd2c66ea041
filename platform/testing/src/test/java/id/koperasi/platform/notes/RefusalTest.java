package id.koperasi.platform.notes;

import static id.koperasi.platform.notes.Asking.NOTE;
import static id.koperasi.platform.notes.Asking.inEnglish;
import static id.koperasi.platform.notes.Asking.problem;
import static id.koperasi.platform.notes.Asking.withBody;
import static id.koperasi.platform.notes.Asking.withBodyInEnglish;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Refusals and faults as a caller reads them. */
@QuarkusTest
class RefusalTest {

    private static final String FULL = NOTE.replace("shopping", "one too many");

    @Test
    void aRefusalSpeaksIndonesianToWhoeverAsksForNothingElse() {
        problem(withBody(FULL).post("/v1/notes").then(), 422, "notebook-full")
                .header("Content-Language", equalTo("id"))
                .body("title", equalTo("Buku catatan sudah penuh"))
                .body("detail", equalTo("Buku ini memuat 5 catatan; biaya tambahan 1000."))
                .body("source", equalTo("Stationery Act, article 7"))
                .body("most", equalTo(5))
                .body("fee", equalTo(1000))
                .body("since", nullValue())
                .body("extensions", nullValue());
    }

    @Test
    void aRefusalSpeaksEnglishWhenAsked() {
        problem(withBodyInEnglish(FULL).post("/v1/notes").then(), 422, "notebook-full")
                .header("Content-Language", equalTo("en"))
                .body("title", equalTo("The notebook is full"))
                .body("detail", equalTo("It holds 5 notes; the fee for more is 1000."));
    }

    @Test
    void aLanguageWeDoNotSpeakIsAnsweredInIndonesian() {
        for (String language : new String[] {"fr", "*", "%%%", "id,en", "fr,*;q=0.1"}) {
            given().header("Accept-Language", language)
                    .get("/v1/nothing")
                    .then()
                    .body("title", equalTo("Tidak ditemukan"));
        }
    }

    @Test
    void equalRefusalsHaveEqualBodiesAndTheirTraceInAHeader() {
        var first = given().get("/v1/nothing");
        var second = given().get("/v1/nothing");

        assertThat(first.asString()).isEqualTo(second.asString());
        first.then().header("Trace-Id", matchesPattern("[0-9a-f]{32}"));
        assertThat(first.header("Trace-Id")).isNotEqualTo(second.header("Trace-Id"));
    }

    @Test
    void whatIsAbsentAnswersLikeAPathThatNobodyServes() {
        String absent = "/v1/notes/00000000-0000-0000-0000-000000000009";
        String expected = problem(given().get("/v1/nothing").then(), 404, "not-found")
                .extract()
                .asString();

        for (String path : new String[] {absent, "/v1/notes/not-an-id", "/", "/favicon.ico", "/v1/notes/1/2/3/4"}) {
            assertThat(problem(given().get(path).then(), 404, "not-found")
                            .extract()
                            .asString())
                    .isEqualTo(expected);
        }
    }

    @Test
    void aMethodThatIsNotTakenSaysWhichAre() {
        problem(given().delete("/v1/notes").then(), 405, "method-not-allowed")
                .header("Allow", equalTo("GET, HEAD, OPTIONS, POST"));
        problem(withBody(NOTE).post("/v1/notes/1/title").then(), 405, "method-not-allowed")
                .header("Allow", equalTo("OPTIONS, PUT"));
    }

    @Test
    void mediaTypesThatDoNotMatchAreProblems() {
        problem(given().accept("image/png").get("/v1/notes").then(), 406, "not-acceptable");
        problem(given().contentType("text/plain").body("x").post("/v1/notes").then(), 415, "unsupported-media-type");
    }

    @Test
    void whateverBodyAnErrorHadItLeavesAsAProblem() {
        problem(given().get("/v1/failures/own-body").then(), 400, "invalid-request");
        problem(given().get("/v1/failures/thrown-body").then(), 403, "not-permitted");
        problem(given().accept("*/*").get("/v1/failures/unavailable").then(), 503, "unavailable");
    }

    @Test
    void aFaultOfOursTellsNothing() {
        for (String path : new String[] {"fault", "inner-json", "inner-value", "answer"}) {
            String body = problem(given().get("/v1/failures/" + path).then(), 500, "internal")
                    .body("title", equalTo("Terjadi kesalahan di pihak kami"))
                    .extract()
                    .asString();

            assertThat(body).doesNotContain("secret", "Exception", "id.koperasi.platform", "amount");
        }
        problem(inEnglish().get("/v1/failures/fault").then(), 500, "internal")
                .body("title", equalTo("Something went wrong on our side"));
    }

    @Test
    void theCatalogueExplainsEveryCode() {
        given().get("/problems")
                .then()
                .statusCode(200)
                .body(
                        "code",
                        hasItems(
                                "notebook-full",
                                "not-found",
                                "internal",
                                "invalid-cursor",
                                "idempotency-key-reused",
                                "not-the-next-event"));
        given().get("/problems/notebook-full")
                .then()
                .statusCode(200)
                .body("type", equalTo("urn:koperasi:problem:notebook-full"))
                .body("status", equalTo(422))
                .body("id.title", equalTo("Buku catatan sudah penuh"))
                .body("en.detail", containsString("{most}"))
                .body("source", equalTo("Stationery Act, article 7"));
        problem(given().get("/problems/no-such-code").then(), 404, "not-found");
    }

    @Test
    void everyAnswerIsGuarded() {
        for (String path : new String[] {"/v1/notes", "/v1/nothing", "/v1/notes/secret"}) {
            given().get(path)
                    .then()
                    .header("X-Content-Type-Options", equalTo("nosniff"))
                    .header("X-Frame-Options", equalTo("DENY"))
                    .header("Referrer-Policy", equalTo("no-referrer"))
                    .header("Strict-Transport-Security", containsString("max-age=31536000"))
                    .header("Permissions-Policy", containsString("camera=()"))
                    .header("Cache-Control", containsString("no-store"))
                    .header("Content-Security-Policy", containsString("default-src 'none'"));
        }
    }

    @Test
    void pagesOfOthersAreAnsweredOnlyWhereTheyAreListed() {
        given().header("Origin", "https://app.example")
                .header("Access-Control-Request-Method", "POST")
                .options("/v1/notes")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", equalTo("https://app.example"))
                .header("Access-Control-Allow-Credentials", equalTo("false"));
        for (String origin : new String[] {"https://evil.example", "https://app.example.evil.example", "null"}) {
            given().header("Origin", origin)
                    .get("/v1/notes")
                    .then()
                    .statusCode(403)
                    .header("Access-Control-Allow-Origin", nullValue());
        }
    }
}
