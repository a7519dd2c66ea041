package id.koperasi.platform.notes;

import static id.koperasi.platform.notes.Asking.inEnglish;
import static id.koperasi.platform.notes.Asking.problem;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import id.koperasi.platform.testing.TestToken;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A 401 is a 401, with its challenge and a body that explains. */
@QuarkusTest
class SignInTest {

    @Test
    void nobodyIsAskedToSignIn() {
        problem(given().get("/v1/notes/secret").then(), 401, "not-signed-in")
                .header("WWW-Authenticate", startsWith("Bearer"))
                .body("title", equalTo("Silakan masuk terlebih dahulu"));
        problem(inEnglish().get("/v1/notes/secret").then(), 401, "not-signed-in")
                .body("title", equalTo("Sign in first"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer x", "Bearer a.b.c", "bearer eyJhbGciOiJub25lIn0.e30."})
    void aTokenThatIsNoneIsRefusedEverywhere(String authorization) {
        for (String path : new String[] {"/v1/notes/secret", "/v1/notes"}) {
            problem(given().header("Authorization", authorization).get(path).then(), 401, "not-signed-in")
                    .header("WWW-Authenticate", startsWith("Bearer"));
        }
    }

    @Test
    void theWrongRoleIsRefusedAndTheRightOneRead() {
        problem(
                        given().auth()
                                .oauth2(TestToken.of("ani").roles("writer").sign())
                                .get("/v1/notes/secret")
                                .then(),
                        403,
                        "not-permitted")
                .body("title", equalTo("Anda tidak berwenang melakukan ini"));
        given().auth()
                .oauth2(TestToken.of("budi").roles("reader").sign())
                .get("/v1/notes/secret")
                .then()
                .statusCode(200);
    }
}
