package id.koperasi.platform.testing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;

/** What every answer of a service carries for browsers, and that a page of others gets none. */
final class GuardedAnswers {

    private static final String FOREIGN_PAGE = "https://page.example";

    private GuardedAnswers() {}

    static void check() {
        for (String path : new String[] {"/q/openapi", "/problems", "/v1/nothing", "/nothing"}) {
            guarded(given().get(path).then());
        }
        given().header("Origin", FOREIGN_PAGE)
                .get("/problems")
                .then()
                .statusCode(403)
                .header("Access-Control-Allow-Origin", nullValue());
    }

    private static void guarded(ValidatableResponse answer) {
        answer.header("Strict-Transport-Security", containsString("max-age=31536000"))
                .header("Permissions-Policy", containsString("camera=()"))
                .header("Referrer-Policy", equalTo("no-referrer"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("X-Frame-Options", equalTo("DENY"));
    }
}
