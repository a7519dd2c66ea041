package id.koperasi.platform.notes;

import static id.koperasi.platform.notes.Asking.problem;
import static id.koperasi.platform.notes.Asking.withBody;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages, versions and the headers that belong to them. */
@QuarkusTest
class PageTest {

    private static final String KNOWN = "/v1/notes/00000000-0000-0000-0000-000000000001";
    private static final String TITLE = "{\"title\": \"new\"}";

    @Test
    void pagesFollowEachOtherToTheEnd() {
        var first = given().urlEncodingEnabled(false)
                .get("/v1/notes?limit=2&colour=r%26d")
                .then()
                .statusCode(200);
        String cursor = first.body("items", contains(1, 2)).extract().path("nextCursor");
        String link = first.extract().header("Link");
        assertThat(link).isEqualTo("</v1/notes?limit=2&colour=r%26d&after=" + cursor + ">; rel=\"next\"");

        given().urlEncodingEnabled(false)
                .get(link.substring(1, link.indexOf('>')))
                .then()
                .body("items", contains(3, 4));
        String last = given().get("/v1/notes?limit=4").then().extract().path("nextCursor");
        given().get("/v1/notes?limit=4&after=" + last)
                .then()
                .body("items", contains(5))
                .body("nextCursor", nullValue())
                .header("Link", nullValue());
    }

    @Test
    void aPageIsTwentyUnlessAskedOtherwise() {
        given().get("/v1/notes")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(5))
                .header("Link", nullValue());
    }

    @Test
    void whoHasTheVersionIsSentNothing() {
        given().get(KNOWN)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"3\""))
                .body("title", equalTo("a note"));
        for (String known : new String[] {"\"3\"", "W/\"3\"", "\"1\", \"3\"", "*"}) {
            given().header("If-None-Match", known)
                    .get(KNOWN)
                    .then()
                    .statusCode(304)
                    .header("ETag", equalTo("\"3\""))
                    .body(blankOrNullString());
        }
        given().header("If-None-Match", "\"2\"").get(KNOWN).then().statusCode(200);
    }

    @Test
    void aChangeNamesTheVersionItWasMadeOn() {
        withBody(TITLE)
                .header("If-Match", "\"3\"")
                .put(KNOWN + "/title")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"4\""));
        problem(withBody(TITLE).put(KNOWN + "/title").then(), 428, "precondition-required");
        problem(
                withBody(TITLE)
                        .header("If-Match", "\"2\"")
                        .put(KNOWN + "/title")
                        .then(),
                412,
                "stale-version");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*", "3", "W/\"3\"", "\"3\", \"4\"", "\"three\"", "\"-3\"", "\"03\"", "\"99999999999999999999\""
            })
    void aTagThatIsNotOursChangesNothing(String tag) {
        problem(withBody(TITLE).header("If-Match", tag).put(KNOWN + "/title").then(), 400, "invalid-precondition");
    }

    @Test
    void aSuccessIsPlainJson() {
        given().get("/v1/notes").then().contentType(ContentType.JSON);
    }
}
