package id.koperasi.platform.notes;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** How these tests ask, and what they expect of every problem whatever it is. */
final class Asking {

    static final String NOTE = """
            {"title": "shopping", "lines": [{"text": "rice", "weight": 5}]}""";

    private Asking() {}

    static RequestSpecification inEnglish() {
        return given().header("Accept-Language", "en-GB,en;q=0.9,id;q=0.1");
    }

    static RequestSpecification withBody(String json) {
        return given().contentType("application/json").body(json);
    }

    static RequestSpecification withBodyInEnglish(String json) {
        return inEnglish().contentType("application/json").body(json);
    }

    static ValidatableResponse problem(ValidatableResponse response, int status, String code) {
        return response.statusCode(status)
                .header("Content-Type", equalTo("application/problem+json"))
                .body("type", equalTo("urn:koperasi:problem:" + code))
                .body("status", equalTo(status))
                .body("title", not(nullValue()))
                .body("traceId", nullValue())
                .body("stack", nullValue());
    }
}
