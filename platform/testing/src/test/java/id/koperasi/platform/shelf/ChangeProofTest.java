package id.koperasi.platform.shelf;

import static id.koperasi.platform.shelf.Proof.add;
import static id.koperasi.platform.shelf.Proof.as;
import static id.koperasi.platform.shelf.Proof.asClerk;
import static id.koperasi.platform.shelf.Proof.count;
import static id.koperasi.platform.shelf.Proof.rows;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.hamcrest.Matchers.equalTo;

import id.koperasi.platform.audit.Digest;
import id.koperasi.platform.testing.TestToken;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** A request that changes something has one effect, whoever repeats it and however often. */
@QuarkusTest
class ChangeProofTest {

    private static final int CONNECTIONS = 500;

    @TestHTTPResource
    URI address;

    @Inject
    DataSource database;

    @ConfigProperty(name = "quarkus.datasource.jdbc.max-size")
    int poolSize;

    private final UUID tenant = UUID.randomUUID();
    private final String key = UUID.randomUUID().toString();

    @Test
    void aRepeatedRequestGetsTheFirstReplyByteForByte() {
        Response first = add(asClerk(), tenant, key, "left");
        Response second = add(asClerk(), tenant, key, "left");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.header("Idempotency-Replayed")).isNull();
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(shelves()).isEqualTo(1);
    }

    /** A label may be a name, and who reads the table may guess: neither request nor reply tells him. */
    @Test
    void whatIsKeptOfARequestCannotBeReadOrGuessed() {
        String reply = add(asClerk(), tenant, key, "Siti Aminah").asString();
        Digest guessed = Digest.of(
                ("POST " + "/v1/tenants/" + tenant + "/shelves\n").getBytes(UTF_8),
                "{\"label\": \"Siti Aminah\"}".getBytes(UTF_8));

        assertThat(rows("select k::text from idempotency_key k where key = ?", key))
                .singleElement(STRING)
                .doesNotContain("Siti Aminah", HexFormat.of().formatHex("Siti Aminah".getBytes(UTF_8)))
                .doesNotContain(guessed.hex());
        assertThat(rows("select a::text from audit_entry a where tenant = ?", tenant))
                .singleElement(STRING)
                .doesNotContain(guessed.hex(), Digest.of(reply).hex());
        assertThat(add(asClerk(), tenant, key, "Siti Aminah").asString()).isEqualTo(reply);
    }

    @Test
    void aKeyIsNotUsedForAnotherRequest() {
        add(asClerk(), tenant, key, "left").then().statusCode(201);

        add(asClerk(), tenant, key, "right")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:idempotency-key-reused"));
        assertThat(shelves()).isEqualTo(1);
    }

    @Test
    void aCorrectedRequestMayUseTheKeyOfTheRefusedOne() {
        add(asClerk(), tenant, key, "forbidden").then().statusCode(422);
        assertThat(audited()).isZero();

        add(asClerk(), tenant, key, "allowed").then().statusCode(201);

        assertThat(shelves()).isEqualTo(1);
        assertThat(audited()).isEqualTo(1);
    }

    @Test
    void theSameKeyOfAnotherCallerOrTenantIsAnotherRequest() {
        UUID otherTenant = UUID.randomUUID();
        String first = add(asClerk(), tenant, key, "left")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        String other = add(asClerk(), otherTenant, key, "left")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        add(as(TestToken.of("another").roles("clerk").region("36")), tenant, key, "right")
                .then()
                .statusCode(201);

        assertThat(other).isNotEqualTo(first);
        assertThat(shelves()).isEqualTo(2);
    }

    @Test
    void aRequestWithoutAKeyOrWithAStrangeOneIsRefused() {
        asClerk()
                .contentType("application/json")
                .body("{\"label\": \"left\"}")
                .post("/v1/tenants/" + tenant + "/shelves")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:koperasi:problem:idempotency-key-required"));
        add(asClerk(), tenant, "a key", "left")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:koperasi:problem:invalid-idempotency-key"));
        assertThat(shelves()).isZero();
    }

    @Test
    void fiveHundredConnectionsWithOneKeyHaveOneEffect() {
        List<HttpResponse<String>> answers = allAtOnce(newShelf());

        assertThat(shelves()).isEqualTo(1);
        assertThat(count(
                        "select count(*) from outbox where payload->>'shelfId' in"
                                + " (select id::text from shelf where tenant = ?)",
                        tenant))
                .isEqualTo(1);
        String reply = add(asClerk(), tenant, key, "left")
                .then()
                .statusCode(201)
                .extract()
                .asString();
        for (HttpResponse<String> answer : answers) {
            if (answer.statusCode() == 201) {
                assertThat(answer.body()).isEqualTo(reply);
            } else {
                assertThat(answer.statusCode()).isEqualTo(409);
                assertThat(answer.body()).contains("urn:koperasi:problem:request-still-running");
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            }
        }
        assertThat(answers).anyMatch(answer -> answer.statusCode() == 201);
    }

    /** Whoever repeats a request that runs is told so at once, though every connection is taken. */
    @Test
    void aRequestThatRunsIsKnownWithoutAConnection() throws SQLException {
        var taken = new ArrayList<Connection>();
        var answers = new ArrayList<CompletableFuture<HttpResponse<String>>>();
        try (HttpClient client = client()) {
            try {
                for (int i = 0; i < poolSize; i++) {
                    taken.add(database.getConnection());
                }
                for (int i = 0; i < 10; i++) {
                    answers.add(client.sendAsync(newShelf(), BodyHandlers.ofString()));
                }
                CompletableFuture.anyOf(answers.toArray(CompletableFuture[]::new))
                        .join();
            } finally {
                for (Connection connection : taken) {
                    connection.close();
                }
            }
            assertThat(answers).extracting(answer -> answer.join().statusCode()).containsOnly(201, 409);
        }
        add(asClerk(), tenant, key, "left").then().statusCode(201).header("Idempotency-Replayed", "true");
        assertThat(shelves()).isEqualTo(1);
    }

    @Test
    void aChangeAndItsAuditEntryAreOneTransaction() {
        String id = add(asClerk(), tenant, key, "left")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        assertThat(count(
                        "select count(*) from audit_entry where operation = 'addShelf' and actor = 'clerk' and tenant = ?"
                                + " and object like '%/' || ? and address is not null and after_digest is not null",
                        tenant, id))
                .isEqualTo(1);
        add(asClerk(), tenant, UUID.randomUUID().toString(), "left")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:label-taken"));
        assertThat(audited()).isEqualTo(1);
    }

    private HttpRequest newShelf() {
        String token = TestToken.of("clerk").roles("clerk").region("36.03").sign();
        return HttpRequest.newBuilder(address.resolve("/v1/tenants/" + tenant + "/shelves"))
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"label\": \"left\"}"))
                .build();
    }

    private static HttpClient client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    private List<HttpResponse<String>> allAtOnce(HttpRequest request) {
        var clients = new ArrayList<HttpClient>();
        var futures = new ArrayList<CompletableFuture<HttpResponse<String>>>();
        for (int i = 0; i < CONNECTIONS; i++) {
            if (i % 50 == 0) {
                clients.add(client());
            }
            futures.add(clients.getLast().sendAsync(request, BodyHandlers.ofString()));
        }
        List<HttpResponse<String>> answers = futures.stream()
                .map(CompletableFuture::join)
                .map(Objects::requireNonNull)
                .toList();
        clients.forEach(HttpClient::close);
        return answers;
    }

    private long shelves() {
        return count("select count(*) from shelf where tenant = ?", tenant);
    }

    private long audited() {
        return count("select count(*) from audit_entry where tenant = ?", tenant);
    }
}
