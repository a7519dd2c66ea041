package id.koperasi.platform.notes;

import static id.koperasi.platform.notes.Asking.problem;
import static id.koperasi.platform.notes.Asking.withBody;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** What is refused below JAX-RS is a problem as well. */
@QuarkusTest
class BoundsTest {

    private static final String TOO_LARGE = "{\"title\": \"" + "x".repeat(1_100_000) + "\"}";

    @Test
    void aBodyThatIsTooLargeIsAProblem() {
        problem(withBody(TOO_LARGE).post("/v1/notes").then(), 413, "body-too-large");
    }

    @Test
    void aBodyThatHidesItsLengthIsStoppedAsWell() throws Exception {
        HttpResponse<String> answer = sendChunked(" ".repeat(1_100_000) + Asking.NOTE);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("urn:koperasi:problem:body-too-large");
    }

    @Test
    void aBodyThatHidesItsLengthAndIsSmallIsRead() throws Exception {
        assertThat(sendChunked(Asking.NOTE).statusCode()).isEqualTo(200);
    }

    @Test
    void anAddressThatIsTooLongIsAProblem() {
        problem(given().get("/v1/notes?x=" + "y".repeat(5_000)).then(), 414, "address-too-long");
    }

    @Test
    void theLibraryBringsTheBoundsOfTheDatabase() {
        var config = ConfigProvider.getConfig();

        assertThat(config.getValue("quarkus.datasource.jdbc.acquisition-timeout", String.class))
                .isEqualTo("1S");
        assertThat(config.getValue("quarkus.datasource.jdbc.additional-jdbc-properties.options", String.class))
                .contains("statement_timeout=2000", "lock_timeout=1000", "idle_in_transaction_session_timeout");
    }

    private HttpResponse<String> sendChunked(String body) throws Exception {
        var publisher = HttpRequest.BodyPublishers.ofInputStream(
                () -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/v1/notes"))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", "application/json")
                .POST(publisher)
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
