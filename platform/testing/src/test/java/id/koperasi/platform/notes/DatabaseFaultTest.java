package id.koperasi.platform.notes;

import static id.koperasi.platform.notes.Asking.problem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a caller is told when the database refuses, is slow or is away. */
@QuarkusTest
class DatabaseFaultTest {

    /** Statement timeout, lock timeout, serialization, deadlock, too many connections, shutdown, lost connection. */
    @ParameterizedTest
    @ValueSource(strings = {"57014", "55P03", "40001", "40P01", "53300", "57P01", "57P03", "08006", "08001"})
    void whatPassesIsToBeTriedAgain(String state) {
        problem(given().get("/v1/failures/sql/" + state).then(), 503, "unavailable")
                .header("Retry-After", equalTo("1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pool", "connection"})
    void noConnectionIsToBeTriedAgain(String path) {
        problem(given().get("/v1/failures/" + path).then(), 503, "unavailable").header("Retry-After", equalTo("1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"42601", "23505", "22001", "none"})
    void anyOtherErrorIsAFaultThatTellsNothing(String state) {
        String body = problem(given().get("/v1/failures/sql/" + state).then(), 500, "internal")
                .extract()
                .asString();

        assertThat(body).doesNotContain("3275");
    }

    @Test
    void aTextThatCannotBeStoredIsTheCallersFault() {
        problem(given().get("/v1/failures/sql/22021").then(), 400, "invalid-request");
    }

    @Test
    void aKnownConstraintIsItsRefusalAndAnUnknownOneAFault() {
        problem(given().get("/v1/failures/constraint/note_title_unique").then(), 409, "title-taken")
                .body("title", equalTo("Judul sudah dipakai"));
        problem(given().get("/v1/failures/constraint/note_pk").then(), 500, "internal");
    }

    @Test
    void theRealDatabaseIsUnderstood() {
        problem(given().get("/v1/failures/duplicate").then(), 409, "title-taken");
        problem(given().get("/v1/failures/duplicate-key").then(), 500, "internal");
    }

    @Test
    void aStatementEndsAfterTwoSeconds() {
        problem(given().get("/v1/failures/slow").then(), 503, "unavailable")
                .header("Retry-After", equalTo("1"))
                .time(lessThan(8_000L));
    }

    @Test
    void aLostUpdateIsAConflict() {
        problem(given().get("/v1/failures/lost-update").then(), 409, "conflict");
    }
}
