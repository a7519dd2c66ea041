package id.koperasi.platform.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * What a running service says of itself, kept as files for the linters: they judge the documents that clients read,
 * not sources from which a document might come.
 */
public final class ApiDocuments {

    private static final Path FOLDER = Path.of("target", "api");

    /** Stands for the issuer, whose port differs from run to run: a comparison of two releases would call that a break. */
    private static final String ISSUER = "https://issuer.invalid";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ApiDocuments() {}

    /**
     * Writes the OpenAPI and the AsyncAPI document of the service under test; fails unless both are well-formed, the service
     * explains every code that it documents, its page of permissions is true, and its answers are guarded.
     */
    public static void write() {
        JsonNode openapi = keep("/q/openapi?format=json", "openapi", "3.1", "paths");
        assertThat(explainedCodes())
                .as("codes under /problems, from each RefusalCatalogue")
                .containsAll(documentedCodes(openapi));
        keep("/asyncapi", "asyncapi", "3.0", "channels");
        PermissionPage.keep(
                ConfigProvider.getConfig().getValue("quarkus.application.name", String.class), openapi, duties());
        GuardedAnswers.check();
    }

    private static Set<String> documentedCodes(JsonNode openapi) {
        Set<String> codes = new TreeSet<>();
        openapi.findValues("application/problem+json")
                .forEach(problem -> problem.path("examples").fieldNames().forEachRemaining(codes::add));
        assertThat(codes).as("codes in the OpenAPI document").isNotEmpty();
        return codes;
    }

    private static List<String> explainedCodes() {
        return given().accept("application/json")
                .get("/problems")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("code", String.class);
    }

    private static Set<String> duties() {
        return new TreeSet<>(given().accept("application/json")
                .get("/problems")
                .then()
                .extract()
                .jsonPath()
                .getList("findAll { it.duty }.code", String.class));
    }

    private static JsonNode keep(String address, String kind, String version, String content) {
        String text = given().accept("application/json")
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        JsonNode document = read(address, text.replace(TestIssuer.address(), ISSUER));
        assertThat(document.path(kind).asText()).as("version of %s", address).startsWith(version + ".");
        assertThat(document.path(content).isObject() && !document.path(content).isEmpty())
                .as("%s has %s", address, content)
                .isTrue();
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(FOLDER.resolve(kind + ".json"), document.toPrettyString() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return document;
    }

    private static JsonNode read(String address, String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(address + " is not well-formed JSON", e);
        }
    }
}
