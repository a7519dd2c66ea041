package id.koperasi.platform.notes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The OpenAPI document tells every error, each with its code. */
@QuarkusTest
class OpenApiTest {

    @Test
    void anOperationListsTheErrorsThatFitIt() {
        JsonPath document = document();

        assertThat(answers(document, "/v1/notes", "get").keySet())
                .contains("200", "400", "406", "429", "500", "503")
                .doesNotContain("401", "403", "404", "413", "428");
        assertThat(answers(document, "/v1/notes/{id}/title", "put").keySet())
                .contains("200", "400", "404", "409", "412", "413", "415", "428", "429", "500", "503");
        assertThat(answers(document, "/v1/notes/secret", "get").keySet()).contains("401", "403");
    }

    @Test
    void everyErrorRefersToTheOneSchemaAndNamesItsCodes() {
        JsonPath document = document();
        Map<String, ?> full =
                document.getMap("paths.'/v1/notes'.post.responses.'422'.content.'application/problem+json'");

        assertThat(full.get("schema")).isEqualTo(Map.of("$ref", "#/components/schemas/Problem"));
        assertThat(
                        document.getString(
                                "paths.'/v1/notes'.post.responses.'422'.content.'application/problem+json'.examples.notebook-full.value.type"))
                .isEqualTo("urn:koperasi:problem:notebook-full");
        assertThat(document.getMap(
                        "paths.'/v1/notes'.post.responses.'409'.content.'application/problem+json'.examples"))
                .containsOnlyKeys("title-taken");
        assertThat(document.getMap("paths.'/v1/notes'.get.responses.'400'.content.'application/problem+json'.examples"))
                .containsOnlyKeys("invalid-request", "invalid-cursor");
        assertThat(document.getList("components.schemas.Problem.required")).containsExactly("type", "title", "status");
    }

    @Test
    void aChangeTellsOfItsKeyAndOfWhatIsRefusedBecauseOfIt() {
        JsonPath document = document();
        String key = "paths.'/v1/events/%s'.post.parameters.find { it.name == 'Idempotency-Key' }.";

        assertThat(document.getString(key.formatted("skips") + "in")).isEqualTo("header");
        assertThat(document.getBoolean(key.formatted("skips") + "required")).isTrue();
        assertThat(document.getBoolean(key.formatted("resumptions") + "required"))
                .isFalse();
        assertThat(document.getMap(
                        "paths.'/v1/events/skips'.post.responses.'400'.content.'application/problem+json'.examples"))
                .containsKeys("invalid-request", "idempotency-key-required", "invalid-idempotency-key");
        assertThat(
                        document.getMap(
                                "paths.'/v1/events/resumptions'.post.responses.'400'.content.'application/problem+json'.examples"))
                .containsKeys("invalid-request", "invalid-idempotency-key")
                .doesNotContainKey("idempotency-key-required");
        assertThat(document.getMap(
                        "paths.'/v1/events/skips'.post.responses.'409'.content.'application/problem+json'.examples"))
                .containsOnlyKeys("not-the-next-event", "request-still-running");
    }

    @Test
    void aPageIsAskedForByTwoPlainParameters() {
        JsonPath document = document();

        assertThat(document.getList("paths.'/v1/notes'.get.parameters.name"))
                .containsExactlyInAnyOrder("limit", "after");
        assertThat(document.getInt("paths.'/v1/notes'.get.parameters.find { it.name == 'limit' }.schema.maximum"))
                .isEqualTo(100);
        assertThat(document.getString("paths.'/v1/notes'.get.parameters.find { it.name == 'after' }.schema.type"))
                .isEqualTo("string");
    }

    @Test
    void theWayToSignInIsTold() {
        given().get("/q/openapi?format=json")
                .then()
                .body("components.securitySchemes.oidc.type", equalTo("openIdConnect"))
                .body("components.securitySchemes.size()", equalTo(1));
    }

    private static Map<String, ?> answers(JsonPath document, String path, String method) {
        return document.getMap("paths.'%s'.%s.responses".formatted(path, method));
    }

    private static JsonPath document() {
        return given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
